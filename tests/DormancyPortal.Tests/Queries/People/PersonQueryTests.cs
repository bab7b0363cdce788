using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.People;

public sealed class PersonQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Find_Person_HasRoleAndInstitutionOfEachRelease()
    {
        var roles = (await FindAsync("ada-muster"))!.Roles;

        Assert.Equal(["Headline 2", "Headline 1"], roles.Select(r => r.Headline));
        Assert.All(roles, r => Assert.Equal("University of Somewhere", r.Affiliation));
    }

    [Fact]
    public async Task Find_Person_HasOtherFormsOfTheName() =>
        Assert.Equal(["A. Muster"], (await FindAsync("ada-muster"))!.Names);

    [Fact]
    public async Task Find_Person_HasTheFindingsInTheirWords() =>
        Assert.Equal("b", Assert.Single((await FindAsync("ada-muster"))!.Quoted).Id);

    [Fact]
    public async Task Find_Researcher_IsNotNamedTogetherWithThePressContact() =>
        Assert.Equal([new CountedRecord("ben-beispiel", "Ben Beispiel", 1)], (await FindAsync("ada-muster"))!.Together);

    [Fact]
    public async Task Find_PressContact_WorksWithNobody() => Assert.Empty((await FindAsync("press-desk"))!.Together);

    [Theory]
    [InlineData("muster", null, new[] { "Ada Muster" })]
    [InlineData(null, PersonRole.Researcher, new[] { "Ada Muster", "Ben Beispiel" })]
    [InlineData("muster", PersonRole.Contact, new string[0])]
    public async Task List_NameAndRole_Combine(string? name, PersonRole? role, string[] expected)
    {
        await using var db = catalog.Open();

        var list = await new PersonListQuery(db).ListAsync(
            new PersonFilter { Name = name, Role = role },
            PersonSort.Name,
            new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, list.Page.Items.Select(p => p.Name));
    }

    private async Task<PersonRecord?> FindAsync(string slug)
    {
        await using var db = catalog.Open();
        return await new PersonRecordQuery(db).FindAsync(slug, TestContext.Current.CancellationToken);
    }
}
