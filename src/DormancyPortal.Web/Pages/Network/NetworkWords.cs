using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Network;

/// <summary>Nodes and edges of a network in a reader's words and signs.</summary>
public static class NetworkWords
{
    /// <summary>What a node is.</summary>
    public static string Of(NodeKind kind) =>
        kind switch
        {
            NodeKind.Marker => "marker",
            NodeKind.Pathway => "pathway",
            _ => "context",
        };

    /// <summary>The sign of a direction; words stand beside it wherever there is room.</summary>
    public static string Sign(FindingDirection direction) =>
        direction switch
        {
            FindingDirection.Increase => "▲",
            FindingDirection.Decrease => "▼",
            FindingDirection.Association => "↔",
            FindingDirection.NoEffect => "○",
            _ => "◇",
        };
}
