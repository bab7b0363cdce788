using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Review;

public sealed class ExtractionDifferenceTests
{
    private static readonly ReleaseExtraction Reading = SyntheticRelease.Whole.Extraction();

    [Fact]
    public void Between_TheSameReading_IsNothing() => Assert.Empty(ExtractionDifference.Between(Reading, Reading));

    [Fact]
    public void Between_AMarkerLess_SaysWhichWentAndWhichCame()
    {
        var fewer = Reading with { Markers = [.. Reading.Markers.Skip(1)] };
        var name = Reading.Markers[0].Symbol ?? Reading.Markers[0].Name;
        Assert.Equal([$"- marker {name}"], Lines(Reading, fewer));
        Assert.Equal([$"+ marker {name}"], Lines(fewer, Reading));
    }

    [Fact]
    public void Between_AFindingReadOtherwise_SaysBothValues()
    {
        var finding = Reading.Findings[0] with { Direction = FindingDirection.Increase };
        var other = finding with { Direction = FindingDirection.NoEffect, Confidence = 0.1, Reason = "another" };
        Assert.Equal(
            [$"~ finding {finding.Evidence}: direction Increase → NoEffect"],
            Lines(Reading with { Findings = [finding] }, Reading with { Findings = [other] })
        );
    }

    [Fact]
    public void Between_ADateNotReadBefore_SaysNone()
    {
        var undated = Reading with { Release = Reading.Release with { Date = null } };
        var dated = Reading with { Release = Reading.Release with { Date = new DateOnly(2026, 6, 4) } };
        Assert.Equal(["~ release: date none → 2026-06-04"], Lines(undated, dated));
    }

    private static IEnumerable<string> Lines(ReleaseExtraction before, ReleaseExtraction after) =>
        ExtractionDifference.Between(before, after).Select(c => c.ToString());
}
