using System.Text.Json;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web;
using Xunit;

namespace DormancyPortal.Tests.Browser;

/// <summary>A page that is printed to a PDF says what the page said.</summary>
public sealed class PrintedPageTests(BrowserFixture browser)
{
    private static readonly Lexicon Lexicon = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));

    [Theory]
    [InlineData("")]
    [InlineData("article { columns: 2 } h1 { column-span: all }")]
    [InlineData("article { columns: 3; font-size: 10pt; text-align: justify } h1 { column-span: all }")]
    [InlineData("article { columns: 2 } p { margin: 0; text-indent: 1.5em }")]
    public async Task Print_ReleaseInAnyLayout_GivesTheSameTextAndTheSameReading(string style)
    {
        var file = Path.Combine(PortalOptions.SeedsFolder, "releases", "03-nr2f1-quiescence.html");
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.SetContentAsync(
            page.Replace(
                "</head>",
                $"<style>nav, header, footer, aside {{ display: none }} {style}</style></head>",
                StringComparison.Ordinal
            )
        );
        var printed = await visitor.Page.PdfAsync(new() { Format = "A4", DisplayHeaderFooter = true });

        var expected = DocumentReader.Read(
            file,
            await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
        );
        var actual = DocumentReader.Read("a.pdf", printed);

        Assert.Equal(expected.Text!.Text.Split("\n\n"), actual.Text!.Text.Split("\n\n"));
        Assert.Equal(Reading(expected.Text), Reading(actual.Text));
    }

    private static string Reading(CanonicalText text)
    {
        var read = Extractor.Extract(text, Lexicon);
        return JsonSerializer.Serialize(
            new
            {
                read.Release.Headline,
                read.Markers,
                read.Findings,
                read.Studies,
                read.Institutions,
                read.People,
            },
            ExtractionJson.Options
        );
    }
}
