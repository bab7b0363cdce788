using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What every form on a card sends.</summary>
public sealed class ItemForm
{
    /// <summary>The thing.</summary>
    [StringLength(80)]
    public string? Item { get; init; }

    /// <summary>The newest decision on it that the reviewer saw.</summary>
    public long Seen { get; init; }

    /// <summary>Before a name, when a decision is meant wherever the name was read so, in all releases.</summary>
    public const string Everywhere = "everywhere ";

    /// <summary>
    /// One place of a marker instead of the marker: its id, a colon, the newest decision seen on it; empty for all; or
    /// <see cref="Everywhere"/> with a name.
    /// </summary>
    [StringLength(120)]
    public string? Where { get; init; }

    /// <summary>What was wrong.</summary>
    public ReadingFault? Fault { get; init; }

    /// <summary>A note.</summary>
    [StringLength(2000, ErrorMessage = "A note has at most 2,000 characters.")]
    public string? Note { get; init; }

    /// <summary>The decision to take back.</summary>
    public long? Undoes { get; init; }

    /// <summary>The name that is meant in all releases; null when this release alone is.</summary>
    public string? NameEverywhere =>
        Where?.StartsWith(Everywhere, StringComparison.Ordinal) == true ? Where[Everywhere.Length..] : null;

    /// <summary>Which thing it is about, and the newest decision on that which was seen.</summary>
    public (string? Item, long Seen) Target =>
        NameEverywhere is null
        && Where?.Split(':') is [var place, var seen]
        && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (place, number)
            : (Item, Seen);
}

/// <summary>What the form shows that corrects a thing, or adds one; of these only the fields that its kind shows count.</summary>
public sealed class ValueForm
{
    /// <summary>Text of a field of the release or of a study.</summary>
    [StringLength(1000, ErrorMessage = "A field has at most 1,000 characters.")]
    public string? Text { get; init; }

    /// <summary>Direction of a finding.</summary>
    public FindingDirection? Direction { get; init; }

    /// <summary>How strong a claim a finding makes.</summary>
    public ClaimStrength? Strength { get; init; }

    /// <summary>Markers and pathways of a finding, with commas.</summary>
    [StringLength(1000, ErrorMessage = "That is too long a list.")]
    public string? About { get; init; }

    /// <summary>In what a finding was seen; null when nothing is ticked. A list that is there already would not be filled.</summary>
    public IReadOnlyList<FindingModel>? Models { get; init; }

    /// <summary>DOI of a study.</summary>
    [StringLength(300, ErrorMessage = "A DOI has at most 300 characters.")]
    public string? Doi { get; init; }

    /// <summary>Title of a study.</summary>
    [StringLength(1000, ErrorMessage = "A title has at most 1,000 characters.")]
    public string? Title { get; init; }

    /// <summary>Journal of a study.</summary>
    [StringLength(300, ErrorMessage = "A journal has at most 300 characters.")]
    public string? Journal { get; init; }

    /// <summary>Day on which the paper of a study appeared, as <c>2026-05-14</c>.</summary>
    [StringLength(10, ErrorMessage = "A date is written as 2026-05-14, year first.")]
    public string? Published { get; init; }

    /// <summary>Name of an institution, a person or a funder, or what to link to.</summary>
    [StringLength(300, ErrorMessage = "A name has at most 300 characters.")]
    public string? Name { get; init; }

    /// <summary>Country of an institution.</summary>
    [StringLength(100, ErrorMessage = "A country has at most 100 characters.")]
    public string? Country { get; init; }

    /// <summary>What an institution did.</summary>
    public InstitutionRole? Did { get; init; }

    /// <summary>What a person is to the release.</summary>
    public PersonRole? Role { get; init; }

    /// <summary>Institution of a person.</summary>
    [StringLength(300, ErrorMessage = "A name has at most 300 characters.")]
    public string? Affiliation { get; init; }

    /// <summary>Grant numbers, with commas.</summary>
    [StringLength(1000, ErrorMessage = "That is too long a list.")]
    public string? Grants { get; init; }

