using System.ComponentModel;
using System.Text;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Twins;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DormancyPortal.Web.Api.Agents;

/// <summary>What agents may ask: the same records as pages and API, shorter lists of findings.</summary>
internal sealed class AgentTools(
    IHttpContextAccessor request,
    PortalSearch search,
    CatalogRecords records,
    CatalogLists lists
)
{
    /// <summary>Findings of a record: what an agent reads at once.</summary>
    private const int FindingsInside = 25;

    private JsonExport Export => JsonExport.For(request.HttpContext!.Address());

    [McpServerTool(Name = "search", Title = "Search the portal", ReadOnly = true, OpenWorld = false)]
    [Description(
        "Search DormancyPortal, a catalog of what press releases about cancer-cell dormancy report: markers (genes, "
            + "proteins, families), pathways, studies, institutions, people, contexts (tissues, cells, diseases), and the "
            + "sentences of the releases. Use it first, to find the right record. Each hit says in 'why' how the name "
            + "matched and has a 'url' whose last part is what the other tools take. 'didYouMean' lists names a typo away: "
            + "ask before you take one. 'absent' lists genes that exist and that no release here mentions."
    )]
    public async Task<CallToolResult> SearchAsync(
        [Description("A name, alias or identifier (TIE2, HGNC:11724, Q02763, a DOI), or words of a sentence.")]
            string query,
        [Description(
            "The only group to show: markers, pathways, studies, institutions, people, contexts or sentences. "
                + "Left out: a few of each."
        )]
            string? type = null,
        [Description("Page of the sentences, from 1; 20 a page.")] int page = 1,
        CancellationToken cancel = default
    )
    {
        var scope = new ListParameters(_ => type).Value<SearchScope>("type");
        if (type is not null && scope is null)
        {
            var known = string.Join(", ", Enum.GetValues<SearchScope>().Select(ListParameters.NameOf));
            return Text($"There is no type {type}. It must be one of {known}.", isError: true);
        }

        var found = await search.SearchAsync(
            query,
            scope ?? SearchScope.Everything,
            Math.Clamp(page, 1, 100_000),
            cancel
        );
        var export = Export;
        return Text(Encoding.UTF8.GetString(export.Bytes(SearchAnswer.Of(export, found, null))));
    }

    [McpServerTool(Name = "marker", Title = "Read a marker", ReadOnly = true, OpenWorld = false)]
    [Description(
        "Read all that releases report of one marker: approved symbol and name, aliases with their source, identifiers, "
            + "counts by independent studies, pathways, markers named together, studies, and its newest 25 findings, each "
            + "with the verbatim sentence ('evidence'), direction, claim strength (none, correlational, conditional-causal, "
            + "causal), model, and 'evidenceUrl' to cite. Releases say so; that does not make it true."
    )]
    public Task<CallToolResult> MarkerAsync(
        [Description("Symbol, alias or identifier: TEK, TIE2, HGNC:11724.")] string name,
        CancellationToken cancel = default
    ) => RecordAsync(RecordKind.Marker, name, cancel);

    [McpServerTool(Name = "finding", Title = "Read a finding", ReadOnly = true, OpenWorld = false)]
    [Description(
        "Read one finding: the claim of one sentence of one release, quoted word for word with the sentences around it; "
            + "what it is about, its direction, how strong a claim it makes, in what model, who says it, how sure the "
            + "engine is and why, and findings of other studies that agree and that differ."
    )]
    public Task<CallToolResult> FindingAsync(
        [Description("The finding's id: the 'id' of a finding, or the last part of its address.")] string id,
        CancellationToken cancel = default
    ) => RecordAsync(RecordKind.Finding, id, cancel);

    [McpServerTool(Name = "study", Title = "Read a study", ReadOnly = true, OpenWorld = false)]
    [Description(
        "Read one study that releases announce: title, journal, DOI, date of the paper and of the releases, people and "
            + "institutions with their roles, funding, whether it is peer-reviewed and what was studied with the words "
            + "behind that, and its newest 25 findings."
    )]
    public Task<CallToolResult> StudyAsync(
        [Description("The study's slug (the last part of its address) or its DOI.")] string study,
        CancellationToken cancel = default
    ) => RecordAsync(RecordKind.Study, study, cancel);

    private async Task<CallToolResult> RecordAsync(RecordKind kind, string asked, CancellationToken cancel)
    {
        var found = await records.FindAsync(kind, asked, cancel);
        if (found is RecordLookup.Moved moved)
        {
            var slug = Uri.UnescapeDataString(moved.Url[(moved.Url.LastIndexOf('/') + 1)..]);
            found = await records.FindAsync(kind, slug, cancel);
        }

        if (found is not RecordLookup.Found record)
        {
            return Text(Missing(found, asked), isError: true);
        }

        var export = Export;
        var url = PortalUrls.Record(kind, record.Slug);
        var json = await RecordJson.OfAsync(export, record.Record, url, record.Findings, FindingsInside, lists, cancel);
        return Text(Encoding.UTF8.GetString(export.Bytes(json)));
    }

    private static string Missing(RecordLookup lookup, string asked) =>
        lookup switch
        {
            RecordLookup.Gone gone => GoneWording.Line(gone.Record),
            RecordLookup.Missing { Address: RecordAddress.NotNamedHere known } =>
                $"No release here mentions {known.Known.Entity.Label}. {known.Known.Why}.",
            RecordLookup.Missing { Address: RecordAddress.Ambiguous several } =>
                $"{asked} may be one of several: {Listed(several.Candidates)}. Ask for one of them.",
            RecordLookup.Missing { Near.Count: > 0 } missing =>
                $"There is no {asked} here. Near it are: {Listed(missing.Near)}.",
            _ => $"There is no {asked} here. Use search to find what there is.",
        };

    private static string Listed(IEnumerable<SearchHit> hits) =>
        string.Join("; ", hits.Select(h => $"{h.Entity.Label} ({h.Why})"));

    private static CallToolResult Text(string text, bool isError = false) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
