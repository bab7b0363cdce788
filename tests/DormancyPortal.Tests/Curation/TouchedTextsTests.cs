using DormancyPortal.Core.Curation;
using Xunit;

namespace DormancyPortal.Tests.Curation;

/// <summary>Which texts a change of a name may touch: rather too many than too few.</summary>
public sealed class TouchedTextsTests
{
    [Theory]
    [InlineData("TNF-α", "the TNFa cells", true)]
    [InlineData("NOTCH2", "Notch1/2 receptors", true)]
    [InlineData("tumor necrosis factor", "tumour necrosis factors", true)]
    [InlineData("haematopoietic marker", "hematopoietic markers", true)]
    [InlineData("snoozase", "Snooz-ase", true)]
    [InlineData("snoozase", "another text", false)]
    public void TouchedText_IsFound_InEverySpelling(string name, string text, bool touched) =>
        Assert.Equal(touched, TouchedTexts.MayHold(text, name));
}