    /// <summary>The exact words of what is added, or that show a field.</summary>
    [StringLength(2000, ErrorMessage = "The words are at most 2,000 characters.")]
    public string? Words { get; init; }

    /// <summary>Number of the sentence in which the words were selected.</summary>
    public int? Near { get; init; }
}

/// <summary>From what a reviewer typed to what a decision keeps, or to what is wrong with it.</summary>
internal static class ReviewForms
{
    /// <summary>The value that a form gives a thing, or why it gives none.</summary>
    public static (ItemValue? Value, string? Problem) Value(ReviewItem item, ValueForm form, ReviewSheet sheet) =>
        item.Kind switch
        {
            ItemKind.StudyField or ItemKind.ReleaseField => FieldForms.Value(item, form, sheet.Read),
            ItemKind.Study => FieldForms.Study(form, sheet.Read),
            ItemKind.Finding => Finding(form, sheet),
            ItemKind.Institution when item.Value is InstitutionValue was => Named(
                form,
                name => was with { Name = name, Country = Trim(form.Country), Role = form.Did ?? was.Role }
            ),
            ItemKind.Person when item.Value is PersonValue was => Named(
                form,
                name => was with { Name = name, Role = form.Role ?? was.Role, Affiliation = Trim(form.Affiliation) }
            ),
            ItemKind.Funding => Named(form, name => new FundingValue(name, List(form.Grants))),
            _ => (null, "This is changed by linking it to something else."),
        };

    /// <summary>What a finding is said to be about; each must be in the release, or nothing would lead to it.</summary>
    public static (ItemValue? Value, string? Problem) Finding(ValueForm form, ReviewSheet sheet)
    {
        if (form.Direction is null || form.Strength is null)
        {
            return (null, "Choose a direction and how the sentence is worded.");
        }

        var (markers, pathways) = (Names(sheet, ItemKind.Marker), Names(sheet, ItemKind.Pathway));
        var about = List(form.About);
        var unknown = about.Where(a => Find(markers, a) is null && Find(pathways, a) is null).ToList();
        return unknown.Count > 0
            ? (
                null,
                $"{string.Join(", ", unknown)}: no marker or pathway of that name is in this release. Add it first, or choose among {string.Join(", ", markers.Concat(pathways))}."
            )
            : (
                new FindingValue(
                    form.Direction.Value,
                    form.Strength.Value,
                    [.. about.Select(a => Find(markers, a)).OfType<string>()],
                    [.. about.Where(a => Find(markers, a) is null).Select(a => Find(pathways, a)).OfType<string>()],
                    [.. (form.Models ?? []).Distinct()]
                ),
                null
            );
    }

    /// <summary>Names of the markers or pathways that the release has now.</summary>
    public static IReadOnlyList<string> Names(ReviewSheet sheet, ItemKind kind) =>
        [
            .. sheet
                .Items.Where(i => i.IsKept && i.WholeKind == kind)
                .Select(i => i.Value)
                .Select(v => v is MarkerValue m ? m.Label : (v as PathwayValue)?.Name)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Where typed words stand in a text, line breaks and runs of spaces aside; nearest to a place. Null when nowhere.</summary>
    public static (int Start, string Quote)? Locate(string text, string words, int near)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        var pattern = string.Join(@"\s+", parts.Select(Regex.Escape));
        var found = Regex
            .Matches(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            .OrderBy(m => m.Index < near ? int.MaxValue : m.Index)
            .FirstOrDefault();
        return found is null ? null : (found.Index, found.Value);
    }

    private static (ItemValue?, string?) Named(ValueForm form, Func<string, ItemValue> value) =>
        Trim(form.Name) is { } name ? (value(name), null) : (null, "A name is needed.");

    private static string? Find(IReadOnlyList<string> names, string typed) =>
        names.FirstOrDefault(n => n.Equals(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>What was typed with commas, each without the white space around it.</summary>
    public static string[] List(string? typed) =>
        (typed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What was typed, without the white space around it; null when that is nothing.</summary>
    public static string? Trim(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
