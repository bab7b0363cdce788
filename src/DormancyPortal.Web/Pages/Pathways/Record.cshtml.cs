using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Pathways;

/// <summary>One pathway: <c>/pathways/{slug}</c>.</summary>
public sealed class RecordModel(PathwayRecordQuery pathways, RecordAddresses addresses, FindingListQuery findings)
    : PageModel
{
    /// <summary>The pathway; null when the address leads to none.</summary>
    public PathwayRecord? Pathway { get; private set; }

    /// <summary>Its findings.</summary>
    public FindingsSection? Findings { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Why another name led here.</summary>
    public string? Why { get; private set; }

    /// <summary>Shows the pathway, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? from, CancellationToken cancel)
    {
        Missing = await MissingRecord.OfAsync(addresses, EntityKind.Pathway, slug, cancel);
        if (Missing is not null)
        {
            return Missing.Answer(this);
        }

        Pathway = (await pathways.FindAsync(slug, cancel))!;
        Why = await addresses.WhyAsync(EntityKind.Pathway, from, Pathway.Name, cancel);
        var filter = new FindingFilter { PathwayId = Pathway.Id };
        Findings = await FindingsSection.OfAsync(findings, filter, Request, cancel);
        return Page();
    }
}
