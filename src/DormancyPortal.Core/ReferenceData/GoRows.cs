using System.Text.RegularExpressions;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// Terms of the Gene Ontology: OBO 1.2, or a table of biological processes with <c>go_id</c>, <c>name</c> and
/// <c>synonyms</c>. Cells: namespace, exact synonyms, other synonyms. A table does not tell how near a synonym is, so
/// its synonyms are others. A table and a subset of the ontology list some terms only.
/// </summary>
internal static partial class GoRows
{
    /// <summary>Column of the id in a table.</summary>
    public const string Id = "go_id";

    /// <summary>The part of the ontology that pathways are in.</summary>
    public const string Process = "biological_process";

    public static ReferenceFile Read(StreamReader text, string name) =>
        text.Peek() == 'f' ? ReadObo(text, name) : ReadTable(text, name);

    private static ReferenceFile ReadTable(TextReader text, string name)
    {
        var rows = new UniqueRows();
        foreach (var row in new TabularFile(text, name, Id, "name", "synonyms").Rows())
        {
            var cells = ReferenceRow.Join(Process, "", ReferenceRow.List(row.List("synonyms")));
            rows.Add(
                new ReferenceRow(row.Id(Id, "GO:"), row.Needed("name"), true, cells),
                row.Line,
                what => row.Wrong(Id, what)
            );
        }

        return new ReferenceFile(ReferenceKind.GoTerms, null, IsPartial: true, rows.Rows);
    }

    private static ReferenceFile ReadObo(TextReader text, string name)
    {
        var rows = new UniqueRows();
        string? version = null;
        var (isPartial, term) = (false, default(OboTerm));
        for (var line = 1; text.ReadLine() is { } whole; line++)
        {
            if (whole.StartsWith('['))
            {
                term?.AddTo(rows);
                term = whole.TrimEnd() == "[Term]" ? new OboTerm(name, line) : null;
            }
            else if (whole.IndexOf(": ", StringComparison.Ordinal) is var at && at > 0)
            {
                var (tag, value) = (whole[..at], whole[(at + 2)..].Trim());
                term?.Take(tag, value);
                version ??= tag == "data-version" ? DateIn().Match(value).Value : null;
                isPartial |= tag == "ontology" && value.Contains("/subsets/", StringComparison.Ordinal);
            }
        }

        term?.AddTo(rows);
        return new ReferenceFile(ReferenceKind.GoTerms, version is "" ? null : version, isPartial, rows.Rows);
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex DateIn();

    /// <summary>One <c>[Term]</c> while it is read.</summary>
    private sealed partial class OboTerm(string file, int line)
    {
        private readonly List<string> _exact = [];
        private readonly List<string> _other = [];
        private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

        public void Take(string tag, string value)
        {
            if (tag == "synonym" && Quoted().Match(value) is { Success: true } synonym)
            {
                (synonym.Groups["scope"].Value == "EXACT" ? _exact : _other).Add(
                    synonym.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
                );
            }

            _tags.TryAdd(tag, value);
        }

        public void AddTo(UniqueRows rows)
        {
            var id = Needed("id");
            if (!GoId().IsMatch(id))
            {
                return;
            }

            var cells = ReferenceRow.Join(Needed("namespace"), ReferenceRow.List(_exact), ReferenceRow.List(_other));
            var isCurrent = _tags.GetValueOrDefault("is_obsolete") != "true";
            rows.Add(new ReferenceRow(id, Needed("name"), isCurrent, cells), line, what => Wrong("id", what));
        }

        private string Needed(string tag) =>
            _tags.TryGetValue(tag, out var value) && value.Length > 0 ? value : throw Wrong(tag, "it is missing");

        private FormatException Wrong(string tag, string what) =>
            new($"{file}, term in line {line}, tag \"{tag}\": {what}.");

        [GeneratedRegex("""^"(?<text>(?:[^"\\]|\\.)*)"(?:\s+(?<scope>[A-Z]+))?""", RegexOptions.CultureInvariant)]
        private static partial Regex Quoted();

        [GeneratedRegex(@"^GO:\d{7}$", RegexOptions.CultureInvariant)]
        private static partial Regex GoId();
    }
}
