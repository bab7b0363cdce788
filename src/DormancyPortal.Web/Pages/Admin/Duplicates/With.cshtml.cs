using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Duplicates;
using DormancyPortal.Core.Queries.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin.Duplicates;

/// <summary>Finds what a record is to be merged with, by the search that readers use: <c>/admin/duplicates/with</c>.</summary>
public sealed class WithModel(SharedRecordQuery records, PortalSearch search) : PageModel
{
    /// <summary>The record; null when it is not in the catalog.</summary>
    public SharedRecord? Record { get; private set; }

    /// <summary>What is searched for; the record's own name at first.</summary>
    public string Query { get; private set; } = "";

    /// <summary>What was found, without the record itself.</summary>
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Shows the search.</summary>
    public async Task<IActionResult> OnGetAsync(string? kind, string? one, string? q, CancellationToken cancel)
    {
        var found = DuplicateWords.KindOf(kind) is { } sort ? await records.ListAsync(sort, [one ?? ""], cancel) : [];
        if (found is not [var record])
        {
            Response.StatusCode = one is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            return Page();
        }

        Record = record;
        Query = string.IsNullOrWhiteSpace(q) ? record.Name : q.Trim();
        var entity = Enum.Parse<EntityKind>(record.Kind.ToString());
        var results = await search.SearchAsync(Query, PortalSearch.ScopeOf(entity), page: 1, cancel);
        Hits =
        [
            .. results
                .Groups.Where(g => g.Kind == entity)
                .SelectMany(g => g.Hits)
                .Concat(results.DidYouMean.Where(h => h.Entity.Kind == entity))
                .Where(h => h.Entity is { InCatalog: true, Url: { } url } && PortalUrls.SlugOf(url) != record.Slug)
                .DistinctBy(h => h.Entity.Url),
        ];
        return Page();
    }
}
