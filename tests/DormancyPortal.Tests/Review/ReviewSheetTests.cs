using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Review;

/// <summary>How decisions apply to what was read: each kind, its undo, and what an added or moved name does to findings.</summary>
public sealed class ReviewSheetTests
{
    private static readonly ReleaseExtraction Read = SyntheticRelease.Whole.Extraction();

    private static readonly MarkerValue Cd177 = new(
        "CD177",
        "HGNC:30072",
        null,
        null,
        null,
        "CD177 molecule",
        MarkerKind.Gene
    );

    private readonly Decided _decided = new(Read);

    [Fact]
    public void Of_NoDecision_LeavesWhatWasRead() => Assert.Same(Read, _decided.Reviewed);

    [Fact]
    public void Accept_Finding_ChangesNothingButWhoHasSeenIt()
    {
        var finding = Read.Findings[0];
        _decided.OnFinding("TEK", DecisionKind.Accept);

        Assert.Equal(FindingReview.Accepted, _decided.Sheet.ReviewOf(finding.Start, finding.Length));
        Assert.Empty(ExtractionDifference.Between(Read, _decided.Reviewed));
    }

    [Fact]
    public void Reject_Finding_Goes()
    {
        _decided.OnFinding("TEK", DecisionKind.Reject);
        Assert.Equal(["- finding TEK was seen."], Changes());
    }

    [Fact]
    public void Edit_Finding_SaysWhatThePersonSays()
    {
        _decided.OnFinding(
            "TEK",
            DecisionKind.Edit,
            new FindingValue(
                FindingDirection.NoEffect,
                ClaimStrength.Causal,
                ["TEK", "Notch"],
                [],
                [FindingModel.Mouse]
            )
        );
        Assert.Equal(
            [
                "~ finding TEK was seen.: pathways Notch signaling → ",
                "~ finding TEK was seen.: direction Association → NoEffect",
                "~ finding TEK was seen.: strength Correlational → Causal",
                "~ finding TEK was seen.: models CellLine, Mouse → Mouse",
            ],
            Changes()
        );
        Assert.Equal(["Notch"], _decided.Reviewed.Findings[0].OtherMarkers);
    }

    [Fact]
    public void Reject_Marker_TakesItOutOfItsFindingsToo()
    {
        _decided.On(ItemKind.Marker, "TEK", DecisionKind.Reject);

        Assert.Contains("- marker TEK", Changes());
        Assert.Empty(_decided.Reviewed.Findings[0].Markers);
    }

    [Fact]
    public void Relink_Marker_MovesItsPlacesAndFindings()
    {
        _decided.On(ItemKind.Marker, "TEK", DecisionKind.Relink, Cd177);

        Assert.Equal("HGNC:30072", _decided.Reviewed.Markers[0].HgncId);
        Assert.Equal("TEK", _decided.Reviewed.Markers[0].Mentions[0].Text);
        Assert.Equal("person", _decided.Reviewed.Markers[0].Mentions[0].Rule);
        Assert.Equal(["CD177"], _decided.Reviewed.Findings[0].Markers);
    }

    [Fact]
    public void Relink_OneMention_LeavesTheOthersWhereTheyAre()
    {
        var twice = Read with
        {
            Markers =
            [
                Read.Markers[0] with
                {
                    Mentions =
                    [
                        .. Read.Markers[0].Mentions,
                        new MarkerMention(
                            Read.Text.IndexOf("XYZ1", StringComparison.Ordinal),
                            4,
                            "XYZ1",
                            "alias",
                            "why"
                        ),
                    ],
                },
                .. Read.Markers.Skip(1),
            ],
        };
        var decided = new Decided(twice);
        decided.On(ItemKind.Mention, "TEK", DecisionKind.Relink, Cd177);
        var markers = decided.Reviewed.Markers;

        Assert.Equal("TEK", Assert.Single(markers.Single(m => m.Symbol == "CD177").Mentions).Text);
        Assert.Equal("XYZ1", Assert.Single(markers.Single(m => m.Symbol == "TEK").Mentions).Text);
        Assert.Equal(["CD177"], decided.Reviewed.Findings[0].Markers);
    }

    [Fact]
    public void Reject_TheOnlyMention_TakesTheMarkerAway()
    {
        _decided.On(ItemKind.Mention, "TEK", DecisionKind.Reject);
        Assert.DoesNotContain(_decided.Reviewed.Markers, m => m.Symbol == "TEK");
    }

