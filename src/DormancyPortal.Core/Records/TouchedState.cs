namespace DormancyPortal.Core.Records;

/// <summary>How far a release is that another lexicon may let the engine read otherwise.</summary>
public enum TouchedState
{
    /// <summary>It waits.</summary>
    Waiting,

    /// <summary>It is read as it was.</summary>
    Same,

    /// <summary>It is read otherwise.</summary>
    Other,

    /// <summary>It could not be read; the log says why.</summary>
    Failed,
}
