using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Institutions;

public sealed class InstitutionQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Find_Part_NamesItsParentAndTheParentItsParts()
    {
        Assert.Equal("university-of-somewhere", (await FindAsync("institute-of-bone"))!.Parent?.Slug);
        Assert.Equal(["Institute of Bone"], (await FindAsync("university-of-somewhere"))!.Parts.Select(p => p.Label));
    }

    [Fact]
    public async Task Find_Institution_HasItsRoleInEachRelease()
    {
        var roles = (await FindAsync("institute-of-bone"))!.Roles;

        Assert.Equal(
            [("Headline 1", InstitutionRole.Author), ("Headline 3", InstitutionRole.Publisher)],
            roles.Select(r => (r.Headline, r.Role))
        );
        Assert.Equal("study-1", Assert.Single(roles[0].Studies).Slug);
    }

    [Fact]
    public async Task Find_Institution_SharesWorkOnlyWithThoseThatDidIt() =>
        Assert.Equal(
            [new CountedRecord("institute-of-bone", "Institute of Bone", 1)],
            (await FindAsync("university-of-somewhere"))!.Together
        );

    [Fact]
    public async Task Find_Institution_ListsPeopleByTheReleasesThatPlaceThem() =>
        Assert.Equal(
            [new CountedRecord("ada-muster", "Ada Muster", 2)],
            (await FindAsync("university-of-somewhere"))!.People
        );

    [Fact]
    public async Task Find_Funder_SaysHowManyReleasesNameItsMoney() =>
        Assert.Equal(1, (await FindAsync("research-council"))!.FundedReleases);

    [Theory]
    [InlineData("Italy", null, 2)]
    [InlineData(null, InstitutionRole.Funder, 1)]
    [InlineData("Italy", InstitutionRole.Funder, 0)]
    public async Task List_Facets_Combine(string? country, InstitutionRole? role, int expected) =>
        Assert.Equal(expected, (await ListAsync(new InstitutionFilter { Country = country, Role = role })).Page.Total);

    [Fact]
    public async Task List_Roles_CountEachInstitutionOnce() =>
        Assert.Equal(
            [
                new(InstitutionRole.Author, 2),
                new(InstitutionRole.Publisher, 1),
                new FacetCount<InstitutionRole>(InstitutionRole.Funder, 1),
            ],
            (await ListAsync(new InstitutionFilter())).Roles
        );

    private async Task<InstitutionRecord?> FindAsync(string slug)
    {
        await using var db = catalog.Open();
        return await new InstitutionRecordQuery(db).FindAsync(slug, TestContext.Current.CancellationToken);
    }

    private async Task<InstitutionList> ListAsync(InstitutionFilter filter)
    {
        await using var db = catalog.Open();
        return await new InstitutionListQuery(db).ListAsync(
            filter,
            InstitutionSort.Name,
            new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );
    }
}