    [Fact]
    public void Add_MarkerInsideAFinding_IsWhatTheFindingIsAbout()
    {
        _decided.Add(ItemKind.Marker, "was seen", Cd177, "CD177");
        var added = _decided.Reviewed.Markers.Single(m => m.Symbol == "CD177");

        Assert.Equal("was seen", Assert.Single(added.Mentions).Text);
        var sentence = Read.Sentences.First(s => s.Start + s.Length > added.Mentions[0].Start).Start;
        Assert.All(_decided.Reviewed.Findings, f => Assert.Equal(f.Start == sentence, f.Markers.Contains("CD177")));
    }

    [Fact]
    public void Add_Finding_StandsInTheOrderOfTheText()
    {
        _decided.Add(
            ItemKind.Finding,
            "Ada Stone was seen.",
            new FindingValue(FindingDirection.Increase, ClaimStrength.None, ["TEK"], [], [])
        );
        var finding = _decided.Reviewed.Findings.Single(f => f.Evidence == "Ada Stone was seen.");

        Assert.Equal(["TEK"], finding.Markers);
        Assert.Equal(FindingReview.Added, _decided.Sheet.ReviewOf(finding.Start, finding.Length));
        var starts = _decided.Reviewed.Findings.Select(f => f.Start).ToList();
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void Decide_OnEveryOtherKind_SaysWhatThePersonSays()
    {
        _decided.On(ItemKind.StudyField, "doi", DecisionKind.Edit, new FieldValue("10.1/two"));
        _decided.On(ItemKind.StudyField, "volume", DecisionKind.Reject);
        _decided.On(ItemKind.StudyField, "published", DecisionKind.Edit, new FieldValue("2026-05-15"));
        _decided.On(ItemKind.Pathway, "Notch signaling", DecisionKind.Relink, new PathwayValue("Wnt", ["GO:1"]));
        _decided.On(
            ItemKind.Institution,
            "Institute of Bones",
            DecisionKind.Edit,
            new InstitutionValue("Bone Institute", "Italy", null, null, InstitutionRole.Author)
        );
        _decided.On(
            ItemKind.Person,
            "Ada Stone",
            DecisionKind.Edit,
            new PersonValue("Ada Stone", PersonRole.Contact, "Institute of Bones")
        );
        _decided.On(ItemKind.Funding, "Bone Fund", DecisionKind.Reject);
        var now = _decided.Reviewed;

        Assert.Equal(
            ("10.1/two", null, new DateOnly(2026, 5, 15)),
            (now.Studies[0].Doi, now.Studies[0].Volume, now.Studies[0].Published)
        );
        Assert.Equal("Wnt", Assert.Single(now.Pathways).Name);
        Assert.All(now.Findings, f => Assert.Equal(["Wnt"], f.Pathways));
        Assert.Equal("Bone Institute", now.Institutions[0].Name);
        Assert.Equal((PersonRole.Contact, "Bone Institute"), (now.People[0].Role, now.People[0].Affiliation));
        Assert.DoesNotContain(now.Funding, f => f.Grants.Contains("A1"));
    }

    [Fact]
    public void Edit_FieldOfAStudyThatWasNotRead_MakesTheStudy()
    {
        var decided = new Decided(Read with { Studies = [] });
        Assert.Empty(decided.Reviewed.Studies);
        decided.On(ItemKind.StudyField, "journal", DecisionKind.Edit, new FieldValue("Bone"));
        Assert.Equal("Bone", Assert.Single(decided.Reviewed.Studies).Journal);
    }

    [Fact]
    public void Undo_AndItsUndo_TakeBackAndPutBack()
    {
        var reject = _decided.OnFinding("TEK", DecisionKind.Reject);
        var undo = _decided.Undo(reject);
        Assert.Same(Read, _decided.Reviewed);
        Assert.Equal(ItemState.Open, _decided.Sheet.Items.Single(i => i.Decisions.Count > 0).State);

        var undoOfUndo = _decided.Undo(undo);
        Assert.Equal(["- finding TEK was seen."], Changes());
        _decided.Undo(undoOfUndo);
        Assert.Same(Read, _decided.Reviewed);
        Assert.Equal(4, _decided.Sheet.Items.Single(i => i.Decisions.Count > 0).LastDecision);
    }

    [Fact]
    public void Accept_AfterReject_BringsBackWhatWasEditedBefore()
    {
        _decided.On(ItemKind.StudyField, "doi", DecisionKind.Edit, new FieldValue("10.1/two"));
        _decided.On(ItemKind.StudyField, "doi", DecisionKind.Reject);
        Assert.Null(_decided.Reviewed.Studies[0].Doi);
        _decided.On(ItemKind.StudyField, "doi", DecisionKind.Accept);
        Assert.Equal("10.1/two", _decided.Reviewed.Studies[0].Doi);
    }

    private IEnumerable<string> Changes() =>
        ExtractionDifference.Between(Read, _decided.Reviewed).Select(c => c.ToString());
}
