using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Review;

/// <summary>Decisions hold for what a newer engine or lexicon reads in the same words; those whose words are gone are named.</summary>
public sealed class NewerReadingTests
{
    private static readonly ReleaseExtraction Read = SyntheticRelease.Whole.Extraction();
    private readonly Decided _decided = new(Read);

    [Fact]
    public void Decision_TextMovedAndReadWithMoreConfidence_Holds()
    {
        _decided.OnFinding("TEK", DecisionKind.Reject);
        _decided.On(ItemKind.Marker, "XYZ1", DecisionKind.Reject);
        var newer = (SyntheticRelease.Whole with { Number = 12345 }).Extraction();
        var sheet = ReviewSheet.Of(newer, _decided.All);

        Assert.NotEqual(Read.Findings[0].Start, newer.Findings[0].Start);
        Assert.Empty(sheet.Lost);
        Assert.DoesNotContain(sheet.Reviewed().Findings, f => f.Evidence.StartsWith("TEK", StringComparison.Ordinal));
        Assert.DoesNotContain(sheet.Reviewed().Markers, m => m.Name == "XYZ1");
    }

    [Fact]
    public void Decision_OnASentenceThatIsNowCutElsewhere_Holds()
    {
        _decided.OnFinding("TEK", DecisionKind.Reject);
        var first = Read.Findings[0];
        var shorter = Read with
        {
            Findings = [first with { Length = first.Length - 1, Evidence = first.Evidence[..^1] }],
        };
        Assert.Empty(ReviewSheet.Of(shorter, _decided.All).Reviewed().Findings);
    }

    [Fact]
    public void Decision_OnWhatIsReadNoLonger_IsLost()
    {
        var marker = _decided.On(ItemKind.Marker, "TEK", DecisionKind.Reject);
        var finding = _decided.OnFinding("XYZ1", DecisionKind.Accept);
        var sheet = ReviewSheet.Of(Read with { Markers = [], Findings = [] }, _decided.All);

        Assert.Equal([marker.Id, finding.Id], sheet.Lost.Select(d => d.Id));
    }

    [Fact]
    public void Decision_OnWordsThatNameAnotherGeneNow_IsLost()
    {
        var reject = _decided.On(ItemKind.Marker, "TEK", DecisionKind.Reject);
        var other = Read with { Markers = [Read.Markers[0] with { Symbol = "TIE1" }, .. Read.Markers.Skip(1)] };
        var sheet = ReviewSheet.Of(other, _decided.All);

        Assert.Equal(reject.Id, Assert.Single(sheet.Lost).Id);
        Assert.Contains(sheet.Reviewed().Markers, m => m.Symbol == "TIE1");
    }

    [Fact]
    public void Undone_DecisionWithoutItsPlace_IsNotLost()
    {
        _decided.Undo(_decided.On(ItemKind.Marker, "TEK", DecisionKind.Reject));
        Assert.Empty(ReviewSheet.Of(Read with { Markers = [] }, _decided.All).Lost);
    }

    [Fact]
    public void Added_FindingThatTheEngineReadsNow_IsThereOnceAndSaysWhatThePersonSaid()
    {
        var without = Read with { Findings = [.. Read.Findings.Skip(1)] };
        var decided = new Decided(without);
        decided.Add(
            ItemKind.Finding,
            Read.Findings[0].Evidence,
            new FindingValue(FindingDirection.Decrease, ClaimStrength.Causal, ["TEK"], [], [])
        );
        var sheet = ReviewSheet.Of(Read, decided.All);

        Assert.Equal(Read.Findings.Count, sheet.Reviewed().Findings.Count);
        Assert.Equal(FindingDirection.Decrease, sheet.Reviewed().Findings[0].Direction);
    }

    [Fact]
    public void Added_WordsThatAreGone_AreLost()
    {
        _decided.Add(
            ItemKind.Finding,
            "TEK was seen.",
            new FindingValue(FindingDirection.Decrease, ClaimStrength.Causal, ["TEK"], [], [])
        );
        var sheet = ReviewSheet.Of((SyntheticRelease.Whole with { Tek = 0 }).Extraction(), _decided.All);
        Assert.Single(sheet.Lost);
    }
}
