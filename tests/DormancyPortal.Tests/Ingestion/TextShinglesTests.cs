using CsCheck;
using DormancyPortal.Core.Ingestion;
using Xunit;

namespace DormancyPortal.Tests.Ingestion;

public sealed class TextShinglesTests
{
    private static readonly string[] Words = ["cell", "bone", "sleep", "Notch2", "—", "1,5", "über", ".", "wake"];

    private static readonly Gen<string> AnyText = Gen.Int[0, Words.Length - 1]
        .Array[0, 80]
        .Select(words => string.Join(' ', words.Select(w => Words[w])));

    [Theory]
    [InlineData("One two three four five six", "ONE, two - three: four (five) six!", 1)]
    [InlineData("one two three four five six", "one two three four five", 1)]
    [InlineData("one two three four five six", "one two three four five seven", 0.5)]
    [InlineData("one two three four five", "five four three two one", 0)]
    [InlineData("one two three four", "one two three four", 0)]
    [InlineData("", "one two three four five", 0)]
    public void Resemblance_OfTwoTexts_IsTheShareOfTheShorterOnesRuns(string one, string other, double share)
    {
        Assert.Equal(share, TextShingles.Of(one).Resemblance(TextShingles.Of(other)));
        Assert.Equal(share, TextShingles.Of(other).Resemblance(TextShingles.Of(one)));
    }

    [Fact]
    public void Resemblance_OfAnyTexts_IsAShareAndOneWithItself() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (one, other) =>
                {
                    var (runs, others) = (TextShingles.Of(one), TextShingles.Of(other));
                    var share = runs.Resemblance(others);
                    return share is >= 0 and <= 1
                        && share == others.Resemblance(runs)
                        && runs.Resemblance(runs) == (runs.Count == 0 ? 0 : 1);
                }
            );

    [Fact]
    public void Sketch_OfAnyText_IsSortedAndTheSameAfterBytes() =>
        AnyText.Sample(text =>
        {
            var sketch = TextShingles.Of(text).Sketch();
            return sketch.SequenceEqual(sketch.Distinct().Order())
                && sketch.SequenceEqual(TextShingles.Read(TextShingles.Write(sketch)));
        });

    [Fact]
    public void Sketch_IsKeptInStores_SoItNeverChanges() =>
        Assert.Equal(
            [440153099u],
            TextShingles.Of("Cells that slept for years in the marrow of bones woke up, a study reports.").Sketch()
        );

    [Theory]
    [InlineData("https://www.eurekalert.org/news-releases/1136789", "eurekalert.org 1136789")]
    [InlineData("https://eurekalert.org/news-releases/1136789?language=en", "eurekalert.org 1136789")]
    [InlineData("http://www.einpresswire.com/article/812345678/notch2-2026", "einpresswire.com 812345678")]
    [InlineData("https://www.eurekalert.org/pub_releases/2016-11/uosc-xyz.php", null)]
    [InlineData("https://example.org/cd12345", null)]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void ArticleNumber_OfAnAddress_IsHostAndNumber(string? url, string? number) =>
        Assert.Equal(number, ArticleNumber.Of(url));
}
