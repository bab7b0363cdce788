using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What acts in the history are called.</summary>
public static class HistoryWords
{
    /// <summary>A kind of act, where the list is narrowed to it.</summary>
    public static string Of(HistoryKind kind) =>
        kind switch
        {
            HistoryKind.Upload => "uploaded",
            HistoryKind.Publish => "published",
            HistoryKind.Withdraw => "withdrew",
            HistoryKind.Discard => "put away",
            HistoryKind.NewVersion => "called a new version",
            HistoryKind.Accept => "accepted",
            HistoryKind.Reject => "rejected",
            HistoryKind.Edit => "changed",
            HistoryKind.Relink => "linked anew",
            HistoryKind.Add => "added",
            HistoryKind.Import => "imported",
            HistoryKind.Merge => "merged",
            HistoryKind.NotSame => "told apart",
            HistoryKind.PartOf => "made a part",
            HistoryKind.Propose => "proposed",
            HistoryKind.Adopt => "adopted",
            _ => "took back",
        };

    /// <summary>What was done, as its row says it: <c>took back: accepted finding</c>.</summary>
    public static string Did(HistoryRow row)
    {
        var act = row.Decision is { } decision ? Act(decision) : Of(row.Act ?? row.Kind);
        var detail = row.Detail is null ? "" : $" {row.Detail}";
        return row.Undoes switch
        {
            0 => act + detail,
            var n when n % 2 == 1 => $"took back: {act}{detail}",
            _ => $"put into force again: {act}{detail}",
        };
    }

    /// <summary>What was done, before and behind the name of what it was done on: <c>merged</c> A <c>into B</c>.</summary>
    public static (string Before, string After) Around(HistoryRow row)
    {
        var did = Did(row);
        if (row.Act is not (HistoryKind.Merge or HistoryKind.NotSame or HistoryKind.PartOf))
        {
            return ($"{did}:", "");
        }

        var verb = Of(row.Act.Value).Split(' ')[0];
        var end = did.IndexOf(verb, StringComparison.Ordinal) + verb.Length;
        return (did[..end], did[end..]);
    }

    /// <summary>What was done on what, as a sentence without its doer.</summary>
    public static string Sentence(HistoryRow row)
    {
        var (before, after) = Around(row);
        return $"{before} {row.On}{after}";
    }

    /// <summary>What a decision says of what was read; null of one on the release itself.</summary>
    public static string? Says(Decision? decision) =>
        decision is { Item: not null }
            ? string.Join(
                " ",
                new[]
                {
                    decision.Item == ItemKind.Finding ? null : decision.Name,
                    decision.Value is null ? null : $"now {ReviewWords.Of(ItemValue.Read(decision.Value))}",
                    decision.Fault is { } fault ? $"({EntityWords.Of(fault)})" : null,
                }.OfType<string>()
            )
            : null;

    private static string Act(Decision decision)
    {
        var kind =
            decision.Kind == DecisionKind.Supersede
                ? HistoryKind.NewVersion
                : Enum.Parse<HistoryKind>(decision.Kind.ToString());
        return decision.Item is { } item ? $"{Of(kind)} {Thing(item)}" : Of(kind);
    }

    private static string Thing(ItemKind item) =>
        item is ItemKind.Mention or ItemKind.FunderMention
            ? "a mention"
            : ReviewWords.Kinds.First(k => k.Kind == item).One;
}
