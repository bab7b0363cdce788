using System.Globalization;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>What the things are called that rules of the engine give, and how often a rule was right.</summary>
public static class RuleWords
{
    /// <summary>What a reading names in the place of a rule where a person said so.</summary>
    public const string ByPerson = "person";

    /// <summary>What a rule gives, in words.</summary>
    public static string Of(string of) =>
        of switch
        {
            "finding" => "Findings",
            "marker" => "Markers",
            "pathway" => "Pathways",
            "institution" => "Institutions",
            "person" => "People",
            "funding" => "Funding",
            "peerReviewed" => "Peer review",
            "design" => "Kind of evidence",
            "subjects" => "Subjects",
            "title" => "Title of the paper",
            _ => FieldWords.Of(of),
        };

    /// <summary>What the rules of a thing in a review give, as rules name it.</summary>
    public static string OfItem(ReviewItem item) =>
        item.Kind.IsField() ? ReviewFields.FieldOf(item.Name) : item.WholeKind.ToString().ToLowerInvariant();

    /// <summary>How often it was right: <c>5 of 7</c>; where the releases decide none, that.</summary>
    public static string Counted(ReadingRule rule) =>
        rule.Counted == 0 ? "not met" : string.Create(CultureInfo.InvariantCulture, $"{rule.Right} of {rule.Counted}");

    /// <summary>How sure readings by it are; of those that are weighed one by one, that.</summary>
    public static string Sure(ReadingRule rule) =>
        rule.Confidence?.ToString("0.00", CultureInfo.InvariantCulture) ?? "one by one";
}
