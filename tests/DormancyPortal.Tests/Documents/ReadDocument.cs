using System.Text;
using DormancyPortal.Core.Documents;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>Documents written in a test, read as files of their formats.</summary>
internal static class ReadDocument
{
    public static CanonicalText Text(string content) => Bytes("release.txt", Encoding.UTF8.GetBytes(content));

    public static CanonicalText Markdown(string content) => Bytes("release.md", Encoding.UTF8.GetBytes(content));

    public static CanonicalText Html(string content) => Bytes("release.html", Encoding.UTF8.GetBytes(content));

    /// <summary>The text of a file that can be read.</summary>
    public static CanonicalText Bytes(string name, ReadOnlySpan<byte> bytes)
    {
        var outcome = DocumentReader.Read(name, bytes);
        Assert.Null(outcome.Error);
        return outcome.Text!;
    }

    /// <summary>The code of the error of a file that cannot be read.</summary>
    public static string Refusal(string name, ReadOnlySpan<byte> bytes)
    {
        var outcome = DocumentReader.Read(name, bytes);
        Assert.Null(outcome.Text);
        Assert.Null(outcome.Format);
        return outcome.Error!.Code;
    }

    /// <summary>The words of each paragraph.</summary>
    public static string[] Words(this CanonicalText text) =>
        [.. text.Paragraphs.Select(p => text.Text.Substring(p.Start, p.Length))];

    /// <summary>Each paragraph with its kind before it, as in <c>Title: Cells wake</c>.</summary>
    public static string[] Kinds(this CanonicalText text) =>
        [.. text.Paragraphs.Select(p => $"{p.Kind}: {text.Text.Substring(p.Start, p.Length)}")];
}
