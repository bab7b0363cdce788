using System.Globalization;
using DormancyPortal.Core.Documents;

namespace DormancyPortal.Core.Batches;

/// <summary>Turns what was sent, files and archives, into the files of a batch.</summary>
public static class BatchSources
{
    /// <summary>The files in one that was sent: itself, or, of an archive, what is in it.</summary>
    /// <param name="name">Its name as the sender gave it; a folder in it is kept.</param>
    /// <param name="content">Its bytes; they can be sought in.</param>
    /// <param name="below">What stands before the names of an archive's entries, where several were sent; else empty.</param>
    /// <param name="limits">How much is taken.</param>
    public static IEnumerable<IncomingFile> Of(string name, Stream content, string below, BatchLimits limits)
    {
        var path = ArchivePath.Of(name.TrimStart('/', '\\'));
        return Begins(content, name)
            ? BatchArchive.Read(content, limits).Select(f => f with { Path = $"{below}{f.Path}" })
            : [Alone(path, content, limits)];
    }

    /// <summary>How many files are in one that was sent, as <see cref="Of"/> gives them; what ends an archive early is not counted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes; they can be sought in.</param>
    /// <param name="limits">How much is taken.</param>
    public static int Count(string name, Stream content, BatchLimits limits) =>
        Begins(content, name) ? BatchArchive.Count(content, limits) : 1;

    /// <summary>The name of what was sent as it may be shown.</summary>
    public static string ShownName(string name) => ArchivePath.Of(name.TrimStart('/', '\\')).Shown;

    private static bool Begins(Stream content, string name)
    {
        Span<byte> first = stackalloc byte[4];
        content.Position = 0;
        var read = content.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        return BatchArchive.IsArchive(name, first[..read]);
    }

    private static IncomingFile Alone(ArchivePath path, Stream content, BatchLimits limits)
    {
        if (ArchivePath.IsLeftover(path.Shown))
        {
            return IncomingFile.Refused(path.Shown, "the computer made it by itself; it is no release", content.Length);
        }

        if (!DocumentReader.MayBeDocument(path.Shown) && !NestedArchives.IsArchiveName(path.Shown))
        {
            return IncomingFile.Refused(path.Shown, NoDocument, content.Length);
        }

        if (content.Length > limits.FileBytes)
        {
            return IncomingFile.Refused(
                path.Shown,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it is larger than the {limits.FileBytes / 1048576} MB that are read"
                ),
                content.Length
            );
        }

        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        return NestedArchives.Holds(path.Shown, bytes)
            ? IncomingFile.Refused(path.Shown, "it is an archive that is not unpacked here; send a zip", bytes.Length)
            : IncomingFile.Of(path.Shown, bytes);
    }

    /// <summary>Why a file is refused whose ending is of no document.</summary>
    internal static string NoDocument { get; } =
        $"its ending is of no file that is read: {DocumentReader.AcceptedFormats}";
}
