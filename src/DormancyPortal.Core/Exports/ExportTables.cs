using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Exports;

/// <summary>The tables of all lists; docs/exports.md describes them column by column.</summary>
public static class ExportTables
{
    /// <summary>The table of a list.</summary>
    /// <param name="kind">What its rows are.</param>
    /// <param name="at">Where the portal is; addresses in cells are whole.</param>
    public static ExportTable Of(RecordKind kind, PublicAddress at) =>
        kind switch
        {
            RecordKind.Marker => Markers(at),
            RecordKind.Pathway => Pathways(at),
            RecordKind.Finding => Findings(at),
            RecordKind.Study => Studies(at),
            RecordKind.Release => Releases(at),
            RecordKind.Institution => Institutions(at),
            RecordKind.Person => People(at),
            RecordKind.Context => ExportTable.Of<ContextRow>(
                ("slug", c => c.Slug),
                ("name", c => c.Name),
                ("kind", c => c.Kind),
                ("curie", c => c.Curie),
                ("findings", c => c.Findings),
                ("releases", c => c.Releases),
                ("url", c => at.Of(PortalUrls.Context(c.Slug)))
            ),
            _ => ExportTable.Of<FunderRow>(
                ("slug", f => f.Slug),
                ("name", f => f.Name),
                ("country", f => f.Country),
                ("ror", f => f.Ror),
                ("releases", f => f.Releases),
                ("url", f => at.Of(PortalUrls.Funder(f.Slug)))
            ),
        };

    /// <summary>The table of the public log.</summary>
    public static ExportTable Changes(PublicAddress at) =>
        ExportTable.Of<ChangeRow>(
            ("number", c => c.Number),
            ("release", c => c.Slug),
            ("headline", c => c.Headline),
            ("act", c => c.Act),
            ("isWithdrawal", c => c.IsWithdrawal),
            ("at", c => c.At),
            ("reason", c => c.Reason),
            ("takenBackAt", c => c.TakenBackAt),
            ("findingsCame", c => c.Findings(CatalogChangeKind.Came)),
            ("findingsWent", c => c.Findings(CatalogChangeKind.Went)),
            ("findingsChanged", c => c.Findings(CatalogChangeKind.Changed)),
            ("url", c => at.Of(PortalUrls.Release(c.Slug)))
        );

    private static ExportTable Markers(PublicAddress at) =>
        ExportTable.Of<MarkerRow>(
            ("slug", m => m.Slug),
            ("label", m => m.Label),
            ("name", m => m.Name),
            ("kind", m => m.Kind),
            ("hgncId", m => m.HgncId),
            ("ncbiGene", m => m.NcbiGene),
            ("ensembl", m => m.Ensembl),
            ("uniprot", m => m.Uniprot),
            ("asWritten", m => m.AsWritten),
            ("findings", m => m.Findings),
            ("studies", m => m.Studies),
            ("releases", m => m.Releases),
            ("url", m => at.Of(PortalUrls.Marker(m.Slug)))
        );

    private static ExportTable Pathways(PublicAddress at) =>
        ExportTable.Of<PathwayRow>(
            ("slug", p => p.Slug),
            ("name", p => p.Name),
            ("definition", p => p.Definition),
            ("ids", p => p.Ids),
            ("parent", p => p.Parent),
            ("findings", p => p.Findings),
            ("studies", p => p.Studies),
            ("releases", p => p.Releases),
            ("url", p => at.Of(PortalUrls.Pathway(p.Slug)))
        );

    private static ExportTable Findings(PublicAddress at) =>
        ExportTable.Of<FindingRow>(
            ("id", f => f.Id),
            ("evidence", f => f.Evidence),
            ("direction", f => f.Direction),
            ("strength", f => f.Strength),
            ("strengthConfidence", f => f.StrengthConfidence),
            ("onBiology", f => f.OnBiology),
            ("onOutcome", f => f.OnOutcome),
            ("models", f => f.Models),
            ("markers", f => Labels(f.Markers)),
            ("pathways", f => Labels(f.Pathways)),
            ("contexts", f => Labels(f.Contexts)),
            ("saidIn", f => f.SaidIn),
            ("speaker", f => f.Speaker),
            ("confidence", f => f.Confidence),
            ("rule", f => f.Rule),
            ("reason", f => f.Reason),
            ("study", f => f.Study?.Slug),
            ("studyTitle", f => f.Study?.Label),
            ("release", f => f.Release.Slug),
            ("releaseHeadline", f => f.Release.Headline),
            ("releaseDate", f => f.Release.Date),
            ("sentence", f => f.Sentence),
            ("url", f => at.Of(PortalUrls.Finding(f.Id))),
            ("evidenceUrl", f => at.Of(PortalUrls.Evidence(f.Release.Slug, f.Id, f.Sentence)))
        );

    private static ExportTable Studies(PublicAddress at) =>
        ExportTable.Of<StudyRow>(
            ("slug", s => s.Slug),
            ("title", s => s.Title),
            ("hasPaperTitle", s => s.HasPaperTitle),
            ("journal", s => s.Journal),
            ("published", s => s.Published),
            ("doi", s => s.Doi),
            ("peerReviewed", s => s.PeerReviewed),
            ("design", s => s.Design),
            ("findings", s => s.Findings),
            ("markers", s => s.Markers),
            ("releases", s => s.Releases),
            ("url", s => at.Of(PortalUrls.Study(s.Slug)))
        );

    private static ExportTable Releases(PublicAddress at) =>
        ExportTable.Of<ReleaseRow>(
            ("slug", r => r.Slug),
            ("headline", r => r.Headline),
            ("date", r => r.Date),
            ("outlet", r => r.Outlet),
            ("findings", r => r.Findings),
            ("markers", r => r.Markers),
            ("studySlug", r => r.StudySlug),
            ("studyTitle", r => r.StudyTitle),
            ("journal", r => r.Journal),
            ("paperDate", r => r.PaperDate),
            ("originalUrl", r => r.OriginalUrl),
            ("url", r => at.Of(PortalUrls.Release(r.Slug)))
        );

    private static ExportTable Institutions(PublicAddress at) =>
        ExportTable.Of<InstitutionRow>(
            ("slug", i => i.Slug),
            ("name", i => i.Name),
            ("country", i => i.Country),
            ("ror", i => i.Ror),
            ("parent", i => i.Parent),
            ("studies", i => i.Studies),
            ("releases", i => i.Releases),
            ("roles", i => i.Roles),
            ("url", i => at.Of(PortalUrls.Institution(i.Slug)))
        );

    private static ExportTable People(PublicAddress at) =>
        ExportTable.Of<PersonRow>(
            ("slug", p => p.Slug),
            ("name", p => p.Name),
            ("releases", p => p.Releases),
            ("roles", p => p.Roles),
            ("affiliation", p => p.Affiliation?.Label),
            ("orcid", p => p.Orcid),
            ("url", p => at.Of(PortalUrls.Person(p.Slug)))
        );

    private static List<string> Labels(IReadOnlyList<FindingSubject> subjects) => [.. subjects.Select(s => s.Label)];
}
