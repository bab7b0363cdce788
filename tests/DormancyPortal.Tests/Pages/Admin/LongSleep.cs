using System.Text;
using DormancyPortal.Tests.Documents.Formats;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>A made-up release about LGR5, a marker that no seed names, in the formats that are read.</summary>
internal static class LongSleep
{
    public const string Headline = "Colon cancer cells with much LGR5 sleep longest";

    /// <summary>The sentence that states its finding.</summary>
    public const string Finding = "The study found that LGR5 was increased in dormant colon cancer cells.";

    private const string Lead =
        "EXAMPLETOWN, 3 May 2026 -- Researchers at the University of Nowhere asked which tumour cells rest for years.";

    private const string End = "“We did not expect that,” said Wilma Beispiel, who led the study.";

    /// <summary>The release as plain text. A mark makes it a file of its own: the same bytes are kept once.</summary>
    public static string Text(string mark = "") => $"{Headline}\n\n{Lead}\n\n{Finding}\n\n{Ending(mark)}\n";

    /// <summary>The release as a file of the format that its name's ending says.</summary>
    public static byte[] File(string name)
    {
        // The standard fonts of the PDF that a test writes have no typographic quotation marks.
        var source = SourceText.Of(Text(name).Replace('“', '"').Replace('”', '"'));
        return Path.GetExtension(name) switch
        {
            ".md" => Encoding.UTF8.GetBytes(Markdown(name)),
            ".html" => Encoding.UTF8.GetBytes(Html(name)),
            ".pdf" => PdfWriter.Write(source, new PdfLayout()),
            ".docx" => WordWriter.Write(source),
            ".eml" => EmailWriter.Write(source, EmailForm.Alternative),
            _ => Bytes(name),
        };
    }

    private static string Ending(string mark) => mark.Length == 0 ? End : $"{End} This is the copy {mark}.";

    public static byte[] Bytes(string mark = "") => Encoding.UTF8.GetBytes(Text(mark));

    public static string Markdown(string mark = "") => $"# {Headline}\n\n{Lead}\n\n{Finding}\n\n{Ending(mark)}\n";

    public static string Html(string mark = "") =>
        $"<!doctype html><html><head><title>{Headline}</title></head><body><nav>Home</nav><article><h1>{Headline}</h1>"
        + $"<p>{Lead}</p><p>{Finding}</p><p>{Ending(mark)}</p></article></body></html>";
}
