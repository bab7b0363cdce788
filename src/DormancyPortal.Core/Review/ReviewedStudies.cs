using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Review;

/// <summary>
/// The studies of a release, those that people added behind those that were read. One that was added and is read after all,
/// by a newer engine, is one study: it adds what the reading does not say.
/// </summary>
internal sealed class ReviewedStudies
{
    private readonly List<StudyFacts> _facts;
    private readonly List<string> _cards;
    private readonly List<CorrectedField> _set = [];
    private readonly Dictionary<string, string> _readToo = new(StringComparer.Ordinal);
    private readonly int _read;

    private ReviewedStudies(ReviewSheet sheet)
    {
        _facts = [.. Read(sheet)];
        _read = _facts.Count;
        _cards = [.. _facts.Select((_, n) => CardOf(sheet, n))];
        foreach (var item in sheet.Items.Where(i => i is { Kind: ItemKind.Study, IsKept: true }))
        {
            Add(sheet, item, (StudyValue)item.Value!);
        }
    }

    /// <summary>What is known of each.</summary>
    public IReadOnlyList<StudyFacts> Facts => _facts;

    /// <summary>The fields that they have from those that people added.</summary>
    public IReadOnlyList<CorrectedField> Set => _set;

    /// <summary>The card of the study that was read, by the card of one that a person added and that is the same.</summary>
    public IReadOnlyDictionary<string, string> ReadToo => _readToo;

    public static ReviewedStudies Of(ReviewSheet sheet) => new(sheet);

    /// <summary>The card of a study that the release has already, as it is read and decided on now; null when it has not.</summary>
    public string? CardOf(StudyValue study) =>
        _facts.FindIndex(s => IsSame(s, study)) is var at and >= 0 ? _cards[at] : null;

    /// <summary>Those that were read, or one that people made field by field where none was.</summary>
    private static IEnumerable<StudyFacts> Read(ReviewSheet sheet)
    {
        if (sheet.Read.Studies.Count > 0)
        {
            return sheet.Read.Studies.Select((s, n) => ReviewedFields.Study(sheet, s, n));
        }

        var made = ReviewedFields.Study(sheet, Nothing, 0);
        return ReviewFields.OfStudy.Any(f => ReviewFields.Said(made, f) is not null) ? [made] : [];
    }

    private static StudyFacts Nothing => new(null, null, null, null, null, null, []);

    private static string CardOf(ReviewSheet sheet, int number) =>
        sheet.Items.First(i => i.Kind == ItemKind.StudyField && i.Name == ReviewFields.NameOf("title", number)).Id;

    private void Add(ReviewSheet sheet, ReviewItem item, StudyValue value)
    {
        var number = _facts.FindIndex(s => IsSame(s, value));
        if (number < 0)
        {
            number = _facts.Count;
            _facts.Add(Nothing);
            _cards.Add(item.Id);
        }
        else if (number < _read)
        {
            _readToo[item.Id] = _cards[number];
        }

        var before = _facts[number];
        var after = before with
        {
            Title = before.Title ?? value.Title,
            Journal = before.Journal ?? value.Journal,
            Doi = before.Doi ?? value.Doi,
            Published = before.Published ?? value.Published,
        };
        var (place, note) = (
            Place(sheet, value),
            item.Decisions.Last(d => d.Value is not null && sheet.Holds(d)).Reason
        );
        var set = ReviewFields
            .OfStudy.Where(f => ReviewFields.Said(before, f) is null && ReviewFields.Said(after, f) is not null)
            .Select(f => new CorrectedField(
                item.Id,
                ItemKind.StudyField,
                f,
                number,
                ReviewFields.Said(after, f)!,
                null,
                note,
                place
            ))
            .ToList();
        _set.AddRange(set);
        _facts[number] = after with
        {
            Evidence =
            [
                .. before.Evidence,
                .. place is { } at
                    ? set.Select(s => new FieldEvidence(s.Field, at.Start, at.Length, value.Quote!))
                    : [],
            ],
        };
    }

    private static TextSpan? Place(ReviewSheet sheet, StudyValue value) =>
        EvidenceMatch.Locate(value.Quote, value.Start, sheet.Read.Text) is { } start
            ? new TextSpan(start, value.Quote!.Length)
            : null;

    /// <summary>One DOI; where one of the two has none, one title.</summary>
    private static bool IsSame(StudyFacts read, StudyValue added) =>
        read.Doi is not null && added.Doi is not null
            ? string.Equals(read.Doi, added.Doi, StringComparison.OrdinalIgnoreCase)
            : read.Title is not null
                && added.Title is not null
                && NameFolding.Fold(read.Title) == NameFolding.Fold(added.Title);
}
