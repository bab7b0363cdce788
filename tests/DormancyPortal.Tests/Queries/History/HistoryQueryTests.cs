using System.Globalization;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Queries.History;

/// <summary>Acts of several records are one list, page after page, nothing twice and nothing left out.</summary>
public sealed class HistoryQueryTests
{
    [Fact]
    public async Task Pages_OfActsOfTwoRecordsAtTheSameMoments_HoldEachActOnce()
    {
        using var store = await PublishingStore.OpenAsync();
        var release = await store.AddAsync(SyntheticRelease.Whole);
        await using var db = store.Db();
        for (var i = 0; i < 90; i++)
        {
            // Three moments for all: places differ by record and number alone.
            var at = store.Clock.GetUtcNow().UtcDateTime.AddMinutes(i % 3);
            db.Decisions.Add(
                new Decision
                {
                    ReleaseId = release,
                    Kind = DecisionKind.Publish,
                    DecidedBy = i.ToString(CultureInfo.InvariantCulture),
                    DecidedAt = at,
                }
            );
            db.ReferenceImports.Add(
                new ReferenceImport
                {
                    Kind = "Genes",
                    Source = "genes.txt",
                    Sha256 = "",
                    ImportedBy = i.ToString(CultureInfo.InvariantCulture),
                    ImportedAt = at,
                    Rows = 0,
                    RowsHash = "",
                }
            );
        }

        await db.SaveChangesAsync(Cancel);
        var history = new HistoryQuery([new DecisionHistory(db), new ImportHistory(db)]);

        var rows = new List<HistoryRow>();
        for (HistoryPage? page = null; page is null || page.Next is not null; )
        {
            page = await history.ListAsync(new HistoryFilter(), page?.Next, Cancel);
            rows.AddRange(page.Rows);
        }

        Assert.Equal(180, rows.Select(r => (r.Place.Source, r.Place.Number)).Distinct().Count());
        Assert.Equal(180, rows.Count);
        Assert.Equal(rows.OrderByDescending(r => r.Place.At).Select(r => r.Place.At), rows.Select(r => r.Place.At));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
