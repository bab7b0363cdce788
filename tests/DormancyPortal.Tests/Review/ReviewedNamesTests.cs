using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Review;

/// <summary>Pathways, institutions, people and funders: added, moved place by place, and what that does to findings.</summary>
public sealed class ReviewedNamesTests
{
    private static readonly ReleaseExtraction Read = SyntheticRelease.Whole.Extraction();

    private readonly Decided _decided = new(Read);

    [Fact]
    public void Add_OfEveryKindWithAName_StandsBehindWhatWasRead()
    {
        foreach (var kind in AnyValue.Addable.Where(k => k is not (ItemKind.Finding or ItemKind.Marker)))
        {
            _decided.Add(kind, "was seen", AnyValue.For(kind), "Another");
        }

        var now = _decided.Reviewed;
        Assert.Equal("was seen", Assert.Single(now.Pathways[^1].Mentions).Text);
        Assert.Equal(
            ("Wnt signaling", "Another", "Ada Rock", "Another fund"),
            (now.Pathways[^1].Name, now.Institutions[^1].Name, now.People[^1].Name, now.Funding[^1].Funder)
        );
        var sentence = Read.Sentences.First(s => s.Start + s.Length > now.Pathways[^1].Mentions[0].Start).Start;
        Assert.All(now.Findings, f => Assert.Equal(f.Start == sentence, f.Pathways.Contains("Wnt signaling")));
    }

    [Fact]
    public void Add_PlaceOfAnInstitutionThatWasRead_IsAnotherPlaceOfIt()
    {
        var institute = Read.Institutions[0];
        _decided.Add(
            ItemKind.Institution,
            "was seen",
            new InstitutionValue(institute.Name, null, null, null, InstitutionRole.Other),
            institute.Name
        );
        var now = _decided.Reviewed.Institutions.Single(i => i.Name == institute.Name);
        Assert.Equal(["Institute of Bones", "was seen"], now.Mentions.Select(m => m.Text).Order());
        Assert.Equal(institute.Role, now.Role);
    }

    [Theory]
    [InlineData(ItemKind.Pathway)]
    [InlineData(ItemKind.Institution)]
    [InlineData(ItemKind.Person)]
    public void Relink_OneMention_OfEveryKindWithAName_MovesThatPlaceAlone(ItemKind kind)
    {
        var twice = Twice(kind);
        var decided = new Decided(twice);
        var name = decided.Sheet.Items.First(i => i.Kind == kind).Name;
        decided.On(ItemKind.Mention, name, DecisionKind.Relink, AnyValue.For(kind));
        var (before, after) = (Places(twice, kind), Places(decided.Reviewed, kind));

        Assert.Equal(before[name][1..], after[name]);
        Assert.Equal(before[name][..1], after.Single(p => !before.ContainsKey(p.Key)).Value);
        decided.On(ItemKind.Mention, name, DecisionKind.Reject);
        Assert.Equal(before[name][1..], Places(decided.Reviewed, kind)[name]);
        Assert.Equal(before.Count, Places(decided.Reviewed, kind).Count);
    }

    [Fact]
    public void Reject_TheOnlyMentionOfAPathway_TakesItOutOfTheSentence()
    {
        var finding = Read.Findings[0];
        var inside = Read with
        {
            Pathways =
            [
                Read.Pathways[0] with
                {
                    Mentions = [new ExtractedMention(finding.Start, 3, finding.Evidence[..3])],
                },
            ],
        };
        var decided = new Decided(inside);
        decided.On(ItemKind.Mention, "Notch signaling", DecisionKind.Reject);

        Assert.Empty(decided.Reviewed.Pathways);
        Assert.All(decided.Reviewed.Findings, f => Assert.Empty(f.Pathways));
    }

    [Fact]
    public void Relink_PlacesOfAFunder_MovesEachAndTheGrantsGoWithTheLast()
    {
        var (first, second) = (Mention("Bone Fund"), Mention("was seen"));
        var decided = new Decided(Read with { Funding = [new ExtractedFunding("Bone Fund", ["A1"], [first, second])] });
        var other = new FundingValue("Another fund", []);
        decided.On(ItemKind.FunderMention, "Bone Fund", DecisionKind.Relink, other);
        Assert.Equal(
            [("Bone Fund", "A1", second), ("Another fund", "", first)],
            decided.Reviewed.Funding.Select(f => (f.Funder, string.Join(' ', f.Grants), Assert.Single(f.Mentions)))
        );

        var last = decided.Sheet.Items.Last(i => i.Kind == ItemKind.FunderMention);
        decided.At(last, DecisionKind.Relink, other);
        var moved = Assert.Single(decided.Reviewed.Funding);
        Assert.Equal(("Another fund", "A1"), (moved.Funder, Assert.Single(moved.Grants)));
        Assert.Equal([first, second], moved.Mentions);
    }

    [Fact]
    public void Reject_EachPlaceOfAFunder_LeavesTheInstitutionOfThatNameAlone()
    {
        var named = Mention("Bone Fund");
        var read = Read with
        {
            Institutions =
            [
                new ExtractedInstitution("Bone Fund", null, null, null, InstitutionRole.Funder, 1, [named]),
            ],
            Funding = [new ExtractedFunding("Bone Fund", ["A1"], [named])],
        };
        var funder = new Decided(read);
        funder.On(ItemKind.FunderMention, "Bone Fund", DecisionKind.Reject);
        Assert.Empty(funder.Reviewed.Funding);
        Assert.Equal(read.Institutions, funder.Reviewed.Institutions);

        var institution = new Decided(read);
        institution.On(ItemKind.Mention, "Bone Fund", DecisionKind.Reject);
        Assert.Empty(institution.Reviewed.Institutions);
        Assert.Equal(read.Funding, institution.Reviewed.Funding);
    }

    private static ExtractedMention Mention(string words) =>
        new(Read.Text.IndexOf(words, StringComparison.Ordinal), words.Length, words);

    /// <summary>The reading with two places of the first thing of a kind.</summary>
    private static ReleaseExtraction Twice(ItemKind kind)
    {
        IReadOnlyList<ExtractedMention> And(IReadOnlyList<ExtractedMention> mentions) =>
            [
                .. mentions,
                new ExtractedMention(Read.Text.LastIndexOf("was seen", StringComparison.Ordinal), 8, "was seen"),
            ];
        return kind switch
        {
            ItemKind.Pathway => Read with
            {
                Pathways = [Read.Pathways[0] with { Mentions = And(Read.Pathways[0].Mentions) }],
            },
            ItemKind.Institution => Read with
            {
                Institutions = [Read.Institutions[0] with { Mentions = And(Read.Institutions[0].Mentions) }],
            },
            _ => Read with { People = [Read.People[0] with { Mentions = And(Read.People[0].Mentions) }] },
        };
    }

    private static Dictionary<string, List<ExtractedMention>> Places(ReleaseExtraction read, ItemKind kind) =>
        kind switch
        {
            ItemKind.Pathway => read.Pathways.ToDictionary(p => p.Name, p => p.Mentions.ToList()),
            ItemKind.Institution => read.Institutions.ToDictionary(i => i.Name, i => i.Mentions.ToList()),
            _ => read.People.ToDictionary(p => p.Name, p => p.Mentions.ToList()),
        };
}
