using System.Globalization;
using System.Text;

namespace DormancyPortal.Core.Exports.Citations;

/// <summary>A citation for LaTeX, in UTF-8 as biber reads it.</summary>
public static class BibTeX
{
    /// <summary>One entry.</summary>
    public static string Write(Citation citation)
    {
        var entry = new StringBuilder();
        entry.Append(citation.IsPaper ? "@article{" : "@misc{").Append(citation.Key);
        // Two braces keep the case of gene symbols, which styles would lower.
        Field(entry, "title", citation.Title is { } title ? $"{{{Escape(title)}}}" : null);
        Field(entry, "journal", Escape(citation.Journal));
        Field(entry, "volume", Escape(citation.Volume));
        Field(entry, "number", Escape(citation.Issue));
        Field(entry, "howpublished", Escape(citation.Genre));
        Field(entry, "publisher", Escape(citation.Publisher));
        Field(entry, "year", citation.Date?.ToString("yyyy", CultureInfo.InvariantCulture));
        Field(entry, "date", citation.Date?.ToString("O", CultureInfo.InvariantCulture));
        // Addresses are taken as they are.
        Field(entry, "doi", citation.Doi);
        Field(entry, "url", citation.Url);
        Field(entry, "note", Escape(citation.Note));
        return entry.Append("\n}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            entry.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
        }
    }

    private static string? Escape(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            escaped.Append(
                c switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    '&' or '%' or '$' or '#' or '_' or '{' or '}' => $@"\{c}",
                    _ => c.ToString(),
                }
            );
        }

        return escaped.ToString();
    }
}
