namespace DormancyPortal.Extraction.Lexicons;

/// <summary>A cue of the lexicon found in a text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Entry">The cue.</param>
internal readonly record struct CueMatch(int First, int Last, CueEntry Entry);

/// <summary>Finds the cues of a text: of each kind the longest at each place, without overlaps within a kind.</summary>
internal static class CueScan
{
    public static List<CueMatch> Of(List<TextToken> tokens, LexiconIndex index)
    {
        List<CueMatch> found = [];
        Dictionary<string, int> busyUntil = new(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var match in index.Cues.At(tokens, i))
            {
                foreach (var cue in match.Values)
                {
                    if (!match.Plural && busyUntil.GetValueOrDefault(cue.Kind, -1) < i)
                    {
                        found.Add(new CueMatch(match.First, match.Last, cue));
                        busyUntil[cue.Kind] = match.Last;
                    }
                }
            }
        }

        return found;
    }
}
