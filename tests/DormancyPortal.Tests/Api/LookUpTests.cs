using System.Net;
using System.Text;
using System.Text.Json;
using DormancyPortal.Tests.Twins;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>Many names at once, nothing guessed.</summary>
public sealed class LookUpTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("TEK", "symbol", "TEK")]
    [InlineData("TIE2", "alias", "TEK")]
    [InlineData("tie-2", "folded", "TEK")]
    [InlineData("HGNC:11724", "identifier", "TEK")]
    [InlineData("CREB2", "ambiguous", "ATF2 ATF4")]
    [InlineData("CXRC4", "unknown", "")]
    public async Task Name_IsFound_ByTheStepThatIsSaid(string name, string outcome, string labels)
    {
        var row = (await portal.JsonAsync($"/api/v1/lookup?names={name}")).GetProperty("rows")[0];

        Assert.Equal(outcome, row.GetProperty("outcome").GetString());
        Assert.Equal(
            labels.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            row.GetProperty("hits")
                .EnumerateArray()
                .Select(h => h.GetProperty("entity").GetProperty("label").GetString())
        );
    }

    [Fact]
    public async Task UnknownName_ComesWithWhatIsNear_AndAnAmbiguousWordWithItsOtherMeanings()
    {
        var rows = (await portal.JsonAsync("/api/v1/lookup?names=CXRC4,CHOP")).GetProperty("rows");

        Assert.Contains("CXCR4", rows[0].GetProperty("didYouMean").GetRawText(), StringComparison.Ordinal);
        Assert.NotEmpty(rows[1].GetProperty("otherMeanings").EnumerateArray());
    }

    [Fact]
    public async Task List_OfNames_IsAnsweredInItsOrder_EmptyLinesLeftOut()
    {
        using var names = new StringContent("\uFEFFTIE2\r\n\r\nNOTCH2\n", Encoding.UTF8, "text/plain");
        using var answer = await portal
            .Client()
            .PostAsync("/api/v1/lookup", names, TestContext.Current.CancellationToken);
        var json = JsonSerializer.Deserialize<JsonElement>(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(["TIE2", "NOTCH2"], json.GetProperty("rows").All("typed"));
    }

    [Fact]
    public async Task MoreNames_ThanAreLookedUpAtOnce_AreRefused()
    {
        using var names = new StringContent(string.Join('\n', Enumerable.Range(0, 1001)));
        using var answer = await portal
            .Client()
            .PostAsync("/api/v1/lookup", names, TestContext.Current.CancellationToken);

        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }
}
