namespace DormancyPortal.Extraction.Findings;

/// <summary>Finds the markers that "this protein", "both genes" or "these cells" points back to.</summary>
internal static class PointingBack
{
    private const int SentencesBack = 3;

    public static IReadOnlyList<ExtractedMarker> Of(IReadOnlyList<FindingSentence> sentences, int i)
    {
        var claim = sentences[i].Claim;
        var toMarker = claim.OfKind("back").FirstOrDefault(b => b.Entry.Says == "marker");
        var toSubject = claim
            .OfKind("back")
            .Any(b => b.Entry.Says == "subject" && b.Entry.Text.Contains(' ') && b.First <= 3);
        if (toMarker.Entry is null && !(toSubject && sentences[i].Markers.Count == 0))
        {
            return [];
        }

        for (var back = i - 1; back >= 0 && back >= i - SentencesBack; back--)
        {
            if (sentences[back].Markers.Count > 0)
            {
                var several = toMarker.Entry is null || toMarker.Entry.Text.EndsWith('s');
                return several ? sentences[back].Markers : [sentences[back].Markers[^1]];
            }
        }

        return [];
    }
}
