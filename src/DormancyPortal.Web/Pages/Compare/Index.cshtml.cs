using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Comparisons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Compare;

/// <summary>Markers side by side: <c>/compare?markers=NOTCH1,NOTCH2</c>; <c>add</c> puts another one to them.</summary>
public sealed class IndexModel(ComparisonQuery comparisons) : PageModel
{
    private const int LongestName = 100;

    /// <summary>The names of the URL, those past the limit apart.</summary>
    public IReadOnlyList<NamedMarker> Named { get; private set; } = [];

    /// <summary>How many names are past the limit.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The markers side by side.</summary>
    public MarkerComparison Comparison { get; private set; } = new([], []);

    /// <summary>Names that stand for no marker of the catalog, or for several.</summary>
    public IEnumerable<NamedMarker> Unclear => Named.Where(n => n.Slug is null);

    /// <summary>Names that stand for a marker which pages call otherwise.</summary>
    public IEnumerable<NamedMarker> Explained => Named.Where(n => n is { Slug: not null, Found: not null });

    /// <summary>Shows the markers, or leads to where one more stands beside them.</summary>
    public async Task<IActionResult> OnGetAsync(string? add, CancellationToken cancel)
    {
        var names = Names([.. Request.Query["markers"], add]);
        if (!string.IsNullOrWhiteSpace(add))
        {
            return Redirect(PortalUrls.Compare(names));
        }

        LeftOut = Math.Max(0, names.Count - ComparisonQuery.Most);
        Named = await comparisons.ResolveAsync([.. names.Take(ComparisonQuery.Most)], cancel);
        var slugs = Named.Select(n => n.Slug).OfType<string>().Distinct().ToList();
        if (slugs.Count > 0)
        {
            Comparison = await comparisons.CompareAsync(slugs, cancel);
        }

        return Page();
    }

    /// <summary>The same markers with one name taken for another, or, by null, left out.</summary>
    public string With(string name, string? instead) =>
        PortalUrls.Compare(Named.Select(n => n.Name == name ? instead : n.Name).OfType<string>());

    /// <summary>The same markers without one of them.</summary>
    public string Without(string slug) => PortalUrls.Compare(Named.Where(n => n.Slug != slug).Select(n => n.Name));

    private static IReadOnlyList<string> Names(IEnumerable<string?> typed) =>
        [
            .. typed
                .SelectMany(text => (text ?? "").Split([',', ';']))
                .Select(name => TypedText.OneLine(name, LongestName))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(4 * ComparisonQuery.Most),
        ];
}
