using DormancyPortal.Core.Queries.Counting;

namespace DormancyPortal.Core.Queries.Networks;

/// <summary>Which findings join which nodes of a network.</summary>
internal static class NetworkPairs
{
    /// <summary>
    /// At most as many as are drawn: first what joins the middle to its neighbours, then what joins neighbours without naming
    /// the middle, each in the order of the nodes.
    /// </summary>
    /// <param name="columns">All findings.</param>
    /// <param name="about">Rows of the findings about the middle.</param>
    /// <param name="centre">The middle.</param>
    /// <param name="nodes">Its neighbours, the first drawn first.</param>
    public static IReadOnlyList<(NetworkNode One, NetworkNode Other, string Finding)> Of(
        FindingColumns columns,
        int[] about,
        NetworkNode centre,
        IReadOnlyList<PlacedNode> nodes
    )
    {
        var isAbout = new bool[columns.Count];
        foreach (var row in about)
        {
            isAbout[row] = true;
        }

        string[] First(IEnumerable<int> rows, int most) =>
            [.. rows.Select(row => columns[row].Id).Order(StringComparer.Ordinal).Take(most)];
        List<(NetworkNode, NetworkNode, string)> pairs = [];
        foreach (var node in nodes)
        {
            var most = Neighbourhood.MostEdges - pairs.Count;
            pairs.AddRange(First(node.Rows().Where(row => isAbout[row]), most).Select(id => (centre, node.Node, id)));
        }

        // Of a finding about the middle every pair would only repeat that it names both beside the middle.
        for (var one = 0; one < nodes.Count && pairs.Count < Neighbourhood.MostEdges; one++)
        {
            var names = nodes[one].Rows().Where(row => !isAbout[row]).ToHashSet();
            foreach (var other in nodes.Skip(one + 1).Where(n => !AreContexts(nodes[one].Node, n.Node)))
            {
                var most = Neighbourhood.MostEdges - pairs.Count;
                pairs.AddRange(
                    First(other.Rows().Where(names.Contains), most).Select(id => (nodes[one].Node, other.Node, id))
                );
            }
        }

        return pairs;
    }

    /// <summary>People and survival stand together in half of all sentences, which tells nothing of the middle.</summary>
    private static bool AreContexts(NetworkNode one, NetworkNode other) =>
        one.Kind == NodeKind.Context && other.Kind == NodeKind.Context;
}

/// <summary>A node, and where its findings are.</summary>
/// <param name="Node">The node.</param>
/// <param name="Things">The column of its kind.</param>
/// <param name="Place">Its place there.</param>
internal sealed record PlacedNode(NetworkNode Node, LinkColumn Things, int Place)
{
    /// <summary>Rows of the findings that name it.</summary>
    public int[] Rows() => Things.About(Place).ToArray();
}
