using DormancyPortal.Web.Accounts;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>Codes by time are those of the standard, so that any authenticator shows the same.</summary>
public sealed class TimeCodesTests
{
    /// <summary>The secret of RFC 6238, appendix B: <c>12345678901234567890</c>, in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Of_TheVectorsOfTheStandard_ShowsTheirLastSixDigits(long seconds, string expected)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(expected, TimeCodes.Of(Key, TimeCodes.StepAt(time)));
        Assert.Equal(expected, ShownCode.Of(Key, time));
    }

    [Fact]
    public void Of_KeyAsPeopleTypeIt_IsTheSame() =>
        Assert.Equal(TimeCodes.Of(Key, 1), TimeCodes.Of("gezd gnbv gy3t qojq gezd gnbv gy3t qojq", 1));
}
