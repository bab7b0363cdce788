using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>
/// Takes every decision on one thing in a release: <c>/admin/releases/{slug}/decide</c>. What is kept leads back to the card;
/// what is not, because it is wrong or because somebody else was faster, is shown with the card as it stands and the form as
/// it was typed.
/// </summary>
[DamagedReading]
public sealed class DecideModel(DraftRecordQuery drafts, DecisionLog log, LinkTargets targets) : PageModel
{
    /// <summary>The release.</summary>
    public DraftRecord Draft { get; private set; } = null!;

    /// <summary>The card; null while nothing is chosen.</summary>
    public ReviewCard? Card { get; private set; }

    /// <summary>Why nothing was kept.</summary>
    public string? Problem { get; private set; }

    /// <summary>What others decided since the form was shown.</summary>
    public IReadOnlyList<Decision> Since { get; private set; } = [];

    /// <summary>What was about to be decided.</summary>
    public string? Wanted { get; private set; }

    private ReviewSheet _sheet = null!;

    /// <summary>Shows one thing alone, with its history.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? item, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        Card = _sheet.Find(item) is { } found ? new ReviewCard(slug, _sheet, found) : null;
        return item is not null && Card is null ? NotFound() : Page();
    }

    /// <summary>What was read is right.</summary>
    public Task<IActionResult> OnPostAcceptAsync(string slug, ItemForm form, CancellationToken cancel) =>
        DecideAsync(slug, form, DecisionKind.Accept, _ => Told(null), cancel);

    /// <summary>What was read is wrong.</summary>
    public Task<IActionResult> OnPostRejectAsync(string slug, ItemForm form, CancellationToken cancel) =>
        DecideAsync(
            slug,
            form,
            DecisionKind.Reject,
            _ => form.Fault is null ? Wrong("Choose what is wrong with it.") : Told(null),
            cancel
        );

    /// <summary>What was read says something else.</summary>
    public Task<IActionResult> OnPostEditAsync(string slug, ItemForm form, ValueForm value, CancellationToken cancel) =>
        DecideAsync(
            slug,
            form,
            DecisionKind.Edit,
            item =>
            {
                var (said, problem) = ReviewForms.Value(item, value, _sheet);
                return FieldForms.All(problem, FieldForms.MissingReason(item, form)) is { } all
                    ? Wrong(all)
                    : Told(said);
            },
            cancel
        );

    /// <summary>The words name another thing.</summary>
    public Task<IActionResult> OnPostRelinkAsync(
        string slug,
        ItemForm form,
        ValueForm value,
        CancellationToken cancel
    ) =>
        DecideAsync(
            slug,
            form,
            DecisionKind.Relink,
            item => LinkAsync(item, value.Chosen ?? value.Name, cancel),
            cancel
        );

    /// <summary>Takes a decision on it back, or an undo.</summary>
    public Task<IActionResult> OnPostUndoAsync(string slug, ItemForm form, CancellationToken cancel) =>
        DecideAsync(slug, form, DecisionKind.Undo, _ => Told(null), cancel);

    private async Task<IActionResult> DecideAsync(
        string slug,
        ItemForm form,
        DecisionKind kind,
        Func<ReviewItem, Task<(ItemValue? Value, string? Problem)>> value,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        var (id, seen) = form.Target;
        if (_sheet.Find(id) is not { } item)
        {
            return NotFound();
        }

        var (said, problem) = ModelState.IsValid ? await value(item) : (null, FieldForms.Wrong(ModelState));
        Wanted = $"{ReviewWords.Did(kind)}{(said is null ? "" : $" to {ReviewWords.Of(said)}")}";
        if (problem is not null)
        {
            return Show(item, problem, StatusCodes.Status422UnprocessableEntity);
        }

        if (form.NameEverywhere is { } name)
        {
            return Redirect(SimilarUrl(slug, form, item, name, said));
        }

        var act = new ReviewAct
        {
            Kind = kind,
            ItemId = id,
            Seen = seen,
            Value = said,
            Fault = form.Fault,
            Note = string.IsNullOrWhiteSpace(form.Note) ? _byName : form.Note,
            UndoesId = form.Undoes,
        };
        switch (await log.DecideAsync(Draft.ReleaseId, act, User.Identity?.Name ?? "unknown", cancel))
        {
            case DecisionOutcome.Conflict conflict:
                await LoadAsync(slug, cancel);
                Since = conflict.Since;
                return Show(
                    _sheet.Find(id)!,
                    "Somebody else decided on this after you opened it. Nothing of yours was kept.",
                    StatusCodes.Status409Conflict
                );
            case DecisionOutcome.Gone:
                return Show(item, "There is nothing to take back here any more.", StatusCodes.Status409Conflict);
            default:
                return Redirect($"{PortalUrls.Draft(slug)}#{item.PartOf ?? item.Id}");
        }
    }

    /// <summary>Nothing is decided in all releases before its places were shown.</summary>
    private static string SimilarUrl(string slug, ItemForm form, ReviewItem item, string name, ItemValue? said) =>
        PortalUrls.Similar(
            slug,
            ("item", item.Id),
            ("name", name),
            ("to", ReviewLinks.TypedOf(said)),
            ("fault", form.Fault?.ToString()),
            ("note", form.Note)
        );

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (await drafts.FindAsync(slug, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, _sheet) = (draft, ReviewSheet.Of(draft.Extraction, draft.Decisions));
        return true;
    }

    private async Task<(ItemValue? Value, string? Problem)> LinkAsync(
        ReviewItem item,
        string? name,
        CancellationToken cancel
    )
    {
        var (label, problem, choices) = await ReviewLinks.FindAsync(
            targets,
            item.WholeKind,
            name,
            mayBeNew: false,
            cancel
        );
        _choices = choices;
        if (label is null)
        {
            return (null, problem);
        }

        if (await ReviewLinks.ValueAsync(targets, item, label, cancel) is not { } value)
        {
            return (null, $"{label} cannot be linked to.");
        }

        if (value == item.Value && item.IsKept)
        {
            return (null, $"It is linked to {ReviewWords.Of(value)} already. Nothing has changed.");
        }

        _byName =
            value is MarkerValue marker && !marker.Label.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase)
                ? $"by the name “{name!.Trim()}”"
                : null;
        return (value, null);
    }

    private IReadOnlyList<(string Label, string Why)> _choices = [];

    /// <summary>By which other name a marker was found, so that nobody is led to it in silence.</summary>
    private string? _byName;

    private PageResult Show(ReviewItem item, string problem, int status)
    {
        var shown = item.PartOf is { } whole ? _sheet.Find(whole) ?? item : item;
        var typed = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        Card = new ReviewCard(Draft.Slug, _sheet, shown, typed, _choices);
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }

    private static Task<(ItemValue?, string?)> Told(ItemValue? value) => Task.FromResult((value, (string?)null));

    private static Task<(ItemValue?, string?)> Wrong(string problem) =>
        Task.FromResult(((ItemValue?)null, (string?)problem));
}
