using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>The same story from two outlets without a DOI is one study with two releases, until a person says otherwise.</summary>
public sealed class StudyFoldingTests : IAsyncLifetime
{
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Publish_CopyWithoutADoi_IsOneStudyWithTwoReleasesInARebuildToo()
    {
        await PublishAsync("one.txt", Story("Bone Letters", ""));
        var copy = await PublishAsync("two.txt", Story("Letters of Bone", "It was told by another outlet. "));
        Assert.Contains("both tell of one study", (await _ada.PageAsync(copy)).QuerySelector("main").Words());
        Assert.Equal((1, 2), await StudiesAsync());
        var act = await _portal.WithStoreAsync(db => db.EntityDecisions.AsNoTracking().SingleAsync());
        Assert.Equal((EntityDecisionKind.Merge, StudyFolding.Rule), (act.Kind, act.DecidedBy));

        await _portal.WithServiceAsync<CatalogRebuild, int>(async rebuild =>
            (await rebuild.RunAsync(reread: false, null, TestContext.Current.CancellationToken)).Published
        );
        Assert.Equal((1, 2), await StudiesAsync());

        // Taken back, it is not done again by the next publish.
        await _portal.WithServiceAsync<EntityDecisionLog, EntityOutcome>(log =>
            log.UndoAsync(act.Id, AdminPortal.Ada, null, TestContext.Current.CancellationToken)
        );
        Assert.Equal((2, 2), await StudiesAsync());
        await _portal.WithServiceAsync<StudyFolding, int>(async folding =>
            await folding.FoldAsync(
                await _portal.WithStoreAsync(db => db.Releases.Select(r => r.Id).ToListAsync()),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal((2, 2), await StudiesAsync());
    }

    [Fact]
    public async Task Publish_CopyWithADoiOfItsOwn_StaysAStudyOfItsOwn()
    {
        await PublishAsync("one.txt", Story("Bone Letters", ""));
        await PublishAsync("two.txt", Story("Letters of Bone", "") + "\nDOI: 10.5555/lgr.1\n");
        Assert.Equal((2, 2), await StudiesAsync());
    }

    private static string Story(string journal, string more) =>
        $"""
            Colon cancer cells with much LGR5 sleep longest

            EXAMPLETOWN, 3 May 2026 -- Researchers at the University of Nowhere asked which tumour cells rest for years.
            {more}They followed the cells with a dye that thins out as they divide, for fourteen months, in mice.

            {LongSleep.Finding} The study was published in the journal {journal}.

            “We did not expect that,” said Wilma Beispiel, who led the study. The group now wants to learn what it is
            that the vessels say to the cells, and whether the same words are spoken in people.

            """;

    private async Task<string> PublishAsync(string name, string text)
    {
        var draft = await _ada.DraftAsync(name, text);
        (await _ada.SendAsync(draft, "Publish")).Dispose();
        return draft;
    }

    /// <summary>Studies of the releases that the test published, and releases about them.</summary>
    private Task<(int, int)> StudiesAsync() =>
        _portal.WithStoreAsync(async db =>
        {
            var own = await db
                .StudyReleases.Where(s => db.Releases.Any(r => r.Id == s.ReleaseId && r.UploadedBy == AdminPortal.Ada))
                .Select(s => new { s.StudyId, s.ReleaseId })
                .ToListAsync();
            return (own.Select(s => s.StudyId).Distinct().Count(), own.Select(s => s.ReleaseId).Distinct().Count());
        });
}
