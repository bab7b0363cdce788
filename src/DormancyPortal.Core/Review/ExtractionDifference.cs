using System.Globalization;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>What two readings of one release say differently: by another engine, or by another lexicon.</summary>
public static class ExtractionDifference
{
    /// <summary>
    /// Everything that came, went or changed, in the order of the record. A finding is known again by its words, a marker
    /// by its HGNC ID; everything else by its name. How sure the engine is, and why, does not count as a change.
    /// </summary>
    public static IReadOnlyList<ExtractionChange> Between(ReleaseExtraction before, ReleaseExtraction after) =>
        [.. Fields("release", Facts(before.Release), Facts(after.Release)), .. Things(before, after)];

    /// <summary>What is said otherwise of one finding, whatever its words are.</summary>
    public static IReadOnlyList<ExtractionChange> Between(ExtractedFinding before, ExtractedFinding after) =>
        [.. Fields("finding", Facts(before), Facts(after), after.Evidence)];

    private static IEnumerable<ExtractionChange> Things(ReleaseExtraction before, ReleaseExtraction after) =>
        Changes("study", before.Studies, after.Studies, s => s.Doi ?? s.Title ?? s.Journal ?? "", Facts)
            .Concat(Changes("marker", before.Markers, after.Markers, Key, Facts))
            .Concat(Changes("pathway", before.Pathways, after.Pathways, p => p.Name, p => [("ids", List(p.Ids))]))
            .Concat(
                Changes(
                    "context",
                    before.Contexts,
                    after.Contexts,
                    c => c.Name,
                    c => [("kind", Word(c.Kind)), ("id", c.Id)]
                )
            )
            .Concat(Changes("institution", before.Institutions, after.Institutions, i => i.Name, Facts))
            .Concat(Changes("person", before.People, after.People, p => p.Name, Facts))
            .Concat(Changes("funding", before.Funding, after.Funding, f => f.Funder, f => [("grants", List(f.Grants))]))
            .Concat(Changes("finding", before.Findings, after.Findings, f => f.Evidence, Facts));

    private static IEnumerable<ExtractionChange> Changes<T>(
        string what,
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> key,
        Func<T, (string Field, string? Value)[]> facts
    )
    {
        var old = before.ToLookup(key, StringComparer.Ordinal);
        var now = after.ToLookup(key, StringComparer.Ordinal);
        foreach (var gone in old.Where(o => !now.Contains(o.Key)))
        {
            yield return new ExtractionChange(ChangeKind.Gone, what, gone.Key);
        }

        foreach (var one in now)
        {
            if (!old.Contains(one.Key))
            {
                yield return new ExtractionChange(ChangeKind.Came, what, one.Key);
                continue;
            }

            foreach (var change in Fields(what, facts(old[one.Key].First()), facts(one.First()), one.Key))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<ExtractionChange> Fields(
        string what,
        (string Field, string? Value)[] before,
        (string Field, string? Value)[] after,
        string name = ""
    ) =>
        before
            .Zip(after)
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new ExtractionChange(
                ChangeKind.Changed,
                what,
                name,
                pair.First.Field,
                pair.First.Value,
                pair.Second.Value
            ));

    private static string Key(ExtractedMarker marker) => marker.Symbol ?? marker.Name;

    private static (string, string?)[] Facts(ReleaseFacts release) =>
        [
            ("headline", release.Headline),
            ("date", Date(release.Date)),
            ("place", release.Place),
            ("url", release.Url),
            ("outlet", release.Outlet),
            ("contact", release.Contact),
        ];

    private static (string, string?)[] Facts(StudyFacts study) =>
        [
            ("title", study.Title),
            ("journal", study.Journal),
            ("volume", study.Volume),
            ("issue", study.Issue),
            ("doi", study.Doi),
            ("published", Date(study.Published)),
        ];

    private static (string, string?)[] Facts(ExtractedMarker marker) =>
        [
            ("kind", Word(marker.Kind)),
            ("hgncId", marker.HgncId),
            ("mentions", marker.Mentions.Count.ToString(CultureInfo.InvariantCulture)),
        ];

    private static (string, string?)[] Facts(ExtractedInstitution institution) =>
        [
            ("role", Word(institution.Role)),
            ("country", institution.Country),
            ("ror", institution.Ror),
            ("parent", institution.Parent),
        ];

    private static (string, string?)[] Facts(ExtractedPerson person) =>
        [("role", Word(person.Role)), ("affiliation", person.Affiliation)];

    private static (string, string?)[] Facts(ExtractedFinding finding) =>
        [
            ("markers", List(finding.Markers)),
            ("pathways", List(finding.Pathways)),
            ("contexts", List(finding.Contexts)),
            ("direction", Word(finding.Direction)),
            ("strength", Word(finding.Strength)),
            ("models", List(finding.Models.Select(Word))),
            ("saidIn", Word(finding.SaidIn)),
            ("speaker", finding.Speaker),
        ];

    private static string? Date(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> values) => string.Join(", ", values.Order(StringComparer.Ordinal));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString();
}
