using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.People;

/// <summary>One person: <c>/people/{slug}</c>.</summary>
public sealed class RecordModel(PersonRecordQuery people, RecordAddresses addresses, FindingListQuery findings)
    : PageModel
{
    /// <summary>The person; null when the address leads to none.</summary>
    public PersonRecord? Person { get; private set; }

    /// <summary>Findings of the releases that name them as a researcher.</summary>
    public FindingsSection? Findings { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Why another name led here.</summary>
    public string? Why { get; private set; }

    /// <summary>Shows the person, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? from, CancellationToken cancel)
    {
        Missing = await MissingRecord.OfAsync(addresses, EntityKind.Person, slug, cancel);
        if (Missing is not null)
        {
            return Missing.Answer(this);
        }

        Person = (await people.FindAsync(slug, cancel))!;
        Why = await addresses.WhyAsync(EntityKind.Person, from, Person.Name, cancel);
        Findings = await FindingsSection.OfAsync(findings, new FindingFilter { PersonId = Person.Id }, Request, cancel);
        return Page();
    }
}
