using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Contexts;

/// <summary>One context: <c>/contexts/{slug}</c>.</summary>
public sealed class RecordModel(ContextRecordQuery contexts, RecordAddresses addresses, FindingListQuery findings)
    : PageModel
{
    /// <summary>The context; null when the address leads to none.</summary>
    public ContextRecord? Context { get; private set; }

    /// <summary>Its findings.</summary>
    public FindingsSection? Findings { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Why another name led here.</summary>
    public string? Why { get; private set; }

    /// <summary>Shows the context, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? from, CancellationToken cancel)
    {
        Missing = await MissingRecord.OfAsync(addresses, EntityKind.Context, slug, cancel);
        if (Missing is not null)
        {
            return Missing.Answer(this);
        }

        Context = (await contexts.FindAsync(slug, cancel))!;
        Why = await addresses.WhyAsync(EntityKind.Context, from, Context.Name, cancel);
        var filter = new FindingFilter { ContextId = Context.Id };
        Findings = await FindingsSection.OfAsync(findings, filter, Request, cancel);
        return Page();
    }
}
