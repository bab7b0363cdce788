using System.Globalization;
using System.Text.RegularExpressions;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>From what a reviewer typed into a field of a release or a study to what a decision keeps, or to what is wrong with it.</summary>
internal static partial class FieldForms
{
    // A release of another century is a slip of the keys.
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    /// <summary>The value, or why there is none.</summary>
    /// <param name="item">The field.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="read">The release, for the words that show it.</param>
    public static (ItemValue? Value, string? Problem) Value(
        ReviewItem item,
        ValueForm form,
        Extraction.ReleaseExtraction read
    )
    {
        var (text, wrong) = string.IsNullOrWhiteSpace(form.Text)
            ? (null, "Type what the field says, or reject what was read.")
            : Text(ReviewFields.FieldOf(item.Name), form.Text);
        var (start, quote, nowhere) = Shown(form, read);
        var problem = All(wrong, nowhere);
        return problem is null ? (new FieldValue(text!, start, quote), null) : (null, problem);
    }

    /// <summary>A study that is added whole, or why it cannot be.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="read">The release, for the words that show it.</param>
    public static (ItemValue? Value, string? Problem) Study(ValueForm form, Extraction.ReleaseExtraction read)
    {
        var (doi, noDoi) = Optional("doi", form.Doi);
        var (title, _) = Optional("title", form.Title);
        var (journal, _) = Optional("journal", form.Journal);
        var (published, noDay) = Optional("published", form.Published);
        var (start, quote, nowhere) = Shown(form, read);
        var unnamed =
            noDoi is null && doi is null && title is null
                ? "A study is known by its DOI or by its title: type one of them."
                : null;
        var problem = All(noDoi, unnamed, noDay, nowhere);
        return problem is null
            ? (new StudyValue(title, journal, doi, ReviewFields.Day(published), start, quote), null)
            : (null, problem);
    }

    /// <summary>All that is wrong, in one; null when nothing is.</summary>
    public static string? All(params IEnumerable<string?> problems) =>
        string.Join(' ', problems.OfType<string>()) is { Length: > 0 } all ? all : null;

    /// <summary>All that is wrong with what was typed in a form, in one.</summary>
    public static string Wrong(ModelStateDictionary typed) =>
        All(typed.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).Where(m => m.Length > 0).Distinct())
        ?? "Something in the form cannot be read.";

    private static (string? Text, string? Problem) Optional(string field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? (null, null) : Text(field, typed);

    /// <summary>Where the words stand that show it; nothing when none were given, a problem when they stand nowhere.</summary>
    private static (int? Start, string? Quote, string? Problem) Shown(ValueForm form, Extraction.ReleaseExtraction read)
    {
        if (string.IsNullOrWhiteSpace(form.Words))
        {
            return (null, null, null);
        }

        var near = form.Near is { } n && n >= 0 && n < read.Sentences.Count ? read.Sentences[n].Start : 0;
        return ReviewForms.Locate(read.Text, form.Words, near) is var (start, quote)
            ? (start, quote, null)
            : (
                null,
                null,
                "The words that show it do not stand in the release. Copy them from the text as they are, or leave them out."
            );
    }

    /// <summary>Why a reason is needed that was not given; null when it is enough. Readers see it beside the value.</summary>
    public static string? MissingReason(ReviewItem item, ItemForm form) =>
        !item.Kind.IsField() || item.Read is null ? null
        : form.Fault is null ? "Choose what was wrong with the reading: readers see it beside the value."
        : form.Fault == ReadingFault.Other && string.IsNullOrWhiteSpace(form.Note)
            ? "Say in the note what the other reason is: readers see it beside the value."
        : null;

    /// <summary>How a field is to be written, for those that have a form of their own; else null.</summary>
    public static string? Hint(string field) =>
        field switch
        {
            "date" or "published" => "as 2026-05-14",
            "doi" => "as 10.1038/s41413-026-00535-3",
            "url" => "with https:// or http://",
            _ => null,
        };

    private static (string? Text, string? Problem) Text(string field, string typed) =>
        Checked(field, White().Replace(typed.Trim(), " "));

    private static (string? Text, string? Problem) Checked(string field, string typed) =>
        field switch
        {
            "date" or "published" => Day(typed),
            "doi" => DoiPattern().Match(typed) is { Success: true } doi
                ? (doi.Groups["doi"].Value.ToLowerInvariant(), null)
                : (null, $"“{typed}” is no DOI. A DOI is written as 10.1038/s41413-026-00535-3."),
            "url" => IsAddress(typed)
                ? (typed, null)
                : (null, $"“{typed}” is no address of a page. It begins with https:// or http:// and names a site."),
            _ => (typed, null),
        };

    private static (string? Text, string? Problem) Day(string typed) =>
        !DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (null, $"“{typed}” is no date. A date is written as 2026-05-14, year first.")
        : day.Year is < FirstYear or > LastYear
            ? (null, $"“{typed}” is too far away: type a date between {FirstYear}-01-01 and {LastYear}-12-31.")
        : (typed, null);

    private static bool IsAddress(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !typed.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?<doi>10\.\d{4,9}/\S+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DoiPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
