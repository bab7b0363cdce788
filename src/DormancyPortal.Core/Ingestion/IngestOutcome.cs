using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Ingestion;

/// <summary>What came of taking a document in.</summary>
public abstract record IngestOutcome
{
    private IngestOutcome() { }

    /// <summary>It is kept as a draft.</summary>
    /// <param name="ReleaseId">Number of the release.</param>
    /// <param name="Slug">Its part of the URL.</param>
    public sealed record Added(long ReleaseId, string Slug) : IngestOutcome;

    /// <summary>The same bytes were kept before; nothing has changed.</summary>
    /// <param name="ReleaseId">Number of the release.</param>
    /// <param name="Slug">Its part of the URL.</param>
    /// <param name="State">Where it stands.</param>
    public sealed record AlreadyKept(long ReleaseId, string Slug, ReleaseState State) : IngestOutcome;

    /// <summary>It could not be read; nothing is kept.</summary>
    /// <param name="Error">Why, and what to do.</param>
    public sealed record Unreadable(DocumentError Error) : IngestOutcome;
}
