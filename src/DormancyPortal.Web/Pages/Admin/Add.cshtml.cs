using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Adds what the engine missed, by its exact words: <c>/admin/releases/{slug}/add</c>.</summary>
[DamagedReading]
public sealed class AddModel(DraftRecordQuery drafts, DecisionLog log, LinkTargets targets) : PageModel
{
    private ReviewSheet _sheet = null!;

    /// <summary>The form as it was typed.</summary>
    public AddForms Forms { get; private set; } = null!;

    /// <summary>Why nothing was added.</summary>
    public string? Problem { get; private set; }

    /// <summary>The thing that is there already, when that is why.</summary>
    public string? Existing { get; private set; }

    /// <summary>Shows the forms.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        return Page();
    }

    /// <summary>Adds a finding.</summary>
    public async Task<IActionResult> OnPostFindingAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        var (said, problem) = ReviewForms.Finding(value, _sheet);
        return problem is null ? await AddAsync(ItemKind.Finding, "", form, value, said!, cancel) : Show(problem);
    }

    /// <summary>Adds a marker.</summary>
    public Task<IActionResult> OnPostMarkerAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    ) =>
        AddNamedAsync(
            slug,
            ItemKind.Marker,
            async label => await ReviewLinks.MarkerAsync(targets, label, cancel),
            form,
            value,
            cancel
        );

    /// <summary>Adds a pathway.</summary>
    public Task<IActionResult> OnPostPathwayAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    ) =>
        AddNamedAsync(
            slug,
            ItemKind.Pathway,
            async label => await ReviewLinks.PathwayAsync(targets, label, cancel),
            form,
            value,
            cancel
        );

    /// <summary>Adds an institution.</summary>
    public Task<IActionResult> OnPostInstitutionAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    ) =>
        AddNamedAsync(
            slug,
            ItemKind.Institution,
            async label =>
                await ReviewLinks.InstitutionAsync(targets, label, value.Did ?? InstitutionRole.Other, cancel),
            form,
            value,
            cancel
        );

    /// <summary>Adds a person, by the name typed or the words: whether the portal knows them or not.</summary>
    public Task<IActionResult> OnPostPersonAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    ) =>
        AddAsync(
            slug,
            ItemKind.Person,
            form,
            value,
            name => new PersonValue(name, value.Role ?? PersonRole.Other, ReviewForms.Trim(value.Affiliation)),
            cancel
        );

    /// <summary>Adds who paid, by the name typed or the words.</summary>
    public Task<IActionResult> OnPostFunderAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    ) =>
        AddAsync(
            slug,
            ItemKind.Funding,
            form,
            value,
            name => new FundingValue(name, ReviewForms.List(value.Grants)),
            cancel
        );

    /// <summary>Adds a study whole, by its DOI or its title, with the words that show it where there are some.</summary>
    public async Task<IActionResult> OnPostStudyAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        var (said, problem) = ModelState.IsValid
            ? FieldForms.Study(value, _sheet.Read)
            : (null, FieldForms.Wrong(ModelState));
        return said is StudyValue study
            ? await KeepAsync(new ActTarget(ItemKind.Study, study.Doi ?? study.Title!, null, null), study, form, cancel)
            : Show(problem!);
    }

    /// <summary>Adds what the portal's search knows by the name typed or the words, or what is in no list if that was chosen.</summary>
    private async Task<IActionResult> AddNamedAsync(
        string slug,
        ItemKind kind,
        Func<string, Task<ItemValue?>> find,
        ItemForm form,
        ValueForm typed,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        var (label, problem, choices) = await ReviewLinks.FindAsync(
            targets,
            kind,
            typed.Chosen ?? typed.Called,
            mayBeNew: true,
            cancel
        );
        Forms = Forms with { Choices = choices };
        return label is null || await find(label) is not { } value
            ? Show(problem ?? "That cannot be linked to.")
            : await AddAsync(kind, ReviewLinks.NameOf(value), form, typed, value, cancel);
    }

    private async Task<IActionResult> AddAsync(
        string slug,
        ItemKind kind,
        ItemForm form,
        ValueForm typed,
        Func<string, ItemValue> value,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        // Words may run over a line break where a name does not.
        var name = string.Join(' ', (typed.Called ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is 0 or > 300
            ? Show("A name of at most 300 characters is needed.")
            : await AddAsync(kind, name, form, typed, value(name), cancel);
    }

    private async Task<IActionResult> AddAsync(
        ItemKind kind,
        string name,
        ItemForm form,
        ValueForm typed,
        ItemValue value,
        CancellationToken cancel
    )
    {
        if (!ModelState.IsValid)
        {
            return Show(FieldForms.Wrong(ModelState));
        }

        var sentences = _sheet.Read.Sentences;
        var near = typed.Near is { } n && n >= 0 && n < sentences.Count ? sentences[n].Start : 0;
        if (ReviewForms.Locate(_sheet.Read.Text, typed.Words ?? "", near) is not var (start, quote))
        {
            return Show("These words do not stand in the release. Copy them from the text as they are.");
        }

        return await KeepAsync(new ActTarget(kind, name, start, quote), value, form, cancel);
    }

    private async Task<IActionResult> KeepAsync(
        ActTarget added,
        ItemValue value,
        ItemForm form,
        CancellationToken cancel
    )
    {
        var act = new ReviewAct
        {
            Kind = DecisionKind.Add,
            Value = value,
            Note = form.Note,
            Added = added,
        };
        switch (await log.DecideAsync(Forms.ReleaseId, act, User.Identity?.Name ?? "unknown", cancel))
        {
            case DecisionOutcome.Kept kept:
                return Redirect($"{PortalUrls.Draft(Forms.Slug)}#{kept.ItemId}");
            case DecisionOutcome.Exists exists:
                Existing = exists.ItemId;
                return Show("That is there already.");
            default:
                return Show("These words do not stand in the release.");
        }
    }

    private PageResult Show(string problem)
    {
        Problem = problem;
        var typed = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        Forms = Forms with { Typed = typed, Sent = Request.Query["handler"].ToString() };
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await drafts.FindAsync(slug, cancel) is not { } draft)
        {
            return false;
        }

        _sheet = ReviewSheet.Of(draft.Extraction, draft.Decisions);
        Forms = new AddForms(draft.ReleaseId, slug, _sheet, new Dictionary<string, string>(), []);
        return true;
    }
}
