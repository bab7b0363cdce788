using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Funders;

/// <summary>What one institution paid for: <c>/funders/{slug}</c>.</summary>
public sealed class RecordModel(FunderRecordQuery funders, RecordAddresses addresses, FindingListQuery findings)
    : PageModel
{
    /// <summary>The funder; null when no release says that it paid.</summary>
    public FunderRecord? Funder { get; private set; }

    /// <summary>Findings of the work it paid for.</summary>
    public FindingsSection? Findings { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Shows the funder, or, of an institution that paid for nothing here, the way to its record.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Funder = await funders.FindAsync(slug, cancel);
        if (Funder is not null && Funder.Slug != slug)
        {
            return RedirectPermanent(PortalUrls.Funder(Funder.Slug));
        }

        if (Funder is not null)
        {
            Findings = await FindingsSection.OfAsync(findings, new FindingFilter { Funder = slug }, Request, cancel);
            return Page();
        }

        Missing = await MissingRecord.OfAsync(addresses, EntityKind.Institution, slug, cancel);
        return Missing?.Answer(this) ?? Redirect(PortalUrls.Institution(slug));
    }
}
