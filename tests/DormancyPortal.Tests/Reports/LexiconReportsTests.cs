using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Reports;

/// <summary>A name that goes into the lexicon closes what readers report on what it names; a roll back opens it again.</summary>
public sealed class LexiconReportsTests
{
    [Theory]
    [InlineData(CuratedKind.Alias, "HGNC:11724", "Snoozin", RecordKind.Marker, "TEK")]
    [InlineData(CuratedKind.Block, "HGNC:11724", "TIE2", RecordKind.Marker, "TEK")]
    [InlineData(CuratedKind.Block, null, "Slumberin", RecordKind.Marker, "Slumberin")]
    [InlineData(CuratedKind.Alias, "pathway:notch-signaling", "Sleepy route", RecordKind.Pathway, "Notch signaling")]
    public async Task Adoption_ClosesReportsOnWhatItNames_AndARollBackOpensThem(
        CuratedKind kind,
        string? key,
        string text,
        RecordKind reported,
        string label
    )
    {
        await using var store = await ImportStore.OpenAsync();
        await store.WithAsync<PortalDbContext, int>(db =>
        {
            db.ProblemReports.AddRange(
                Report(reported, label),
                Report(reported, "Another"),
                Report(RecordKind.Person, label)
            );
            return db.SaveChangesAsync();
        });
        var check = await store.WithAsync<LexiconDesk, NameCheck>(d =>
            d.ProposeAsync(kind, key, text, "ada", null, default)
        );
        Assert.Null(check.Refusal);
        Assert.Equal(3, await OpenAsync(store));

        await store.WithAsync<LexiconDesk, long?>(d => d.AdoptAsync([1], "ada", null, default));
        Assert.Equal(2, await OpenAsync(store));
        var said = await RehearsedAsync(store, 2);
        Assert.Equal([label], said.Opened.Select(r => r.Label));
        Assert.Empty(said.Closed);
        Assert.Equal(2, await OpenAsync(store));
        await store.WithAsync<LexiconDesk, long?>(d => d.UndoAsync(2, "ada", null, default));
        Assert.Equal(3, await OpenAsync(store));
        said = await RehearsedAsync(store, 3);
        Assert.Equal([label], said.Closed.Select(r => r.Label));
        Assert.Empty(said.Opened);
        await store.WithAsync<LexiconDesk, long?>(d => d.UndoAsync(3, "ada", null, default));
        var closed = await store.WithAsync<PortalDbContext, ProblemReport>(db =>
            db.ProblemReports.SingleAsync(r => r.ClosedAt != null)
        );
        Assert.Equal((reported, label, "ada", 4L), (closed.Kind, closed.Label, closed.ClosedBy, closed.CuratedNameId));
    }

    private static Task<Rehearsed> RehearsedAsync(ImportStore store, long act) =>
        store.WithAsync<IServiceProvider, Rehearsed>(s =>
            s.GetRequiredService<Rehearsal>()
                .OfAsync(() => s.GetRequiredService<LexiconDesk>().UndoAsync(act, "", null, default), default)
        );

    private static ProblemReport Report(RecordKind kind, string label) =>
        new()
        {
            Kind = kind,
            Slug = Slug.Of(label),
            Label = label,
            Words = "It goes by another name.",
            ReportedAt = FixedClock.Noon.UtcDateTime,
        };

    private static Task<int> OpenAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, int>(db => db.ProblemReports.CountAsync(r => r.ClosedAt == null));
}
