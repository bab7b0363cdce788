using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Studies;

/// <summary>One study: <c>/studies/{slug}</c>.</summary>
public sealed class RecordModel(StudyRecordQuery studies, RecordAddresses addresses, FindingListQuery findings)
    : PageModel
{
    /// <summary>The study; null when the address leads to none.</summary>
    public StudyRecord? Study { get; private set; }

    /// <summary>Its findings.</summary>
    public FindingsSection? Findings { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Why another name led here.</summary>
    public string? Why { get; private set; }

    /// <summary>Shows the study, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? from, CancellationToken cancel)
    {
        Missing = await MissingRecord.OfAsync(addresses, EntityKind.Study, slug, cancel);
        if (Missing is not null)
        {
            return Missing.Answer(this);
        }

        Study = (await studies.FindAsync(slug, cancel))!;
        Why = await addresses.WhyAsync(EntityKind.Study, from, Study.DisplayTitle, cancel);
        var filter = new FindingFilter { StudyId = Study.Id };
        Findings = await FindingsSection.OfAsync(findings, filter, Request, cancel);
        return Page();
    }
}
