using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Review;

/// <summary>A study that was not read and that a person added whole.</summary>
public sealed class AddedStudiesTests
{
    private static readonly ReleaseExtraction Read = SyntheticRelease.Whole.Extraction();
    private static readonly StudyValue Added = new("How cells rest", "Bone", "10.1/rest", new DateOnly(2026, 5, 1));

    [Fact]
    public void Add_WhereNoneWasRead_IsTheStudyAndItsEmptyFieldsGo()
    {
        var decided = new Decided(Read with { Studies = [] });
        var fields = decided.Sheet.Cards.Count(i => i.Kind == ItemKind.StudyField);
        var act = decided.Study("10.1/rest", Added);

        var study = Assert.Single(decided.Reviewed.Studies);
        Assert.Equal(
            (Added.Title, Added.Journal, Added.Doi, Added.Published),
            (study.Title, study.Journal, study.Doi, study.Published)
        );
        Assert.Equal(ItemState.Added, Assert.Single(decided.Sheet.Cards, i => i.Kind == ItemKind.Study).State);
        Assert.DoesNotContain(decided.Sheet.Cards, i => i.Kind == ItemKind.StudyField);

        decided.Undo(act);
        Assert.Empty(decided.Reviewed.Studies);
        Assert.Equal(fields, decided.Sheet.Cards.Count(i => i.Kind == ItemKind.StudyField));
    }

    [Fact]
    public void Add_BesideOneThatWasRead_StandsBehindIt()
    {
        var decided = new Decided(Read);
        decided.Study("10.1/rest", Added);
        Assert.Equal([Read.Studies[0].Doi, "10.1/rest"], decided.Reviewed.Studies.Select(s => s.Doi));
        Assert.Equal(Read.Findings.Select(f => f.Evidence), decided.Reviewed.Findings.Select(f => f.Evidence));
        Assert.All(decided.Sheet.Corrected(), c => Assert.Equal(1, c.Study));
        Assert.Equal(["title", "journal", "doi", "published"], decided.Sheet.Corrected().Select(c => c.Field));
    }

    [Theory]
    [InlineData("10.1/REST", null)]
    [InlineData(null, "How Cells Rest")]
    public void Add_OfWhatANewerEngineReads_IsOneStudyThatSaysWhatBothSay(string? doi, string? title)
    {
        var decided = new Decided(
            Read with
            {
                Studies = [new StudyFacts(title, "Bone Letters", "3", null, doi, null, [])],
            }
        );
        decided.Study("10.1/rest", Added);

        var study = Assert.Single(decided.Reviewed.Studies);
        Assert.Equal(
            (title ?? Added.Title, "Bone Letters", "3", doi ?? Added.Doi, Added.Published),
            (study.Title, study.Journal, study.Volume, study.Doi, study.Published)
        );
        Assert.Equal([title is null ? "title" : "doi", "published"], decided.Sheet.Corrected().Select(c => c.Field));
    }

    [Theory]
    [InlineData("10.1/REST", null)]
    [InlineData(null, "How Cells Rest")]
    public void Accept_OfWhatANewerEngineReads_SaysThatBothAreOneAndIsTakenBack(string? doi, string? title)
    {
        var decided = new Decided(
            Read with
            {
                Studies = [Read.Studies[0], new StudyFacts(title, "Bone Letters", "3", null, doi, null, [])],
            }
        );
        decided.Study("10.1/rest", Added);
        var before = Item(decided);
        var read = decided.Sheet.Items.Single(i => i.Kind == ItemKind.StudyField && i.Name == "title#2").Id;
        Assert.Equal((ItemState.Added, read), (before.State, decided.Sheet.ReadToo(before)));

        var act = decided.At(before, DecisionKind.Accept);
        Assert.Equal((ItemState.Accepted, read), (Item(decided).State, decided.Sheet.ReadToo(Item(decided))));
        Assert.Equal(2, decided.Reviewed.Studies.Count);

        decided.Undo(act);
        Assert.Equal(ItemState.Added, Item(decided).State);

        static ReviewItem Item(Decided decided) => decided.Sheet.Items.Single(i => i.Kind == ItemKind.Study);
    }

    [Fact]
    public void Add_OfAnotherStudyThanTheOneRead_IsNotCalledOne()
    {
        var decided = new Decided(Read);
        decided.Study("10.1/rest", Added);
        decided.Study("How cells rest", Added with { Doi = null, Journal = "Blood" });

        Assert.All(
            decided.Sheet.Items.Where(i => i.Kind == ItemKind.Study),
            i => Assert.Null(decided.Sheet.ReadToo(i))
        );
    }

    [Fact]
    public void Add_WithWordsThatANewVersionNoLongerHas_StaysWithoutAPlace()
    {
        var words = Read.Text[..5];
        var here = new Decided(Read);
        here.Study("10.1/rest", Added with { Start = 0, Quote = words });
        Assert.All(here.Sheet.Corrected(), c => Assert.Equal(new TextSpan(0, 5), c.Place));
        Assert.Contains(here.Reviewed.Studies[^1].Evidence, e => (e.Field, e.Text) == ("doi", words));

        var gone = new Decided(Read);
        gone.Study("10.1/rest", Added with { Start = 0, Quote = "words that are nowhere" });
        Assert.Empty(gone.Sheet.Lost);
        Assert.Empty(gone.Reviewed.Studies[^1].Evidence);
        Assert.All(gone.Sheet.Corrected(), c => Assert.Null(c.Place));
    }

    [Fact]
    public void Edit_OfOneThatWasAdded_SaysWhatThePersonSaysNow()
    {
        var decided = new Decided(Read with { Studies = [] });
        decided.Study("10.1/rest", Added);
        decided.On(ItemKind.Study, "10.1/rest", DecisionKind.Edit, Added with { Journal = "Blood" });
        Assert.Equal("Blood", Assert.Single(decided.Reviewed.Studies).Journal);
        decided.On(ItemKind.Study, "10.1/rest", DecisionKind.Reject);
        Assert.Empty(decided.Reviewed.Studies);
    }
}
