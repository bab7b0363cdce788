namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>Long texts of short ones.</summary>
internal static class Repeating
{
    /// <summary>The words so many times, without white space at the end.</summary>
    public static string Repeat(this string words, int times) =>
        string.Concat(Enumerable.Repeat(words, times)).TrimEnd();

    /// <summary>A piece as often as it goes into a number of characters.</summary>
    public static string Filling(this string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));
}
