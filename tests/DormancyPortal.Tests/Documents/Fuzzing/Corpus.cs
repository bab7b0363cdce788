using System.Text;
using DormancyPortal.Tests.Documents.Formats;
using DormancyPortal.Web;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>Documents that mutations begin with: a seed release in every format, and every seed as it is.</summary>
internal static class Corpus
{
    /// <summary>Names and bytes.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Files { get; } = [.. Made(), .. Seeds()];

    private static IEnumerable<(string, byte[])> Seeds() =>
        Directory
            .GetFiles(Path.Combine(PortalOptions.SeedsFolder, "releases"))
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)));

    private static IEnumerable<(string, byte[])> Made()
    {
        var source = SourceText.Of(
            """
            Sleeping cells wake after years

            ITALY, June 4, 2026 /Wire/ -- We found that TIE2 reduced growth in mice, said Anna Teti of the University of L'Aquila.

            Levels of PERK, ATF4 and CHOP were elevated in the Notch2-high cells. HIF-2alpha did not change.

            Journal: Bone Research. DOI: 10.1038/s41413-026-00535-3
            """
        );
        yield return ("a.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", source.Paragraphs.Select(p => p.Words))));
        yield return ("u.txt", Encoding.Unicode.GetBytes(string.Join("\n\n", source.Paragraphs.Select(p => p.Words))));
        yield return ("a.docx", WordWriter.Write(source));
        yield return ("a.eml", EmailWriter.Write(source, EmailForm.Mixed));
        yield return ("b.eml", EmailWriter.Write(source, EmailForm.QuotedPrintable));
        yield return ("a.pdf", PdfWriter.Write(source, new PdfLayout()));
        yield return ("b.pdf", PdfWriter.Write(source, new PdfLayout(2, Hyphenates: true, HasRunningHeads: true)));
        var longer = new SourceText([.. Enumerable.Repeat(source.Paragraphs, 9).SelectMany(p => p)]);
        yield return ("c.pdf", PdfWriter.Write(longer, new PdfLayout(3, HasRunningHeads: true)));
        yield return ("c.docx", WordWriter.Write(longer));
    }
}
