using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Exports.Dumps;

/// <summary>
/// The catalog as tables of nodes and edges after KGX and the Biolink model. An edge says only that one sentence of a
/// release names both: what the sentence claims stands beside it in its own words and is no statement of ours.
/// </summary>
internal sealed class Kgx(CatalogSnapshot catalog, PublicAddress at)
{
    private const string NamedTogether = "biolink:occurs_together_in_literature_with";

    /// <summary>A row of the table of nodes.</summary>
    public sealed record Node(
        string Id,
        string Category,
        string Name,
        IReadOnlyList<string> Xref,
        string? Description,
        string Url
    );

    /// <summary>A row of the table of edges.</summary>
    public sealed record Edge(string Id, string Subject, string Object, FindingRow Finding);

    /// <summary>The table of nodes.</summary>
    public static ExportTable Nodes { get; } =
        ExportTable.Of<Node>(
            ("id", n => n.Id),
            ("category", n => n.Category),
            ("name", n => n.Name),
            ("xref", n => n.Xref),
            ("description", n => n.Description),
            ("provided_by", _ => $"infores:{KgxTerms.OwnPrefix}"),
            ("url", n => n.Url)
        );

    /// <summary>The table of edges.</summary>
    public ExportTable Edges { get; } =
        ExportTable.Of<Edge>(
            ("id", e => e.Id),
            ("subject", e => e.Subject),
            ("predicate", _ => NamedTogether),
            ("object", e => e.Object),
            ("knowledge_level", _ => "not_provided"),
            ("agent_type", _ => "text_mining_agent"),
            ("primary_knowledge_source", _ => $"infores:{KgxTerms.OwnPrefix}"),
            ("publications", e => Publication(e.Finding, catalog, at)),
            ("supporting_text", e => e.Finding.Evidence),
            ("direction", e => e.Finding.Direction),
            ("claim_strength", e => e.Finding.Strength),
            ("models", e => e.Finding.Models),
            ("confidence", e => e.Finding.Confidence),
            ("finding_url", e => at.Of(PortalUrls.Finding(e.Finding.Id)))
        );

    /// <summary>All nodes.</summary>
    public IEnumerable<Node> AllNodes() =>
        [
            .. catalog.Markers.Values.Select(m => new Node(
                KgxTerms.IdOf(m),
                KgxTerms.CategoryOf(m),
                m.Label,
                KgxTerms.OthersOf(m),
                m.Name,
                at.Of(PortalUrls.Marker(m.Slug))
            )),
            .. catalog.Pathways.Values.Select(p => new Node(
                KgxTerms.IdOf(p),
                "biolink:Pathway",
                p.Name,
                KgxTerms.OthersOf(p),
                p.Definition,
                at.Of(PortalUrls.Pathway(p.Slug))
            )),
            .. catalog.Contexts.Values.Select(c => new Node(
                KgxTerms.IdOf(c),
                KgxTerms.CategoryOf(c),
                c.Name,
                [],
                null,
                at.Of(PortalUrls.Context(c.Slug))
            )),
        ];

    /// <summary>The edges of a finding: from each marker to every other thing it names, once each.</summary>
    public IEnumerable<Edge> EdgesOf(FindingRow finding)
    {
        var markers = Known(finding.Markers, catalog.Markers, KgxTerms.IdOf);
        var others = Known(finding.Pathways, catalog.Pathways, KgxTerms.IdOf)
            .Concat(Known(finding.Contexts, catalog.Contexts, KgxTerms.IdOf))
            .ToList();
        var number = 0;
        for (var i = 0; i < markers.Count; i++)
        {
            foreach (var other in markers.Skip(i + 1).Concat(others))
            {
                yield return new Edge(
                    $"{KgxTerms.OwnPrefix}:findings/{finding.Id}-{++number}",
                    markers[i],
                    other,
                    finding
                );
            }
        }
    }

    private static List<string> Known<T>(
        IReadOnlyList<FindingSubject> subjects,
        Dictionary<string, T> rows,
        Func<T, string> id
    ) => [.. subjects.Where(s => rows.ContainsKey(s.Slug)).Select(s => id(rows[s.Slug]))];

    private static string Publication(FindingRow finding, CatalogSnapshot catalog, PublicAddress at) =>
        finding.Study is { } study && catalog.Studies.TryGetValue(study.Slug, out var row) && row.Doi is { } doi
            ? $"DOI:{doi}"
            : at.Of(PortalUrls.Release(finding.Release.Slug));
}
