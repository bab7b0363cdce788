using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Studies;

public sealed class StudyQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Find_Study_HasTheSentenceEachFieldWasReadIn()
    {
        var study = (await FindAsync("study-1"))!;

        Assert.Equal(new SentenceRef("release-1", 7), Assert.Single(study.Sources["doi"]).Said);
        Assert.Empty(study.Sources["journal"]);
    }

    [Fact]
    public async Task Find_Study_KeepsPaperDateAndReleaseDatesApart()
    {
        var study = (await FindAsync("study-1"))!;

        Assert.Equal(new DateOnly(2026, 5, 14), study.Published);
        Assert.Equal([new DateOnly(2026, 6, 4), new DateOnly(2026, 6, 9)], study.Releases.Select(r => r.Date!.Value));
    }

    [Fact]
    public async Task Find_Study_ListsPeopleOnceWithTheirInstitution()
    {
        var people = (await FindAsync("study-1"))!.People;

        Assert.Equal(["Ada Muster", "Ben Beispiel", "Press Desk"], people.Select(p => p.Name).Order());
        var ada = people.Single(p => p.Slug == "ada-muster");
        Assert.Equal("University of Somewhere", ada.Affiliation);
        Assert.Equal(new SentenceRef("release-1", 5), ada.Said);
    }

    [Fact]
    public async Task Find_Study_ListsInstitutionsThatDidTheWorkFirst() =>
        Assert.Equal(
            [InstitutionRole.Author, InstitutionRole.Author, InstitutionRole.Funder],
            (await FindAsync("study-1"))!.Institutions.Select(i => i.Role)
        );

    [Fact]
    public async Task Find_Study_HasItsMoneyWithGrants()
    {
        var paid = Assert.Single((await FindAsync("study-1"))!.Funding);

        Assert.Equal(["20116", "2332923"], paid.Grants);
        Assert.Equal(new SentenceRef("release-1", 12), paid.Said);
    }

    [Fact]
    public async Task Find_Study_CountsModelsAndStrengths()
    {
        var study = (await FindAsync("study-1"))!;

        Assert.Equal(
            [new(FindingModel.HumanPatient, 2), new(FindingModel.Mouse, 1), new ModelCount(FindingModel.CellLine, 1)],
            study.Models
        );
        Assert.Equal(
            [
                new(ClaimStrength.Causal, 1),
                new(ClaimStrength.Correlational, 2),
                new StrengthCount(ClaimStrength.None, 1),
            ],
            study.Strengths
        );
    }

    [Theory]
    [InlineData("Leukemia", null, null, new[] { "study-2" })]
    [InlineData(null, 2026, null, new[] { "study-1" })]
    [InlineData(null, null, FindingModel.Mouse, new[] { "study-1", "study-2" })]
    [InlineData("Leukemia", null, FindingModel.HumanPatient, new string[0])]
    public async Task List_Facets_Combine(string? journal, int? year, FindingModel? model, string[] slugs)
    {
        var list = await ListAsync(
            new StudyFilter
            {
                Journal = journal,
                Year = year,
                Model = model,
            }
        );

        Assert.Equal(slugs, list.Page.Items.Select(s => s.Slug));
    }

    [Theory]
    [InlineData("WAKES", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    public async Task List_ByTitle_TakesWhatIsTypedLiterally(string title, int expected) =>
        Assert.Equal(expected, (await ListAsync(new StudyFilter { Title = title })).Page.Total);

    [Fact]
    public async Task List_Models_CountStudiesAndNotFindings() =>
        Assert.Equal(
            [
                new(FindingModel.HumanPatient, 1),
                new(FindingModel.Mouse, 2),
                new FacetCount<FindingModel>(FindingModel.CellLine, 1),
            ],
            (await ListAsync(new StudyFilter())).Models
        );

    private async Task<StudyRecord?> FindAsync(string slug)
    {
        await using var db = catalog.Open();
        return await new StudyRecordQuery(db, new FindingColumnsCache()).FindAsync(
            slug,
            TestContext.Current.CancellationToken
        );
    }

    private async Task<StudyList> ListAsync(StudyFilter filter)
    {
        await using var db = catalog.Open();
        return await new StudyListQuery(db, new FindingColumnsCache()).ListAsync(
            filter,
            StudySort.Date,
            new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );
    }
}
