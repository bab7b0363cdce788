using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace DormancyPortal.Tests.Pages.Search;

/// <summary><c>/suggest?q=</c>: what the search boxes offer while a person types, in the same order and words as a search.</summary>
public sealed class SuggestionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Suggest_Alias_OffersTheMarkerAndSaysWhy()
    {
        var first = (await SuggestAsync("TIE2"))[0];

        Assert.Equal("TEK", first.GetProperty("label").GetString());
        Assert.Equal("marker", first.GetProperty("kind").GetString());
        Assert.Equal("TIE2 is an alias of TEK", first.GetProperty("why").GetString());
        Assert.Equal("/markers/TEK", first.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("TEK", "TEK is the symbol")]
    [InlineData("Wnt", "Wnt is its name")]
    public async Task Suggest_FamilyOfGenes_CallsItsNameNoSymbol(string typed, string why) =>
        Assert.Equal(why, (await SuggestAsync(typed))[0].GetProperty("why").GetString());

    [Theory]
    [InlineData("not")]
    [InlineData("notch")]
    [InlineData("endos")]
    [InlineData("anna")]
    [InlineData("unfolded prot")]
    public async Task Suggest_Beginning_OffersAtMostEightThatLeadSomewhere(string typed)
    {
        var offers = await SuggestAsync(typed);

        Assert.InRange(offers.Count, 1, 8);
        foreach (var offer in offers.Where(o => !o.GetProperty("why").GetString()!.EndsWith("mentions it", Ordinal)))
        {
            await portal.PageAsync(offer.GetProperty("url").GetString()!);
        }
    }

    [Fact]
    public async Task Suggest_Typo_OffersTheNearNames() =>
        Assert.Equal(["CXCR4", "CXXC4"], (await SuggestAsync("CXRC4")).Select(o => o.GetProperty("label").GetString()));

    [Fact]
    public async Task Suggest_KnownToTheLexiconOnly_SaysSo() =>
        Assert.EndsWith(
            "no release here mentions it",
            (await SuggestAsync("BRCA1"))[0].GetProperty("why").GetString(),
            Ordinal
        );

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("\0")]
    [InlineData("\"*-(")]
    [InlineData("qqzzqqwwxxww")]
    public async Task Suggest_NothingToOffer_IsAnEmptyList(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Fact]
    public async Task Suggest_WithoutAQuery_IsAnEmptyList() =>
        Assert.Equal("[]", await portal.Client().GetStringAsync("/suggest", TestContext.Current.CancellationToken));

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private async Task<List<JsonElement>> SuggestAsync(string typed) =>
        (
            await portal
                .Client()
                .GetFromJsonAsync<List<JsonElement>>(
                    $"/suggest?q={Uri.EscapeDataString(typed)}",
                    TestContext.Current.CancellationToken
                )
        )!;
}
