using System.Collections;
using System.Globalization;
using CsvHelper;

namespace DormancyPortal.Core.Exports;

/// <summary>
/// Rows as lines of text: CSV after RFC 4180, or TSV, whose cells hold neither tabs nor line breaks. A list in a cell is
/// joined by <c>|</c>; a text that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public sealed class DelimitedText
{
    private const string ListSeparator = "|";

    private readonly CsvWriterOptions _options;

    private DelimitedText(CsvMode mode, char separator, string newLine) =>
        _options = new CsvWriterOptions
        {
            Mode = mode,
            Separator = separator,
            NewLine = newLine,
            HasHeader = false,
            Injection = CsvInjection.Escape,
            WriteByteOrderMark = false,
            FormatProvider = CultureInfo.InvariantCulture,
        };

    /// <summary>Comma-separated.</summary>
    public static DelimitedText Csv { get; } = new(CsvMode.Rfc4180, ',', "\r\n");

    /// <summary>Tab-separated.</summary>
    public static DelimitedText Tsv { get; } = new(CsvMode.NoEscape, '\t', "\n");

    /// <summary>The line of headings.</summary>
    public string Header(ExportTable table) => Lines([table.Columns.Select(c => (object?)c.Name)]);

    /// <summary>A line for each row.</summary>
    public string Rows(ExportTable table, IReadOnlyList<object> rows) =>
        Lines(rows.Select(row => table.Columns.Select(c => c.Value(row))));

    private string Lines(IEnumerable<IEnumerable<object?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, _options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    private void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case int number:
                csv.WriteField(number, default, CultureInfo.InvariantCulture);
                break;
            case double number:
                csv.WriteField(number, "0.###", CultureInfo.InvariantCulture);
                break;
            case IEnumerable list and not string:
                csv.WriteField(OneLine(string.Join(ListSeparator, list.Cast<object>().Select(Text))));
                break;
            default:
                csv.WriteField(OneLine(Text(value)));
                break;
        }
    }

    private string OneLine(string text) =>
        _options.Mode == CsvMode.Rfc4180 ? text : text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            Enum word => ExportWords.Of(word),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
