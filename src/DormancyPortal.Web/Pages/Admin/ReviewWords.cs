using System.Globalization;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What the things, states and reasons of a review are called.</summary>
public static class ReviewWords
{
    /// <summary>The kinds of cards, in the order in which they stand.</summary>
    public static readonly IReadOnlyList<(ItemKind Kind, string One, string Many)> Kinds =
    [
        (ItemKind.StudyField, "study field", "study fields"),
        (ItemKind.Finding, "finding", "findings"),
        (ItemKind.Marker, "marker", "markers"),
        (ItemKind.Pathway, "pathway", "pathways"),
        (ItemKind.Institution, "institution", "institutions"),
        (ItemKind.Person, "person", "people"),
        (ItemKind.Funding, "funder", "funders"),
    ];

    /// <summary>What a card is headed with.</summary>
    public static string Title(ReviewItem item) =>
        item.Kind switch
        {
            ItemKind.StudyField => Field(item.Name),
            ItemKind.Finding => "",
            ItemKind.Mention => $"“{item.Quote}”",
            _ => (item.Value ?? item.Read) switch
            {
                MarkerValue m => m.Label,
                PathwayValue p => p.Name,
                InstitutionValue i => i.Name,
                PersonValue p => p.Name,
                FundingValue f => f.Funder,
                _ => item.Name,
            },
        };

    /// <summary>A value in one line.</summary>
    public static string Of(ItemValue? value) =>
        value switch
        {
            null => "nothing",
            FieldValue f => f.Text,
            FindingValue f => string.Join(
                "; ",
                new[]
                {
                    List([.. f.Markers, .. f.Pathways], "no marker"),
                    EntityWords.Of(f.Direction),
                    FindingWords.Of(f.Strength),
                    List([.. f.Models.Select(EntityWords.Of)], "model not said"),
                }
            ),
            MarkerValue m => $"{m.Label} ({EntityWords.Of(m.Kind)}{(m.HgncId is null ? "" : $", {m.HgncId}")})",
            PathwayValue p => p.Name,
            InstitutionValue i => $"{i.Name}, {EntityWords.Of(i.Role)}{(i.Country is null ? "" : $", {i.Country}")}",
            PersonValue p => $"{p.Name}, {EntityWords.Of(p.Role)}{(p.Affiliation is null ? "" : $", {p.Affiliation}")}",
            FundingValue f => $"{f.Funder}: {List(f.Grants, "no grant number")}",
            _ => "",
        };

    /// <summary>A state as its badge says it; null for what nobody has decided on.</summary>
    public static string? Of(ItemState state) =>
        state switch
        {
            ItemState.Open => null,
            ItemState.TakenBack => "added and taken back",
            _ => state.ToString().ToLowerInvariant(),
        };

    /// <summary>What somebody did, as follows their name.</summary>
    public static string Did(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Publish => "published it",
            DecisionKind.Withdraw => "withdrew it",
            DecisionKind.Discard => "put it away",
            DecisionKind.Accept => "accepted it",
            DecisionKind.Reject => "rejected it",
            DecisionKind.Edit => "changed it",
            DecisionKind.Relink => "linked it anew",
            DecisionKind.Add => "added it",
            _ => "took a decision back",
        };

    /// <summary>A decision in one line: who, what, when, why.</summary>
    public static string Line(Decision decision)
    {
        var to = decision.Value is null ? "" : $" to {Of(ItemValue.Read(decision.Value))}";
        var fault = decision.Fault is { } f ? $", {Of(f)}" : "";
        var note = decision.Reason is { } reason ? $": {reason}" : "";
        return $"{decision.DecidedBy} {Did(decision.Kind)}{to}{fault}, {AdminWords.Time(decision.DecidedAt)}{note}";
    }

    /// <summary>What was wrong.</summary>
    public static string Of(ReadingFault fault) =>
        fault switch
        {
            ReadingFault.WrongGene => "wrong gene or name",
            ReadingFault.Boundary => "wrong boundary",
            ReadingFault.Direction => "wrong direction",
            ReadingFault.NoRelation => "no relation",
            ReadingFault.Negative => "the text says no",
            ReadingFault.Hypothesis => "only a hypothesis",
            ReadingFault.Duplicate => "read twice",
            _ => "another reason",
        };

    /// <summary>A confidence as a number: <c>0.62</c>.</summary>
    public static string Number(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Field(string name)
    {
        var words = name.Split('#')[0] switch
        {
            "title" => "Title",
            "journal" => "Journal",
            "volume" => "Volume",
            "issue" => "Issue",
            "doi" => "DOI",
            _ => "Paper date",
        };
        return name.Contains('#', StringComparison.Ordinal) ? $"{words} of study {name.Split('#')[1]}" : words;
    }

    private static string List(IReadOnlyList<string> values, string none) =>
        values.Count == 0 ? none : string.Join(", ", values);
}
