using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Rules;
using Xunit;

namespace DormancyPortal.Extraction.Tests.Rules;

/// <summary>
/// The rules by their names. What each of them reads is in <c>Specs/rules.md</c>; here stand those that need more than a plain
/// text: a file that says something of itself, a title that a format marks, an imported register.
/// </summary>
public sealed partial class ReadingRuleTests
{
    private const string Story =
        "The marrow is a quiet place that has room for many kinds of cells. Some of them sleep there for years and years.";

    private static readonly DocumentMetadata File = new(
        "What holds cells asleep",
        "https://muster.example/asleep",
        "Muster News",
        new DateOnly(2026, 6, 4)
    );

    /// <summary>Rules that the tests below show.</summary>
    private static readonly (string Of, string Name)[] ShownHere =
    [
        ("headline", "file-title"),
        ("headline", "marked-title"),
        ("date", "file-date"),
        ("outlet", "file-site"),
        ("url", "file-address"),
        ("institution", "registered-shape"),
    ];

    [Fact]
    public void Read_FileThatSaysSomethingOfItself_IsByItsPropertiesAndWithoutWords()
    {
        var plain = PlainText.Of(Story);
        var read = Read(plain with { Metadata = File });

        Assert.Equal(
            [("headline", "file-title"), ("date", "file-date"), ("url", "file-address"), ("outlet", "file-site")],
            read.Release.Evidence.Select(e => (e.Field, e.Rule!))
        );
        Assert.All(read.Release.Evidence, e => Assert.False(e.IsInText));
        Assert.Equal(
            ("What holds cells asleep", new DateOnly(2026, 6, 4), "https://muster.example/asleep", "Muster News"),
            (read.Release.Headline, read.Release.Date, read.Release.Url, read.Release.Outlet)
        );
    }

    [Fact]
    public void Read_TextThatSaysTheSame_GoesBeforeTheFile()
    {
        var text = PlainText.Of($"Cells sleep in the marrow\n\nCHINA, June 5, 2026 /EINPresswire.com/ -- {Story}");
        var read = Read(text with { Metadata = File });

        Assert.Equal(
            [("headline", "first-line"), ("date", "dateline"), ("outlet", "dateline"), ("url", "file-address")],
            read.Release.Evidence.Where(e => e.Field != "place").Select(e => (e.Field, e.Rule!)).OrderBy(Place)
        );
    }

    [Fact]
    public void Read_TitleThatTheFormatMarks_IsByThatMark()
    {
        var text = PlainText.Of($"Cells sleep in the marrow\n\n{Story}");
        var marked = text with
        {
            Paragraphs = [text.Paragraphs[0] with { Kind = ParagraphKind.Title }, text.Paragraphs[1]],
        };

        Assert.Equal("marked-title", Read(marked).Release.Evidence[0].Rule);
        Assert.True(Read(marked).Release.Evidence[0].Confidence > Read(text).Release.Evidence[0].Confidence);
    }

    [Fact]
    public void Read_NameByShapeThatTheImportedRegisterHas_IsSurerThanOneInNoList()
    {
        var text = PlainText.Of(
            $"Cells sleep in the marrow\n\n{Story} They did so at the Center for Translational Medicine, Germany."
        );
        var register = new InstitutionEntry(
            "Center for Translational Medicine",
            [],
            "Germany",
            null,
            null,
            "https://ror.org/000000000"
        )
        {
            Imported = true,
        };
        var listed = Repository.Lexicon with { Registry = [register] };

        var (without, with) = (Read(text).Institutions.Single(), Extractor.Extract(text, listed).Institutions.Single());

        Assert.Equal(("name-by-shape", "registered-shape"), (without.Rule, with.Rule));
        Assert.True(with.Confidence > without.Confidence);
    }

    [Fact]
    public void EachRule_HasAnExample()
    {
        var spec = System.IO.File.ReadAllText(
            Path.Combine(Repository.Root, "tests", "DormancyPortal.Extraction.Tests", "Specs", "rules.md")
        );
        var shown = Row().Matches(spec).Select(m => (m.Groups["of"].Value, m.Groups["name"].Value)).Concat(ShownHere);

        Assert.Empty(ReadingRules.All.Select(r => (r.Of, r.Name)).Except(shown));
    }

    [Fact]
    public void EachRule_HasANameOfItsOwnAndIsExplainedInOneLine()
    {
        Assert.Distinct(ReadingRules.All.Select(r => (r.Of, r.Name)));
        Assert.All(ReadingRules.All, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Name));
        Assert.All(ReadingRules.All, r => Assert.Matches("^\\S[^\n]{10,120}\\.$", r.Meaning));
    }

    [Theory]
    [InlineData(RuleGround.Stated, 0, 0, 0.96)]
    [InlineData(RuleGround.Cued, 0, 0, 0.88)]
    [InlineData(RuleGround.Placed, 0, 0, 0.8)]
    [InlineData(RuleGround.Guessed, 0, 0, 0.6)]
    [InlineData(RuleGround.Cued, 2, 2, 0.9)]
    [InlineData(RuleGround.Stated, 0, 8, 0.48)]
    [InlineData(RuleGround.Guessed, 792, 792, 1.0)]
    public void Confidence_GroundCountsAsEightReadings(RuleGround ground, int right, int counted, double confidence) =>
        Assert.Equal(confidence, new ReadingRule("doi", "any", ground, right, counted, "").Confidence);

    [Fact]
    public void Extract_RealReleases_SayEverythingByARule()
    {
        var folder = SharedFolder.Need("releases", "dev");
        Assert.All(
            Directory.EnumerateFiles(folder, "*.txt"),
            f => Ruled.AssertSaid(Read(PlainText.Of(System.IO.File.ReadAllText(f))))
        );
    }

    private static int Place((string Field, string Rule) evidence) =>
        Array.IndexOf(["headline", "date", "outlet", "url"], evidence.Field);

    private static ReleaseExtraction Read(CanonicalText text) => Extractor.Extract(text, Repository.Lexicon);

    [GeneratedRegex(@"^(?<of>\w+) \| (?<name>[a-z-]+) \| ", RegexOptions.Multiline)]
    private static partial Regex Row();
}
