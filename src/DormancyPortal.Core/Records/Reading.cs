namespace DormancyPortal.Core.Records;

/// <summary>What one version of the engine with one lexicon read in a release. Appended, never changed.</summary>
public sealed class Reading
{
    /// <summary>Number of the record; the highest of a release is its current reading.</summary>
    public long Id { get; init; }

    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The canonical text in which every span counts.</summary>
    public required string Text { get; init; }

    /// <summary>Version of the extraction rules.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the lexicon's tables.</summary>
    public required string LexiconVersion { get; init; }

    /// <summary>The <see cref="Extraction.ReleaseExtraction"/> as JSON.</summary>
    public required string ExtractionJson { get; init; }

    /// <summary>SHA-256 of text and JSON, checked whenever they are used: a store does not notice every damaged bit.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was read, UTC.</summary>
    public required DateTime ReadAt { get; init; }
}
