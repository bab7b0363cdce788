using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>A draft in the shape of a release's page, so that both are drawn by the same code; its marks lead to the cards.</summary>
internal static class DraftText
{
    /// <summary>The release as reviewed, each mark with the card that it belongs to.</summary>
    public static ReleaseRecord Of(DraftRecord draft, ReviewSheet sheet)
    {
        var read = sheet.Reviewed();
        var cards = Cards(sheet);
        return new ReleaseRecord
        {
            Slug = draft.Slug,
            Headline = read.Release.Headline ?? draft.FileName,
            Date = read.Release.Date,
            Place = read.Release.Place,
            Outlet = read.Release.Outlet,
            Url = read.Release.Url,
            ReadShare = 1,
            Sha256 = draft.Sha256,
            UploadedBy = draft.UploadedBy,
            Text = read.Text,
            Sections = read.Sections,
            Sentences = read.Sentences,
            Mentions = [.. Mentions(read, cards)],
            Findings = [.. read.Findings.Select(f => Row(draft, read, sheet, f, cards))],
        };
    }

    /// <summary>The card of each place: a mention's is that of its marker.</summary>
    private static Dictionary<(ItemKind, int), string> Cards(ReviewSheet sheet)
    {
        var cards = new Dictionary<(ItemKind, int), string>();
        foreach (var item in sheet.Items.Where(i => i.Start is not null))
        {
            cards.TryAdd((item.WholeKind, item.Start!.Value), item.PartOf ?? item.Id);
        }

        return cards;
    }

    private static IEnumerable<ReleaseMention> Mentions(
        ReleaseExtraction read,
        Dictionary<(ItemKind, int), string> cards
    )
    {
        // A name has one card, at its first words; its other places lead there too.
        string? Card(ItemKind kind, int start, int first) =>
            cards.GetValueOrDefault((kind, start)) ?? cards.GetValueOrDefault((kind, first));
        return
        [
            .. read.Markers.SelectMany(m =>
                m.Mentions.Select(x =>
                    Mark(
                        x.Start,
                        x.Length,
                        MentionKind.Marker,
                        m.Symbol ?? m.Name,
                        x.Reason,
                        Card(ItemKind.Marker, x.Start, x.Start)
                    )
                )
            ),
            .. Named(read.Pathways, MentionKind.Pathway, ItemKind.Pathway, p => p.Name, p => p.Mentions),
            .. Named(read.Institutions, MentionKind.Institution, ItemKind.Institution, i => i.Name, i => i.Mentions),
            .. Named(read.People, MentionKind.Person, ItemKind.Person, p => p.Name, p => p.Mentions),
        ];

        IEnumerable<ReleaseMention> Named<T>(
            IReadOnlyList<T> things,
            MentionKind kind,
            ItemKind item,
            Func<T, string> name,
            Func<T, IReadOnlyList<ExtractedMention>> mentions
        ) =>
            from thing in things
            let places = mentions(thing)
            from place in places
            select Mark(place.Start, place.Length, kind, name(thing), null, Card(item, place.Start, places[0].Start));
    }

    private static ReleaseMention Mark(
        int start,
        int length,
        MentionKind kind,
        string label,
        string? reason,
        string? card
    ) => new(start, length, kind, label, "", reason, card);

    private static FindingRow Row(
        DraftRecord draft,
        ReleaseExtraction read,
        ReviewSheet sheet,
        ExtractedFinding finding,
        Dictionary<(ItemKind, int), string> cards
    ) =>
        new()
        {
            Id =
                cards.GetValueOrDefault((ItemKind.Finding, finding.Start))
                ?? CatalogKey.OfFinding(draft.Sha256, finding.Start, finding.Length),
            Evidence = finding.Evidence,
            Start = finding.Start,
            Cues = finding.Cues,
            Direction = finding.Direction,
            Strength = finding.Strength,
            StrengthConfidence = finding.StrengthConfidence,
            OnBiology = finding.OnBiology,
            OnOutcome = finding.OnOutcome,
            Confidence = finding.Confidence,
            SaidIn = finding.SaidIn,
            Speaker = finding.Speaker,
            Rule = finding.Rule,
            Reason = finding.Reason,
            Review = sheet.ReviewOf(finding.Start, finding.Length),
            Sentence = ReviewCard.SentenceOf(read, finding.Start),
            Release = new ReleaseLink(draft.Slug, read.Release.Headline ?? draft.FileName, null),
            Markers = [.. finding.Markers.Concat(finding.OtherMarkers).Select(m => new FindingSubject("", m))],
            Pathways = [.. finding.Pathways.Select(p => new FindingSubject("", p))],
            Models = finding.Models,
        };
}
