using System.Text;
using System.Text.RegularExpressions;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web;
using Xunit;

namespace DormancyPortal.Tests.Ingestion;

/// <summary>
/// Real releases as other outlets print them: no two of those that are here tell one story, so the copies are made by the edits
/// that outlets make. Texts are made while the test runs and are kept nowhere.
/// </summary>
public sealed partial class EditedCopiesTests
{
    [Fact]
    public void Share_OfACopyAsAnOutletEditsIt_IsNearlyIdentical()
    {
        var shares = Shares(Edited);
        Tell("headline, paragraphs, quotes, surroundings", shares);
        Assert.All(shares, s => Assert.InRange(s.Share, Resemblance.NearlyIdentical, 1));
    }

    [Fact]
    public void Share_OfACopyWithAWordOfEverySentenceChanged_IsNearlyIdentical()
    {
        var shares = Shares(text => Edited(Sentence().Replace(text, m => $"{m.Groups[1].Value} moreover")));
        Tell("a word of every sentence as well", shares);
        Assert.True(shares.Count(s => s.Share >= Resemblance.NearlyIdentical) >= shares.Count * 0.8);
    }

    [Fact]
    public void Share_OfTheFirstThirdAlone_IsNearlyIdentical()
    {
        var shares = Shares(text => string.Join("\n\n", Paragraphs(text).Take(1 + (Paragraphs(text).Count / 3))));
        Tell("the first third alone", shares);
        Assert.True(shares.Count(s => s.Share >= Resemblance.NearlyIdentical) >= shares.Count * 0.8);
    }

    private static void Tell(string what, List<(string File, double Share)> shares) =>
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{what}: {shares.Min(s => s.Share):P0} to {shares.Max(s => s.Share):P0}, "
                + $"median {shares.Select(s => s.Share).Order().ElementAt(shares.Count / 2):P0} of {shares.Count}; "
                + $"least {shares.MinBy(s => s.Share).File}"
        );

    private static List<(string File, double Share)> Shares(Func<string, string> edit) =>
        [
            .. Directory
                .EnumerateFiles(SharedFolder.Need("releases", "dev"), "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                {
                    var text = File.ReadAllText(file).ReplaceLineEndings("\n");
                    var one = TextShingles.Of(Extraction(text));
                    return (Path.GetFileName(file), one.Resemblance(TextShingles.Of(Extraction(edit(text)))));
                }),
        ];

    /// <summary>Another headline, every fourth paragraph left out, quotes shortened, the contact moved up, other surroundings.</summary>
    private static string Edited(string text)
    {
        var paragraphs = Paragraphs(text);
        var contact = paragraphs.FindAll(p => p.Contains('@', StringComparison.Ordinal));
        var story = paragraphs
            .Skip(1)
            .Except(contact)
            .Where((_, i) => i % 4 != 2)
            .Select(p => Quote().Replace(p, Shortened));
        return string.Join(
            "\n\n",
            [
                "What sleeping cells may teach us, according to new work",
                .. contact,
                .. story,
                "###",
                "About The Evening Wire\n\nThe Evening Wire brings news of science to readers everywhere, every day of the week.",
                "Legal notice: what is printed here was provided by others and comes without warranty of any kind.",
            ]
        );
    }

    private static string Shortened(Match quote) =>
        quote.Value.Length < 60 ? quote.Value : $"{quote.Value[..(quote.Value.Length / 2)]} and there is more to do”";

    private static List<string> Paragraphs(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static readonly Lexicon Tables = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));

    private static ReleaseExtraction Extraction(string text) =>
        Extractor.Extract(DocumentReader.Read("copy.txt", Encoding.UTF8.GetBytes(text)).Text!, Tables);

    [GeneratedRegex("[“\"][^”\"]+[”\"]")]
    private static partial Regex Quote();

    /// <summary>The first four words of a sentence that follows another.</summary>
    [GeneratedRegex(@"(?<=[.!?]['”""]?[ \n]+)((?:\S+ ){3}\S+)")]
    private static partial Regex Sentence();
}
