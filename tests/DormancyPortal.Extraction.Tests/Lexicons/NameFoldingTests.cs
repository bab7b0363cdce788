using DormancyPortal.Extraction.Lexicons;
using Xunit;

namespace DormancyPortal.Extraction.Tests.Lexicons;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("TGF-β 1", "tgfbeta1")]
    [InlineData("TGF-beta1", "tgfbeta1")]
    [InlineData("L'Aquilà", "laquila")]
    [InlineData("", "")]
    public void Fold_VariantsOfAName_AreOne(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Fact]
    public void Fold_HalfASurrogatePairOrNoCharacter_IsLeftOut() =>
        Assert.Equal("tie2", NameFolding.Fold("T\uD83DI\uFFFEE\uDE00é2".Replace('é', '-')));
}
