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
        (ItemKind.ReleaseField, "field of the release", "fields of the release"),
        (ItemKind.StudyField, "study field", "study fields"),
        (ItemKind.Study, "study that a person added", "studies that people added"),
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
            ItemKind.StudyField or ItemKind.ReleaseField => Field(item.Name),
            ItemKind.Finding => "",
            ItemKind.Mention or ItemKind.FunderMention => $"“{item.Quote}”",
            _ => (item.Value ?? item.Read) switch
            {
                MarkerValue m => m.Label,
                PathwayValue p => p.Name,
                InstitutionValue i => i.Name,
                PersonValue p => p.Name,
                FundingValue f => f.Funder,
                StudyValue s => s.Title ?? $"DOI {s.Doi}",
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
            StudyValue s => string.Join(
                ", ",
                new[]
                {
                    s.Title,
                    s.Journal,
                    s.Doi is null ? null : $"DOI {s.Doi}",
                    Dates.Words(s.Published),
                }.OfType<string>()
            ),
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
            DecisionKind.Supersede => "called it a new version",
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
        var fault = decision.Fault is { } f
            ? $", {(decision.Item?.IsField() == true ? FieldWords.Of(f) : EntityWords.Of(f))}"
            : "";
        var note = decision.Reason is { } reason ? $": {reason}" : "";
        return $"{decision.DecidedBy} {Did(decision.Kind)}{to}{fault}, {AdminWords.Time(decision.DecidedAt)}{note}";
    }

    /// <summary>What the portal's search calls the things that a thing of this kind may be linked to.</summary>
    public static string Searched(ItemKind kind) =>
        kind == ItemKind.Funding ? "institution" : kind.ToString().ToLowerInvariant();

    /// <summary>What a decision is about, by its name.</summary>
    public static string? Name(Decision decision) =>
        decision.Item?.IsField() == true ? Field(decision.Name!) : decision.Name;

    /// <summary>What may be wrong with a thing; a date is never only a hypothesis.</summary>
    public static IReadOnlyList<ReadingFault> Faults(ItemKind kind) =>
        kind is ItemKind.Finding or ItemKind.Marker or ItemKind.Mention
            ? Enum.GetValues<ReadingFault>()
            :
            [
                ReadingFault.WrongGene,
                ReadingFault.Boundary,
                ReadingFault.NoRelation,
                ReadingFault.Duplicate,
                ReadingFault.Other,
            ];

    /// <summary>What the badge of a card says of its state; null for what nobody has decided on.</summary>
    public static string? Badge(ReviewItem item) =>
        item.Kind.IsField() && item.State == ItemState.Edited ? "corrected by a person" : Of(item.State);

    /// <summary>A confidence as a number: <c>0.62</c>.</summary>
    public static string Number(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Field(string name)
    {
        var words = FieldWords.Of(ReviewFields.FieldOf(name));
        return name.Contains('#', StringComparison.Ordinal) ? $"{words} of study {name.Split('#')[1]}" : words;
    }

    private static string List(IReadOnlyList<string> values, string none) =>
        values.Count == 0 ? none : string.Join(", ", values);
}
