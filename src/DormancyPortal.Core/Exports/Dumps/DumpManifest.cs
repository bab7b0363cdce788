namespace DormancyPortal.Core.Exports.Dumps;

/// <summary>One dated edition of all dumps: what the catalog held at one version.</summary>
/// <param name="Edition">Its name: the day the catalog changed last, and its version.</param>
/// <param name="Changed">When the catalog changed last, UTC.</param>
/// <param name="Catalog">Version of the catalog.</param>
/// <param name="Shape">What made the files; another build may write them otherwise.</param>
/// <param name="Files">The files.</param>
public sealed record DumpManifest(
    string Edition,
    DateTime Changed,
    long Catalog,
    string Shape,
    IReadOnlyList<DumpFile> Files
);

/// <summary>A file of an edition.</summary>
/// <param name="Name">Its name in the folder of the edition.</param>
/// <param name="What">What it holds, in a reader's words.</param>
/// <param name="Rows">How many rows or elements it holds.</param>
/// <param name="Bytes">Its size as it is downloaded.</param>
/// <param name="Sha256">Its SHA-256, lower-case hex.</param>
public sealed record DumpFile(string Name, string What, int Rows, long Bytes, string Sha256);
