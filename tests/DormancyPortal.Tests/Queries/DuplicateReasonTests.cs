using System.Globalization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Duplicates;
using Xunit;

namespace DormancyPortal.Tests.Queries;

/// <summary>What speaks for two records being one, and what does not.</summary>
public sealed class DuplicateReasonTests
{
    [Theory]
    [InlineData("The University of Aberdeen", "University Aberdeen", "order or small words")]
    [InlineData("Universität Würzburg", "Universitat Wurzburg", "order or small words")]
    [InlineData("Max Planck Institute of Bones", "Max Plank Institute of Bones", "one or two letters apart")]
    [InlineData("NRC", "National Research Council", "“NRC” is the first letters of “National Research Council”")]
    [InlineData("Institute of Bones", "Institute of Bones and Joints", "it may be a part")]
    [InlineData("Bone Research Center", "Bone Research Centre", "differ in the kind of institution alone")]
    public void Institutions_ThatMayBeOne_SayWhy(string one, string other, string why) =>
        AssertSays(Pair(RecordKind.Institution, one, other), why);

    [Theory]
    [InlineData("University of Rome", "University of Milan")]
    [InlineData("Institute of Bones", "Hospital of Joints")]
    [InlineData("Indiana University School of Medicine", "University of Maryland School of Medicine")]
    [InlineData("NRC", "National Health Council")]
    public void Institutions_OfOtherNames_AreNoPair(string one, string other) =>
        Assert.Null(Pair(RecordKind.Institution, one, other));

    [Theory]
    [InlineData("A. Stone", "Ada Stone", "The initial in “A. Stone” fits “Ada Stone”")]
    [InlineData("Ada Stone", "Ada M. Stone", "First and last name are the same")]
    [InlineData("Katarzyna Nowak", "Katarzina Nowak", "one or two letters apart")]
    public void People_ThatMayBeOne_SayWhy(string one, string other, string why) =>
        AssertSays(Pair(RecordKind.Person, one, other), why);

    [Theory]
    [InlineData("Ada Stone", "Eve Stone")]
    [InlineData("B. Stone", "Ada Stone")]
    [InlineData("Stone", "Ada Stone")]
    public void People_OfOtherNames_AreNoPair(string one, string other) =>
        Assert.Null(Pair(RecordKind.Person, one, other));

    [Fact]
    public void People_InOneReleaseAtOnePlace_AreLikelier()
    {
        var (one, other) = (Record(RecordKind.Person, "A. Stone", 1), Record(RecordKind.Person, "Ada Stone", 2));
        var apart = DuplicateReasons.Of(one, other)!;
        var together = DuplicateReasons.Of(
            one with
            {
                Releases = Numbers(1),
                Affiliations = Numbers(7),
            },
            other with
            {
                Releases = Numbers(1),
                Affiliations = Numbers(7),
            }
        )!;
        Assert.True(together.Likelihood > apart.Likelihood);
        AssertSays(together, "One release names both");
        AssertSays(together, "place both at the same institution");
    }

    [Fact]
    public void Institutions_WithRorIdsOfTheirOwn_AreTwoWhateverTheirNames()
    {
        var one = Record(RecordKind.Institution, "The Bone Institute", 1) with { Identifier = "0001" };
        var other = Record(RecordKind.Institution, "Bone Institute", 2) with { Identifier = "0002" };
        Assert.Null(DuplicateReasons.Of(one, other));
        Assert.NotNull(DuplicateReasons.Of(one, other with { Identifier = null }));
    }

    [Fact]
    public void Institutions_InOtherCountries_AreLessLikely()
    {
        var one = Record(RecordKind.Institution, "The Bone Institute", 1) with { Place = "Italy" };
        var other = Record(RecordKind.Institution, "Bone Institute", 2) with { Place = "Italy" };
        var here = DuplicateReasons.Of(one, other)!;
        var there = DuplicateReasons.Of(one, other with { Place = "Japan" })!;
        Assert.True(there.Likelihood < here.Likelihood);
        AssertSays(there, "But one is in Italy, the other in Japan");
    }

    [Theory]
    [InlineData("10.1101/2020.01.01.1", "10.1101/2020.01.01.1v2", true)]
    [InlineData("10.1038/s41413-1", "10.1038/s41413-1.", true)]
    [InlineData("10.1038/s41413-1", "10.1038/s41413-2", false)]
    public void Studies_OfDoiVariants_AreLikelyOne(string one, string other, bool variants)
    {
        var pair = DuplicateReasons.Of(
            Record(RecordKind.Study, "Cells that sleep in bones for long", 1) with
            {
                Identifier = one,
            },
            Record(RecordKind.Study, "Cells that sleep in bones for long", 2) with
            {
                Identifier = other,
            }
        )!;
        Assert.Equal(variants, pair.Likelihood > 0.9);
        AssertSays(pair, variants ? "The DOIs are variants of one" : "But each has a DOI of its own");
    }

    [Fact]
    public void Pathways_NamedWithAndWithoutPathway_AreLikelyOne() =>
        AssertSays(Pair(RecordKind.Pathway, "Wnt signaling", "WNT signalling pathway"), "“signaling” and “pathway”");

    [Fact]
    public void EveryPair_SharesAMark()
    {
        // Only records with a mark in common are compared: a reason without a mark would never be seen.
        (RecordKind Kind, string One, string Other)[] pairs =
        [
            (RecordKind.Institution, "NRC", "National Research Council"),
            (RecordKind.Institution, "Max Planck Institute", "Max Plank Institute"),
            (RecordKind.Person, "A. Stone", "Ada Stone"),
            (RecordKind.Person, "Katarzyna Nowak", "Katarzina Nowak"),
            (RecordKind.Study, "Cells that sleep", "Cells that slept"),
            (RecordKind.Pathway, "Wnt signaling", "WNT signalling pathway"),
        ];
        Assert.All(
            pairs,
            p =>
                Assert.NotEmpty(
                    DuplicateReasons
                        .Marks(Record(p.Kind, p.One, 1))
                        .Intersect(DuplicateReasons.Marks(Record(p.Kind, p.Other, 2)))
                )
        );
    }

    private static void AssertSays(DuplicatePair? pair, string why)
    {
        Assert.NotNull(pair);
        Assert.Contains(why, string.Join(". ", pair.Reasons), StringComparison.Ordinal);
    }

    private static DuplicatePair? Pair(RecordKind kind, string one, string other)
    {
        var forwards = DuplicateReasons.Of(Record(kind, one, 1), Record(kind, other, 2));
        var backwards = DuplicateReasons.Of(Record(kind, other, 2), Record(kind, one, 1));
        Assert.Equal(forwards?.Likelihood, backwards?.Likelihood);
        return forwards;
    }

    private static HashSet<long> Numbers(params long[] numbers) => [.. numbers];

    private static SharedRecord Record(RecordKind kind, string name, long id) =>
        new()
        {
            Kind = kind,
            Id = id,
            Key = id.ToString(CultureInfo.InvariantCulture),
            Slug = $"record-{id}",
            Name = name,
        };
}
