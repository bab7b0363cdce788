using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Markers;

/// <summary>One marker: <c>/markers/{symbol}</c>.</summary>
public sealed class RecordModel(MarkerRecordQuery markers, RecordAddresses addresses, FindingListQuery findings)
    : PageModel
{
    /// <summary>The marker; null when the address leads to none.</summary>
    public MarkerRecord? Marker { get; private set; }

    /// <summary>Its findings.</summary>
    public FindingsSection? Findings { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Why another name led here.</summary>
    public string? Why { get; private set; }

    /// <summary>Shows the marker, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? from, CancellationToken cancel)
    {
        Missing = await MissingRecord.OfAsync(addresses, EntityKind.Marker, slug, cancel);
        if (Missing is not null)
        {
            return Missing.Answer(this);
        }

        Marker = (await markers.FindAsync(slug, cancel))!;
        Why = await addresses.WhyAsync(EntityKind.Marker, from, Marker.Label, cancel);
        var filter = new FindingFilter { MarkerId = Marker.Id };
        Findings = await FindingsSection.OfAsync(findings, filter, Request, cancel);
        return Page();
    }
}
