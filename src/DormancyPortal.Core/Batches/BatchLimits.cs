using DormancyPortal.Core.Documents;

namespace DormancyPortal.Core.Batches;

/// <summary>How much is taken from one archive. All are counted while it is unpacked.</summary>
public sealed record BatchLimits
{
    /// <summary>Those of the portal.</summary>
    public static BatchLimits Default { get; } = new();

    /// <summary>Files, refused ones among them.</summary>
    public int Files { get; init; } = 2_000;

    /// <summary>Bytes of one file.</summary>
    public long FileBytes { get; init; } = DocumentReader.LargestDocument;

    /// <summary>Bytes of all files together.</summary>
    public long TotalBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>How many times its own size an archive may unpack to; texts come to some four times, repeated ones to thirty.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Bytes that an archive may unpack to whatever its own size.</summary>
    public long AnyRatioBelow { get; init; } = 10 * 1024 * 1024;

    /// <summary>Headers of entries in the whole archive, of Word documents in it too.</summary>
    public int Headers { get; init; } = 100_000;
}
