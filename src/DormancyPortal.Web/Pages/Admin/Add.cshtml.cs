using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
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
    public async Task<IActionResult> OnPostMarkerAsync(
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

        var name = string.IsNullOrWhiteSpace(value.Name) ? value.Words : value.Name;
        var (label, problem, choices) = await ReviewLinks.FindAsync(targets, ItemKind.Marker, name, cancel);
        Forms = Forms with { Choices = choices };
        return label is null || await ReviewLinks.MarkerAsync(targets, label, cancel) is not { } marker
            ? Show(problem ?? "That cannot be linked to.")
            : await AddAsync(ItemKind.Marker, marker.Label, form, value, marker, cancel);
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
            return Show(ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage);
        }

        var sentences = _sheet.Read.Sentences;
        var near = typed.Near is { } n && n >= 0 && n < sentences.Count ? sentences[n].Start : 0;
        if (ReviewForms.Locate(_sheet.Read.Text, typed.Words ?? "", near) is not var (start, quote))
        {
            return Show("These words do not stand in the release. Copy them from the text as they are.");
        }

        var act = new ReviewAct
        {
            Kind = DecisionKind.Add,
            Value = value,
            Note = form.Note,
            Added = new ActTarget(kind, name, start, quote),
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
        Forms = Forms with { Typed = typed };
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

/// <summary>The forms that add a finding or a marker, as they were typed.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="Sheet">What is in it.</param>
/// <param name="Typed">What was typed, by field.</param>
/// <param name="Choices">What a marker's name may mean.</param>
public sealed record AddForms(
    long ReleaseId,
    string Slug,
    ReviewSheet Sheet,
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<(string Label, string Why)> Choices
)
{
    /// <summary>What a field holds.</summary>
    public string Value(string field) => Typed.GetValueOrDefault(field, "");
}
