using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Releases;

/// <summary>Reads what a release says of itself: headline, dateline, date, outlet, address, contact.</summary>
public static class ReleaseReader
{
    /// <summary>Reads the facts of the release itself.</summary>
    public static ReleaseFacts Read(ReleaseLayout layout, Lexicon lexicon) =>
        new(null, null, null, null, null, null, []);
}
