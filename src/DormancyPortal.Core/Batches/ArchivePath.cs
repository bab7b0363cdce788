using System.Buffers;
using System.Globalization;
using System.Text;

namespace DormancyPortal.Core.Batches;

/// <summary>The name of an entry of an archive, as it may be shown, and why it is refused.</summary>
/// <param name="Shown">The name without anything that could mislead who reads it.</param>
/// <param name="Refusal">What is wrong with it; null when nothing is.</param>
/// <param name="IsFolder">Whether it names a folder and no file.</param>
internal sealed record ArchivePath(string Shown, string? Refusal, bool IsFolder)
{
    private const int Deepest = 16;
    private const int LongestPath = 400;

    private static readonly SearchValues<char> NoNames = SearchValues.Create(":*?\"<>|");

    /// <summary>Looks at a name as the archive has it.</summary>
    public static ArchivePath Of(string name)
    {
        var path = WellFormed(name).Replace('\\', '/').Normalize(NormalizationForm.FormC);
        var parts = path.Split('/');
        return new ArchivePath(Shorten(Visible(path)), Refuse(path, parts), IsFolder: path.EndsWith('/'));
    }

    /// <summary>Whether a file of this name is one that computers leave in archives by themselves.</summary>
    public static bool IsLeftover(string path) =>
        path.Split('/') is var parts
        && (parts[0] == "__MACOSX" || parts[^1] is ".DS_Store" or "Thumbs.db" or "desktop.ini");

    private static string? Refuse(string path, string[] parts) =>
        path.Trim().Length == 0 ? "it has no name"
        : path.Length > LongestPath ? "its name is longer than any file's"
        : parts.Length > Deepest ? $"it lies deeper than {Deepest} folders"
        : path.StartsWith('/') || path is [_, ':', ..] ? "its name is an absolute path"
        : parts.Any(p => p.Trim(' ', '.').Length == 0 && p.Length > 0) ? "its name leads out of the archive or nowhere"
        : parts.AsSpan(0, parts.Length - 1).Contains("") ? "its name has a folder without a name"
        : path.AsSpan().ContainsAny(NoNames) ? "its name has characters that no file's name has"
        : path != Visible(path) ? "its name has characters that cannot be seen"
        : null;

    private static string WellFormed(string name) => string.Concat(name.EnumerateRunes().Select(r => r.ToString()));

    /// <summary>The name without controls, marks of direction and the like; where one was stands a sign for it.</summary>
    private static string Visible(string path) =>
        string.Concat(path.EnumerateRunes().Select(r => IsVisible(r) ? r.ToString() : "\uFFFD"));

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static string Shorten(string path)
    {
        var shown = path.Trim().Length == 0 ? "(no name)" : path;
        return shown.Length <= LongestPath
            ? shown
            : $"{shown[..(char.IsHighSurrogate(shown[LongestPath - 1]) ? LongestPath - 1 : LongestPath)]}…";
    }
}
