using System.Net;
using System.Text;
using DormancyPortal.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DormancyPortal.Tests.ReferenceData.ReferenceText;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>What readers see of an import of genes, and when.</summary>
public sealed class ImportedGeneTests : IAsyncLifetime
{
    private const string Reference = "/admin/reference-data";
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task RenamedMarker_OldAddressLeadsToTheNewOne()
    {
        await ConfirmAsync(Genes(Gene(900001, "SLUM1")));
        var draft = await _ada.DraftAsync(
            "slumber.txt",
            "Slumber gene found\n\nCells without the gene SLUM1 fell asleep, a study shows.\n"
        );
        (await _ada.SendAsync(draft, "Publish")).Dispose();
        await _portal.PageAsync("/markers/SLUM1");

        var import = await ConfirmAsync(Genes(Gene(900001, "DREAM1")));
        await RereadAsync(import);
        await _portal.PageAsync("/markers/SLUM1");
        (await _ada.SendAsync(import, "Publish it again")).Dispose();
        await RereadAsync(import);

        using var client = _portal.Client();
        using var old = await client.GetAsync("/markers/SLUM1", TestContext.Current.CancellationToken);
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/markers/DREAM1"),
            (old.StatusCode, old.Headers.Location?.OriginalString)
        );
        var page = await _portal.PageAsync("/markers/DREAM1");
        Assert.Contains("SLUM1", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        // As a rebuild makes it.
        var published = await MarkersAsync();
        await _portal.WithServiceAsync<CatalogRebuild, (int, int)>(r =>
            r.RunAsync(false, null, CancellationToken.None)
        );
        Assert.Equal(published, await MarkersAsync());

        Task<List<string>> MarkersAsync() =>
            _portal.WithStoreAsync(db =>
                db.MarkerAliases.OrderBy(a => a.Marker.Key)
                    .ThenBy(a => a.Alias)
                    .ThenBy(a => a.Source)
                    .Select(a =>
                        $"{a.Marker.Slug} {a.Marker.Symbol} {a.Marker.Label} {a.Marker.Name}: {a.Alias} {a.Source} {a.Count}"
                    )
                    .ToListAsync(TestContext.Current.CancellationToken)
            );
    }

    [Fact]
    public async Task Import_OfAGeneThatAReleaseNames_IsShownToReadersByOneButton_AndSoIsItsUndo()
    {
        const string gene = "HGNC:900003";
        var draft = await _ada.DraftAsync(
            "torpor.txt",
            "Torpor gene found\n\nCells without the gene TORP1 fell asleep, a study shows.\n"
        );
        (await _ada.SendAsync(draft, "Publish")).Dispose();

        var import = await ConfirmAsync(Genes(Gene(900003, "TORP1")));
        Assert.Contains(
            "Readers see 1 published release as read before.",
            await RereadAsync(import),
            StringComparison.Ordinal
        );
        Assert.False(await IsShownAsync());
        (await _ada.SendAsync(Reference, "Publish it again")).Dispose();
        await RereadAsync(import);
        Assert.True(await IsShownAsync());

        var undo = $"/admin/history/import/{import.Split('/')[^1]}/undo";
        Assert.Contains(
            "read again beside other work",
            (await _ada.PageAsync(undo)).QuerySelector("[aria-labelledby=impact]").Words(),
            StringComparison.Ordinal
        );
        (await _ada.SendAsync(undo, "Take it back")).Dispose();
        var newest = (await _ada.PageAsync(Reference)).QuerySelector("#history ~ ul a")!.GetAttribute("href")!;
        Assert.NotEqual(import, newest);
        await RereadAsync(newest);
        (await _ada.SendAsync(newest, "Publish it again")).Dispose();
        await RereadAsync(newest);
        Assert.False(await IsShownAsync());

        Task<bool> IsShownAsync() =>
            _portal.WithStoreAsync(db =>
                db.Markers.AnyAsync(m => m.HgncId == gene, TestContext.Current.CancellationToken)
            );
    }

    /// <summary>Loads the page of an import until nothing is read or published for it any more.</summary>
    /// <returns>What it says of that.</returns>
    private async Task<string> RereadAsync(string import)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await _ada.PageAsync(import);
            var words = page.QuerySelector("[aria-labelledby=rereading]").Words();
            if (page.QuerySelector("[data-progress]") is null)
            {
                return words;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The reading does not end.");
    }

    private async Task<string> ConfirmAsync(string genes) =>
        await ReferenceDataTests.ImportAsync(
            _ada,
            await ReferenceDataTests.UploadAsync(_ada, "genes.txt", Encoding.UTF8.GetBytes(genes))
        );
}
