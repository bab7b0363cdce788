using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Shows what taking an act back would change, and takes it back: <c>/admin/history/{source}/{number}/undo</c>.</summary>
public sealed class UndoModel(HistoryQuery history, IEnumerable<IActUndo> undos) : PageModel
{
    /// <summary>The act.</summary>
    public HistoryRow Act { get; private set; } = null!;

    /// <summary>What taking it back would change; null when it cannot be taken back.</summary>
    public UndoPreview? Preview { get; private set; }

    /// <summary>Why it cannot be taken back.</summary>
    public string? Problem { get; private set; }

    /// <summary>Why it is taken back.</summary>
    [BindProperty]
    [StringLength(2000, ErrorMessage = "A reason has at most 2,000 characters.")]
    public string? Note { get; set; }

    /// <summary>Whether a reason is asked for.</summary>
    public bool KeepsReason => _undo.KeepsReason;

    private IActUndo _undo = null!;

    /// <summary>Shows what it would change.</summary>
    /// <param name="source">The record of the act.</param>
    /// <param name="number">Its number there.</param>
    /// <param name="whole">Whether all is asked for, although that takes as long as the act.</param>
    /// <param name="cancel">Ends the look.</param>
    public async Task<IActionResult> OnGetAsync(string source, long number, bool whole, CancellationToken cancel)
    {
        if (!await FindAsync(source, number, cancel))
        {
            return NotFound();
        }

        try
        {
            Preview = Problem is null ? await _undo.PreviewAsync(Act, whole, cancel) : null;
        }
        catch (InvalidDataException damaged)
        {
            Problem = damaged.Message;
        }

        return Page();
    }

    /// <summary>What is known by now of what it would change, for a page that asks again and again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(string source, long number, CancellationToken cancel) =>
        await OnGetAsync(source, number, whole: false, cancel) is PageResult && Preview is { } preview
            ? this.Progress(preview.IsMoving, "_UndoImpact", (preview, Act.Place))
            : NotFound();

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(string source, long number, CancellationToken cancel)
    {
        if (!await FindAsync(source, number, cancel))
        {
            return NotFound();
        }

        if (Problem is not null || !ModelState.IsValid)
        {
            return await OnGetAsync(source, number, whole: false, cancel);
        }

        try
        {
            var done = await _undo.UndoAsync(Act, User.Identity?.Name ?? "unknown", Note, cancel);
            TempData["Said"] = done
                ? $"Taken back: {HistoryWords.Sentence(Act)}. The newest act below does it, and can be taken back too."
                : "Somebody else was faster: it is taken back already. Nothing has changed.";
        }
        catch (InvalidDataException damaged)
        {
            Problem = damaged.Message;
            return Page();
        }

        return Redirect(PortalUrls.History);
    }

    private async Task<bool> FindAsync(string source, long number, CancellationToken cancel)
    {
        if (
            await history.FindAsync(source, number, cancel) is not { } act
            || undos.FirstOrDefault(u => u.Source == source) is not { } undo
        )
        {
            return false;
        }

        (Act, _undo) = (act, undo);
        Problem = act.TakenBack is { } back
            ? $"{back.By} took it back already, {AdminWords.Time(back.At)}."
            : act.Fixed;
        return true;
    }
}
