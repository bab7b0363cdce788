using System.Net;
using System.Text;
using System.Text.Json;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Tests.Verbs;
using DormancyPortal.Web;
using Xunit;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>A release says the same in whatever format it comes.</summary>
public sealed class SixFormatsTests
{
    private static readonly Lexicon Lexicon = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));

    public static TheoryData<string> Releases => new(["01", "04", "07", "09", "11", "14", "16", "17"]);

    [Theory]
    [MemberData(nameof(Releases))]
    public void Read_OneReleaseInEveryFormat_GivesTheSameTextAndTheSameReading(string number)
    {
        var source = Source(number);
        var files = Files(source).ToList();
        var text = DocumentReader.Read(files[0].Name, files[0].Bytes).Text!.Text;
        var reading = Reading(files[0].Name, files[0].Bytes);

        Assert.Equal(16, files.Count);
        Assert.Contains("\"findings\":[{", reading, StringComparison.Ordinal);
        Assert.All(
            files,
            file =>
            {
                var outcome = DocumentReader.Read(file.Name, file.Bytes);
                Assert.Null(outcome.Error);
                Assert.Equal(text.Split("\n\n"), outcome.Text!.Text.Split("\n\n"));
                Assert.Equal(FileFormats.Of(file.Name), outcome.Format);
                Assert.Equal(reading, Reading(file.Name, file.Bytes));
            }
        );
    }

    [Fact]
    public async Task Extract_FolderOfEveryFormat_PrintsTheSameReadingOfEach()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, bytes) in Files(Source("01")))
        {
            File.WriteAllBytes(Path.Combine(folder.Path, name), bytes);
        }

        var (exit, output, errors) = await PortalProcess.RunAsync(["extract", folder.Path]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var readings = lines.Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();

        Assert.Equal((0, "", 16), (exit, errors, readings.Count));
        Assert.Equal(
            ["docx", "eml", "html", "markdown", "pdf", "text"],
            readings.Select(r => r.GetProperty("format").GetString()).Distinct().Order(StringComparer.Ordinal)
        );
        foreach (var part in (string[])["text", "markers", "findings", "studies"])
        {
            Assert.Single(readings.Select(r => r.GetProperty(part).GetRawText()).Distinct());
        }
    }

    /// <summary>What the portal shows of a release, as JSON.</summary>
    private static string Reading(string name, byte[] bytes)
    {
        var read = Extractor.Extract(DocumentReader.Read(name, bytes).Text!, Lexicon);
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

    /// <summary>A seed release in the letters that the standard fonts of PDF have.</summary>
    internal static SourceText Source(string number)
    {
        var file = Directory.GetFiles(Path.Combine(PortalOptions.SeedsFolder, "releases"), $"{number}-*.txt").Single();
        var text = DocumentReader.Read(file, File.ReadAllBytes(file)).Text!;
        return SourceText.Of(
            text,
            words =>
                words
                    .Replace('—', '-')
                    .Replace('–', '-')
                    .Replace("α", "alpha", StringComparison.Ordinal)
                    .Replace("β", "beta", StringComparison.Ordinal)
        );
    }

    internal static IEnumerable<(string Name, byte[] Bytes)> Files(SourceText source)
    {
        var words = source.Marked("* ").ToList();
        yield return ("a.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", words)));
        yield return (
            "utf16.txt",
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(string.Join("\r\n\r\n", words))]
        );
        yield return (
            "a.md",
            Encoding.UTF8.GetBytes("# " + string.Join("\n\n", words.Select(w => w == "###" ? @"\###" : w)))
        );
        yield return (
            "a.html",
            Encoding.UTF8.GetBytes(
                $"<!doctype html><title>{WebUtility.HtmlEncode(words[0])}</title><nav>Home</nav><article>"
                    + source.ToHtml()
                    + "</article><div class=\"cookie-banner\">We use cookies.</div>"
            )
        );
        yield return ("a.docx", WordWriter.Write(source));
        foreach (var form in Enum.GetValues<EmailForm>())
        {
            yield return ($"{form}.eml", EmailWriter.Write(source, form));
        }

        yield return ("plain.pdf", PdfWriter.Write(source, new PdfLayout()));
        yield return ("two.pdf", PdfWriter.Write(source, new PdfLayout(Columns: 2)));
        yield return (
            "heads.pdf",
            PdfWriter.Write(source, new PdfLayout(1, Hyphenates: true, HasRunningHeads: true, HasSpaces: false))
        );
        yield return ("three.pdf", PdfWriter.Write(source, new PdfLayout(3)));
        yield return ("indents.pdf", PdfWriter.Write(source, new PdfLayout(2, HasIndents: true)));
        yield return ("justified.pdf", PdfWriter.Write(source, new PdfLayout(2, IsJustified: true)));
        yield return ("all.pdf", PdfWriter.Write(source, new PdfLayout(2, Hyphenates: true, HasRunningHeads: true)));
    }
}
