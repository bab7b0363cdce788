using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Institutions;

/// <summary>One institution: <c>/institutions/{slug}</c>.</summary>
public sealed class RecordModel(
    InstitutionRecordQuery institutions,
    RecordAddresses addresses,
    FindingListQuery findings
) : PageModel
{
    /// <summary>The institution; null when the address leads to none.</summary>
    public InstitutionRecord? Institution { get; private set; }

    /// <summary>Its findings.</summary>
    public FindingsSection? Findings { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Why another name led here.</summary>
    public string? Why { get; private set; }

    /// <summary>Shows the institution, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? from, CancellationToken cancel)
    {
        Missing = await MissingRecord.OfAsync(addresses, EntityKind.Institution, slug, cancel);
        if (Missing is not null)
        {
            return Missing.Answer(this);
        }

        Institution = (await institutions.FindAsync(slug, cancel))!;
        Why = await addresses.WhyAsync(EntityKind.Institution, from, Institution.Name, cancel);
        var filter = new FindingFilter { InstitutionId = Institution.Id };
        Findings = await FindingsSection.OfAsync(findings, filter, Request, cancel);
        return Page();
    }
}
