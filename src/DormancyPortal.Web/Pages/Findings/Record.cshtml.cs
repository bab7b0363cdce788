using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Findings;

/// <summary>One finding: <c>/findings/{id}</c>.</summary>
public sealed class RecordModel(FindingRecordQuery findings, GoneRecords gone) : PageModel
{
    /// <summary>The finding.</summary>
    public FindingRecord Finding { get; private set; } = null!;

    /// <summary>What was here, when the finding is here no more; else null.</summary>
    public GoneRecord? Gone { get; private set; }

    /// <summary>Shows the finding; another case of its id leads to it, that of an older version to the sentence there.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await findings.FindAsync(id, cancel) is not { } finding)
        {
            if ((Gone = await gone.FindAsync(RecordKind.Finding, id, cancel)) is null)
            {
                return NotFound();
            }

            if (Gone is { Because: GoneBecause.Superseded, Release: { Version: { } version, Slug: var slug } })
            {
                // The sentence can still be read, and the citation stays good; a newer version may be taken back again.
                return Redirect(PortalUrls.VersionEvidence(slug, version, id.ToLowerInvariant()));
            }

            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Finding = finding;
        return finding.Row.Id == id ? Page() : RedirectPermanent(PortalUrls.Finding(finding.Row.Id));
    }
}
