using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>All that the page of a finding says.</summary>
public sealed record FindingRecord
{
    /// <summary>The finding.</summary>
    public required FindingRow Row { get; init; }

    /// <summary>The sentence before it, or null.</summary>
    public string? Before { get; init; }

    /// <summary>The sentence after it, or null.</summary>
    public string? After { get; init; }

    /// <summary>Version of the extraction rules that read it.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Address of the original, when known.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>The original with the sentence in view and marked; null when its address is not known.</summary>
    public string? OriginalAtSentence =>
        OutboundLinks.IsPage(OriginalUrl) ? OutboundLinks.AtText(OriginalUrl, Row.Evidence) : null;

    /// <summary>Findings of other studies about the same markers with the same direction.</summary>
    public IReadOnlyList<FindingRow> Agreeing { get; init; } = [];

    /// <summary>Findings of other studies about the same markers with another direction.</summary>
    public IReadOnlyList<FindingRow> Differing { get; init; } = [];
}
