using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Networks;

/// <summary>A marker or pathway and what findings name together with it: a graph whose edges are findings.</summary>
public sealed record Neighbourhood
{
    /// <summary>Most nodes, the one in the middle included.</summary>
    public const int MostNodes = 40;

    /// <summary>Most edges that are read.</summary>
    public const int MostEdges = 500;

    /// <summary>What stands in the middle.</summary>
    public required NetworkNode Centre { get; init; }

    /// <summary>Findings about it.</summary>
    public required int Findings { get; init; }

    /// <summary>What shares most findings with it, those first.</summary>
    public required IReadOnlyList<NetworkNode> Neighbours { get; init; }

    /// <summary>How many things share a finding with it.</summary>
    public required int NeighbourTotal { get; init; }

    /// <summary>The edges: first those of the middle, then those between neighbours by findings that do not name it.</summary>
    public required IReadOnlyList<NetworkEdge> Edges { get; init; }
}

/// <summary>One thing in a network.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Url">Its record.</param>
/// <param name="Shared">Findings that it shares with the middle, by direction.</param>
public sealed record NetworkNode(
    NodeKind Kind,
    string Slug,
    string Label,
    string Url,
    IReadOnlyList<FacetCount<FindingDirection>> Shared
)
{
    /// <summary>Its name among the nodes of a network: <c>marker:TEK</c>.</summary>
    public string Id => $"{Kind.ToString().ToLowerInvariant()}:{Slug}";

    /// <summary>How many findings it shares with the middle.</summary>
    public int SharedFindings => Shared.Sum(s => s.Count);
}

/// <summary>What sort of thing a node is.</summary>
public enum NodeKind
{
    /// <summary>A gene, family, complex or molecule.</summary>
    Marker,

    /// <summary>A pathway.</summary>
    Pathway,

    /// <summary>A tissue, cell, process, disease, organism or method.</summary>
    Context,
}

/// <summary>A finding that names two nodes. It says nothing of one acting on the other, so it has no arrow.</summary>
/// <param name="One">One node.</param>
/// <param name="Other">The other.</param>
/// <param name="Finding">The finding.</param>
public sealed record NetworkEdge(NetworkNode One, NetworkNode Other, NetworkFinding Finding);

/// <summary>A finding as an edge.</summary>
/// <param name="Id">Permanent short id.</param>
/// <param name="Direction">Direction of the outcome it names.</param>
/// <param name="Strength">How strong a claim it makes.</param>
/// <param name="Evidence">The sentence, verbatim.</param>
/// <param name="Sentence">Number of its sentence in the release, from 0.</param>
/// <param name="Release">The release that says it.</param>
public sealed record NetworkFinding(
    string Id,
    FindingDirection Direction,
    ClaimStrength Strength,
    string Evidence,
    int Sentence,
    ReleaseLink Release
);
