namespace DormancyPortal.Core.Publishing;

/// <summary>What came of calling a release a new version.</summary>
public enum VersionOutcome
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>It is a version of something already, or the same story.</summary>
    IsAlready,

    /// <summary>The older one has a newer version already, which this one would have to be a version of.</summary>
    HasNewer,
}
