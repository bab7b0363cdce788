using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Funders;
using Xunit;

namespace DormancyPortal.Tests.Queries.Funders;

public sealed class FunderQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Find_Funder_HasGrantsAndStudies()
    {
        await using var db = catalog.Open();

        var funder = await new FunderRecordQuery(db).FindAsync(
            "research-council",
            TestContext.Current.CancellationToken
        );

        var paid = Assert.Single(funder!.Paid);
        Assert.Equal(["20116", "2332923"], paid.Grants);
        Assert.Equal("study-1", Assert.Single(paid.Studies).Slug);
    }

    [Fact]
    public async Task Find_InstitutionThatPaidForNothing_FindsNothing()
    {
        await using var db = catalog.Open();

        Assert.Null(
            await new FunderRecordQuery(db).FindAsync("institute-of-bone", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task List_OnlyInstitutionsThatPaid()
    {
        await using var db = catalog.Open();

        var list = await new FunderListQuery(db).ListAsync(
            new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["Research Council"], list.Items.Select(f => f.Name));
    }
}
