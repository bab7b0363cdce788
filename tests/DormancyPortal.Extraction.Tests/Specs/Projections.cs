using DormancyPortal.Extraction.Findings;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Tests.Specs;

/// <summary>What a specification may ask of a text: each projection writes one part of its extraction, one item a line.</summary>
internal static class Projections
{
    /// <summary>The projections by the info string of their blocks.</summary>
    public static IReadOnlyDictionary<string, Func<CanonicalText, IEnumerable<string>>> All { get; } =
        new Dictionary<string, Func<CanonicalText, IEnumerable<string>>>(StringComparer.Ordinal)
        {
            ["sentences"] = Sentences,
            ["sections"] = Sections,
            ["release"] = Release,
            ["studies"] = d => Read(d).Studies.SelectMany(Study),
            ["institutions"] = d =>
                Read(d).Institutions.Select(i => Row(i.Name, Kebab(i.Role), i.Country, Words(i.Mentions))),
            ["parents"] = d => Read(d).Institutions.Select(i => Row(i.Name, i.Parent)),
            ["people"] = d => Read(d).People.Select(p => Row(p.Name, Kebab(p.Role), p.Affiliation, Words(p.Mentions))),
            ["funding"] = d => Read(d).Funding.Select(f => Row(f.Funder, string.Join(", ", f.Grants))),
            ["markers"] = d => Read(d).Markers.Select(m => Row(m.Symbol ?? m.Name, Kebab(m.Kind), Forms(m))),
            ["rejected"] = d =>
                Read(d).Rejected.Where(r => r.Of == "marker").Select(r => Row(r.Text, r.Symbol, r.Reason)),
            ["not-taken"] = d =>
                Read(d).Rejected.Where(r => r.Of != "marker").Select(r => Row(r.Of, Cut(r.Text), r.Symbol, r.Reason)),
            ["pathways"] = d => Read(d).Pathways.Select(p => Row(p.Name, Words(p.Mentions))),
            ["contexts"] = d => Read(d).Contexts.Select(c => Row(c.Name, Kebab(c.Kind), Words(c.Mentions))),
            ["findings"] = d => Read(d).Findings.Select(Finding),
            ["axes"] = d => Read(d).Findings.Select(Axes),
            ["wording"] = d => Wording(Read(d).Wording!),
            ["labels"] = d => Read(d).Studies.SelectMany(Labels),
            ["rules"] = d => Rules(Read(d)),
            ["strength"] = d => d.Text.Split('\n').Select(Strength),
        };

    private static ReleaseExtraction Read(CanonicalText document) => Extractor.Extract(document, Repository.Lexicon);

    private static IEnumerable<string> Sentences(CanonicalText document)
    {
        var layout = ReleaseLayout.Of(document, Repository.Lexicon);
        return layout.Sentences.Select(s => OneLine(document.Text.Substring(s.Start, s.Length)));
    }

    private static IEnumerable<string> Sections(CanonicalText document) =>
        ReleaseLayout
            .Of(document, Repository.Lexicon)
            .Sections.Select(s => Row(Kebab(s.Kind), Cut(document.Text.Substring(s.Start, s.Length))));

    private static IEnumerable<string> Release(CanonicalText document)
    {
        var release = Read(document).Release;
        return Fields(
            ("headline", release.Headline),
            ("date", Iso(release.Date)),
            ("place", release.Place),
            ("outlet", release.Outlet),
            ("url", release.Url),
            ("contact", release.Contact)
        );
    }

    private static IEnumerable<string> Study(StudyFacts study) =>
        Fields(
            ("title", study.Title),
            ("journal", study.Journal),
            ("volume", study.Volume),
            ("issue", study.Issue),
            ("doi", study.Doi),
            ("published", Iso(study.Published))
        );

    private static string Finding(ExtractedFinding finding) =>
        Row(
            Cut(finding.Evidence),
            string.Join(", ", finding.Markers),
            Kebab(finding.Direction),
            Kebab(finding.Strength),
            string.Join(", ", finding.Models.Select(m => Kebab(m)))
        );

    private static string Axes(ExtractedFinding finding) =>
        Row(
            Cut(finding.Evidence),
            finding.OnBiology is { } biology ? Kebab(biology) : null,
            finding.OnOutcome is { } outcome ? Kebab(outcome) : null
        );

    private static IEnumerable<string> Wording(WordingCheck wording) =>
        new[] { wording.Above, wording.Below }
            .OfType<WordingClaim>()
            .Select(c => Row(Kebab(c.SaidIn), Kebab(c.Strength), Cut(c.Text)));

    private static IEnumerable<string> Labels(StudyFacts study)
    {
        string Words(string field) => study.Evidence.First(e => e.Field == field).Text;
        return Fields(
            (
                "peer-reviewed",
                study.PeerReviewed is { } yes ? $"{(yes ? "yes" : "no")} ({Words("peerReviewed")})" : null
            ),
            ("design", study.Design is { } design ? $"{Kebab(design)} ({Words("design")})" : null),
            (
                "subjects",
                study.Subjects.Count > 0
                    ? $"{string.Join(", ", study.Subjects.Select(s => Kebab(s)))} ({Words("subjects")})"
                    : null
            )
        );
    }

    /// <summary>What was read, by which rule, from what words; fields first.</summary>
    private static IEnumerable<string> Rules(ReleaseExtraction read) =>
        read
            .Release.Evidence.Concat(read.Studies.SelectMany(s => s.Evidence))
            .Select(e => Row(e.Field, e.Rule, Cut(e.Text)))
            .Concat(read.Findings.Select(f => Row("finding", f.Rule, Cut(f.Evidence))))
            .Concat(read.Markers.SelectMany(m => m.Mentions).Select(m => Row("marker", m.Rule, m.Text)).Distinct())
            .Concat(read.Pathways.Select(p => Row("pathway", p.Rule, p.Name)))
            .Concat(read.Institutions.Select(i => Row("institution", i.Rule, i.Name)))
            .Concat(read.People.Select(p => Row("person", p.Rule, p.Name)))
            .Concat(read.Funding.Select(f => Row("funding", f.Rule, f.Funder)));

    private static string Strength(string sentence)
    {
        var read = StrengthReader.Read(sentence, Repository.Lexicon);
        return Row(Kebab(read.Strength), string.Join(", ", read.Cues.Select(c => c.Text)));
    }

    private static IEnumerable<string> Fields(params (string Name, string? Value)[] fields) =>
        fields.Where(f => f.Value is not null).Select(f => $"{f.Name}: {OneLine(f.Value!)}");

    private static string Forms(ExtractedMarker marker) =>
        string.Join(", ", marker.Mentions.Select(m => m.Text).Distinct(StringComparer.Ordinal));

    private static string Words(IEnumerable<ExtractedMention> mentions) =>
        string.Join(", ", mentions.Select(m => OneLine(m.Text)).Distinct(StringComparer.Ordinal));

    private static string Row(params string?[] cells) =>
        string.Join(" | ", cells.Select(c => string.IsNullOrEmpty(c) ? "-" : c));

    private static string? Iso(DateOnly? date) =>
        date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static string Cut(string words) =>
        OneLine(words) is { Length: > 60 } line ? $"{line[..59]}…" : OneLine(words);

    private static string OneLine(string words) => words.Replace("\n", "¶", StringComparison.Ordinal);

    private static string Kebab<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
