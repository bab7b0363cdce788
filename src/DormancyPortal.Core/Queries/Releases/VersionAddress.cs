using DormancyPortal.Core.Queries.Changes;

namespace DormancyPortal.Core.Queries.Releases;

/// <summary>What the address of one version of a story leads to.</summary>
public abstract record VersionAddress
{
    private VersionAddress() { }

    /// <summary>An older version, which can be read.</summary>
    /// <param name="ReleaseId">Its release.</param>
    /// <param name="Next">The release that took its place.</param>
    /// <param name="Versions">All versions that can be read, oldest first.</param>
    /// <param name="IsNewestHere">Whether one is at the address without a number: the newest may have been withdrawn.</param>
    public sealed record Older(long ReleaseId, long Next, IReadOnlyList<ReleaseVersionRow> Versions, bool IsNewestHere)
        : VersionAddress;

    /// <summary>The newest version, which is at the address without a number.</summary>
    /// <param name="Slug">That address.</param>
    public sealed record Current(string Slug) : VersionAddress;

    /// <summary>The story has another address.</summary>
    /// <param name="Slug">The one true address.</param>
    public sealed record Moved(string Slug) : VersionAddress;

    /// <summary>A version that is here no more.</summary>
    public sealed record Gone(GoneRecord Record) : VersionAddress;

    /// <summary>Nothing that readers may see.</summary>
    public sealed record Unknown : VersionAddress;
}
