using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Batches;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>A batch: what an import would do, how far it is, what came of it: <c>/admin/batches/{id}</c>.</summary>
public sealed class BatchModel(
    BatchQuery batches,
    BatchDesk desk,
    BatchReleases releases,
    BatchPublishing publishing,
    BatchHistory history
) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The batch.</summary>
    public BatchRecord Batch { get; private set; } = null!;

    /// <summary>Its files.</summary>
    public BatchTable Table { get; private set; } = null!;

    /// <summary>What was done with it, newest first.</summary>
    public IReadOnlyList<HistoryRow> Acts { get; private set; } = [];

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>The files shown, all pages of them, as CSV.</summary>
    public string CsvUrl => State.With("handler", "Csv");

    /// <summary>What is going on, as a heading.</summary>
    public string Heading =>
        Batch.Step switch
        {
            BatchStep.Receiving => Batch.IsCutOff ? "Cut off" : "Coming in",
            BatchStep.Checking => Batch.Left > 0 ? "Dry run" : "What an import would do",
            BatchStep.Importing => Batch.Left > 0 ? "Import" : "What came of it",
            BatchStep.Cancelled => "Stopped",
            _ => "Undone",
        };

    /// <summary>Shows the batch.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        Table = await batches.TableAsync(id, BatchFilter.Of(State.Asked), State.Page, cancel);
        Acts = await history.OfAsync(id, cancel);
        Facets =
        [
            State.Facet("Dry run", "verdict", Table.Verdicts, BatchWords.Of),
            State.Facet("State", "state", Table.States, BatchWords.Of),
        ];
        return Page();
    }

    /// <summary>How far it is, for a page that asks again and again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        return this.Progress(batch.IsMoving, "_BatchProgress", batch);
    }

    /// <summary>The files that the filters leave, as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(long id, CancellationToken cancel) =>
        await batches.FindAsync(id, cancel) is null
            ? NotFound()
            : File(
                BatchWords.Csv(await batches.RowsAsync(id, BatchFilter.Of(State.Asked), cancel)),
                "text/csv; charset=utf-8",
                $"batch-{id}.csv"
            );

    /// <summary>Begins the import, or goes on with it.</summary>
    public async Task<IActionResult> OnPostImportAsync(long id, CancellationToken cancel) =>
        await desk.ImportAsync(id, By, cancel)
            ? Redirect(PortalUrls.Batch(id))
            : Back(id, "The batch was not waiting for that any more.");

    /// <summary>Begins the import and orders that what is sure is published after it.</summary>
    public async Task<IActionResult> OnPostImportAndPublishAsync(long id, CancellationToken cancel)
    {
        if (!await desk.ImportAsync(id, By, cancel))
        {
            return Back(id, "The batch was not waiting for that any more.");
        }

        await publishing.OrderAsync(id, all: false, By, cancel);
        return Redirect(PortalUrls.Batch(id));
    }

    /// <summary>Goes on with what came of an upload that was cut off.</summary>
    public async Task<IActionResult> OnPostGoOnAsync(long id, CancellationToken cancel) =>
        await desk.GoOnAsync(id, cancel)
            ? Redirect(PortalUrls.Batch(id))
            : Back(id, "The batch was not waiting for that any more.");

    /// <summary>Stops the dry run or the import.</summary>
    public async Task<IActionResult> OnPostCancelAsync(long id, CancellationToken cancel)
    {
        await desk.CancelAsync(id, cancel);
        return Back(id, "Stopped. What is imported stays.");
    }

    /// <summary>Lets the failed files wait again.</summary>
    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancel) =>
        Back(id, $"{CountWords.Of(await desk.RetryAsync(id, cancel), "file")} tried again.");

    /// <summary>Forgets a batch of which nothing was imported.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken cancel)
    {
        if (!await desk.DiscardAsync(id, cancel))
        {
            return Back(
                id,
                "Some of it is imported already, or its files are still coming in. Undo the batch instead, or wait."
            );
        }

        TempData["Said"] = "Discarded. Nothing was imported.";
        return Redirect(PortalUrls.Batches);
    }

    /// <summary>Takes the undo back.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken cancel)
    {
        var restored = await releases.RestoreAsync(id, By, null, cancel);
        return Back(id, $"{CountWords.Of(restored, "release")} came back.");
    }

    private string By => User.Identity?.Name ?? "unknown";

    private RedirectResult Back(long id, string said)
    {
        TempData["Said"] = said;
        return Redirect(PortalUrls.Batch(id));
    }
}
