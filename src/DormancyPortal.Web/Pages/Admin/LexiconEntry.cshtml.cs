using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalNames = DormancyPortal.Extraction.Lexicons.Lexicon;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>One entry of the lexicon and what to propose for it; without a key a string to block: <c>/admin/lexicon/entry</c>.</summary>
public sealed class LexiconEntryModel(PortalNames lexicon, LexiconDesk desk) : PageModel
{
    /// <summary>The entry; null for a string that is to name nothing.</summary>
    public LexiconRecord? Entry { get; private set; }

    /// <summary>Strings that are blocked for it.</summary>
    public IReadOnlyList<string> Blocked { get; private set; } = [];

    /// <summary>The key of the entry.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>What is proposed.</summary>
    [BindProperty]
    public CuratedKind Kind { get; set; }

    /// <summary>The string.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Shows the entry.</summary>
    public IActionResult OnGet(string? key) => Find(key) ? Page() : NotFound();

    /// <summary>Keeps a proposal, or says what speaks against it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (
            !Find(Key)
            || Kind is not (CuratedKind.Alias or CuratedKind.Block or CuratedKind.Correct)
            || Why?.Length > 2000
        )
        {
            return NotFound();
        }

        var by = User.Identity?.Name ?? "unknown";
        var check = await desk.ProposeAsync(Kind, Entry?.Key, Text, by, Why, cancel);
        if (check.Refusal is { } refusal)
        {
            ModelState.AddModelError("", $"{refusal} Nothing was proposed.");
            return Page();
        }

        TempData["Said"] = string.Join(" ", check.Warnings.Prepend("Proposed. Try it below before it is adopted."));
        return Redirect(PortalUrls.Lexicon());
    }

    /// <summary>What was typed into a form that was refused; null in the others.</summary>
    public string? TextOf(CuratedKind kind) => ModelState.IsValid || Kind != kind ? null : Text;

    private bool Find(string? key)
    {
        Entry = string.IsNullOrEmpty(key) ? null : LexiconRecord.Find(lexicon, key);
        Blocked = Entry is null ? [] : [.. lexicon.Blocked.Where(b => b.Key == Entry.Label).Select(b => b.Name)];
        return string.IsNullOrEmpty(key) || Entry is not null;
    }
}
