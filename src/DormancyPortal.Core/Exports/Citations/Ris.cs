using System.Globalization;
using System.Text;

namespace DormancyPortal.Core.Exports.Citations;

/// <summary>A citation for reference managers: one tag a line.</summary>
public static class Ris
{
    /// <summary>One reference.</summary>
    public static string Write(Citation citation)
    {
        var reference = new StringBuilder();
        Line(reference, "TY", citation.IsPaper ? "JOUR" : "NEWS");
        Line(reference, "ID", citation.Key);
        Line(reference, "TI", citation.Title);
        Line(reference, "JO", citation.Journal);
        Line(reference, "VL", citation.Volume);
        Line(reference, "IS", citation.Issue);
        Line(reference, "M3", citation.Genre);
        Line(reference, "PB", citation.Publisher);
        Line(reference, "PY", citation.Date?.ToString("yyyy", CultureInfo.InvariantCulture));
        Line(reference, "DA", citation.Date?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Line(reference, "DO", citation.Doi);
        Line(reference, "UR", citation.Url);
        Line(reference, "N1", citation.Note);
        return reference.Append("ER  - \r\n").ToString();
    }

    private static void Line(StringBuilder reference, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            reference.Append(CultureInfo.InvariantCulture, $"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
        }
    }
}
