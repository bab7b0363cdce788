using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>A draft in the shape of a release's page, so that both are drawn by the same code; its marks lead nowhere yet.</summary>
internal static class DraftText
{
    public static ReleaseRecord Of(DraftRecord draft)
    {
        var read = draft.Extraction;
        return new ReleaseRecord
        {
            Slug = draft.Slug,
            Headline = read.Release.Headline ?? draft.FileName,
            Date = read.Release.Date,
            ReadShare = 1,
            Sha256 = draft.Sha256,
            UploadedBy = draft.UploadedBy,
            Text = read.Text,
            Sections = read.Sections,
            Sentences = read.Sentences,
            Mentions = [.. Mentions(read)],
            Findings = [.. read.Findings.Select(f => Row(draft, f))],
        };
    }

    private static IEnumerable<ReleaseMention> Mentions(ReleaseExtraction read) =>
        [
            .. read.Markers.SelectMany(m =>
                m.Mentions.Select(x => Mark(x.Start, x.Length, MentionKind.Marker, m.Symbol ?? m.Name, x.Reason))
            ),
            .. read.Pathways.SelectMany(p =>
                p.Mentions.Select(x => Mark(x.Start, x.Length, MentionKind.Pathway, p.Name, null))
            ),
            .. read.Institutions.SelectMany(i =>
                i.Mentions.Select(x => Mark(x.Start, x.Length, MentionKind.Institution, i.Name, null))
            ),
            .. read.People.SelectMany(p =>
                p.Mentions.Select(x => Mark(x.Start, x.Length, MentionKind.Person, p.Name, null))
            ),
        ];

    private static ReleaseMention Mark(int start, int length, MentionKind kind, string label, string? reason) =>
        new(start, length, kind, label, "", reason);

    private static FindingRow Row(DraftRecord draft, ExtractedFinding finding) =>
        new()
        {
            Id = CatalogKey.OfFinding(draft.Sha256, finding.Start, finding.Length),
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
            Reason = finding.Reason,
            Sentence = SentenceOf(draft.Extraction, finding.Start),
            Release = new ReleaseLink(draft.Slug, draft.Extraction.Release.Headline ?? draft.FileName, null),
            Markers = [.. finding.Markers.Concat(finding.OtherMarkers).Select(m => new FindingSubject("", m))],
            Pathways = [.. finding.Pathways.Select(p => new FindingSubject("", p))],
            Models = finding.Models,
        };

    private static int SentenceOf(ReleaseExtraction read, int start)
    {
        var n = 0;
        while (n + 1 < read.Sentences.Count && read.Sentences[n + 1].Start <= start)
        {
            n++;
        }

        return n;
    }
}
