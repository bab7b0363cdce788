using System.Net;
using System.Text;
using CsCheck;
using DormancyPortal.Core.Documents;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>What holds for any file at all.</summary>
public sealed class DocumentProperties
{
    private static readonly string[] Codes =
    [
        "empty",
        "too-large",
        "too-long",
        "broken",
        "protected",
        "unsupported-format",
        "binary",
        "unknown-encoding",
        "too-complex",
        "no-text",
    ];

    private static readonly string[] Pieces =
    [
        "Cells",
        "sleep.",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u00A0",
        "\u00AD",
        "\u200B",
        "\uFEFF",
        "\uFFFD",
        "\0",
        "\u0085",
        "\u2028",
        "\u202E",
        "\uD83E\uDDEC",
        "e\u0301",
        "ﬁ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "# ",
        "> ",
        "- ",
        "1. ",
        "|",
        "[",
        "](",
        ")",
        "![",
        "---\n",
        "<",
        ">",
        "</",
        "<p>",
        "<div class=share>",
        "</div>",
        "<h1>",
        "<table>",
        "<td>",
        "<li>",
        "<br>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<article>",
        "</article>",
        "<svg>",
        "<template>",
        "<title>",
        "<body>",
        "<!doctype html>",
        "<meta property=og:title content=",
        "&amp;",
        "&#0;",
        "&#xD800;",
        "&nbsp",
        "<base href=x>",
        "<frameset>",
        "<math>",
        "<select>",
        "<plaintext>",
    ];

    private static readonly Gen<string> Names = Gen.OneOf("a.txt", "a.md", "a.html", "a", "");

    private static readonly Gen<string> Contents = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat)
    );

    private static readonly Gen<byte[]> Files = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Gen.Select(Contents, Gen.OneOf(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1))
            .Select((content, encoding) => encoding.GetBytes(content)),
        Gen.Select(Contents, Gen.OneOf(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode))
            .Select((content, encoding) => (byte[])[.. encoding.Preamble, .. encoding.GetBytes(content)]),
        Gen.Select(Contents, Gen.Byte.Array[1, 5])
            .Select((content, noise) => (byte[])[.. Encoding.UTF8.GetBytes(content), .. noise])
    );

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Char['a', 'z'].Array[1, 9].Select(c => new string(c)),
        Gen.OneOf("TIE2", "NF-κB", "“asleep”", "Müller’s", "5%", "(AML)", "cells,", "p = 0.05", "naïve", "R&D", "x < y")
    );

    private static readonly Gen<string[]> Paragraphs = Word.Array[1, 30]
        .Select(words => $"The {string.Join(' ', words)}.")
        .Array[1, 8];

    [Fact]
    public void Read_AnyFile_EndsInATextOrADocumentedError() =>
        Gen.Select(Names, Files)
            .Sample(
                (name, bytes) =>
                {
                    var outcome = DocumentReader.Read(name, bytes);
                    return outcome.Error is { } error
                        ? outcome.Text is null && Codes.Contains(error.Code) && error.Message.EndsWith('.')
                        : outcome is { Text: not null, Format: not null };
                },
                iter: 5000
            );

    [Fact]
    public void Read_AnyFile_GivesAnOrderlyText() =>
        Gen.Select(Names, Files)
            .Sample(
                (name, bytes) =>
                {
                    if (DocumentReader.Read(name, bytes).Text is { } text)
                    {
                        AssertOrderly(text);
                    }
                },
                iter: 5000
            );

    [Fact]
    public void Read_SameFileTwice_SaysTheSame() =>
        Gen.Select(Names, Files)
            .Sample(
                (name, bytes) =>
                {
                    var (one, two) = (DocumentReader.Read(name, bytes), DocumentReader.Read(name, bytes));
                    return one.Error == two.Error
                        && one.Text?.Text == two.Text?.Text
                        && (one.Text?.Paragraphs ?? []).SequenceEqual(two.Text?.Paragraphs ?? [])
                        && one.Text?.Metadata == two.Text?.Metadata;
                },
                iter: 1000
            );

    [Fact]
    public void Read_CanonicalTextAgain_ChangesNothing() =>
        Paragraphs.Sample(
            paragraphs =>
            {
                var once = ReadDocument.Text(string.Join("\n\n", paragraphs)).Text;
                return ReadDocument.Text(once).Text == once;
            },
            iter: 1000
        );

    [Fact]
    public void Read_SameWordsInAnyFormat_GivesTheSameText() =>
        Paragraphs.Sample(
            paragraphs =>
            {
                var expected = string.Join("\n\n", paragraphs);
                Assert.Equal(expected, ReadDocument.Text(expected.ReplaceLineEndings("\r\n")).Text);
                Assert.Equal(expected, ReadDocument.Markdown(expected).Text);
                Assert.Equal(
                    expected,
                    ReadDocument
                        .Html(string.Concat(paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>\n")))
                        .Text
                );
            },
            iter: 1000
        );

    [Fact]
    public void Read_SameWordsInAnyEncoding_GivesTheSameText() =>
        Gen.Select(Paragraphs, Gen.OneOf(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode))
            .Sample(
                (paragraphs, encoding) =>
                {
                    var expected = string.Join("\n\n", paragraphs);
                    byte[] marked = [.. encoding.Preamble, .. encoding.GetBytes(expected)];
                    return ReadDocument.Bytes("a.txt", marked).Text == expected;
                },
                iter: 1000
            );

    /// <summary>The paragraphs lie in order and apart from each other by one blank line; no line has spare white space.</summary>
    private static void AssertOrderly(CanonicalText text)
    {
        Assert.Equal(string.Join("\n\n", text.Words()), text.Text);
        Assert.All(
            text.Words(),
            words =>
            {
                Assert.NotEqual("", words);
                Assert.Equal(words.Trim(), words);
                Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
                Assert.DoesNotContain(words, c => (char.IsWhiteSpace(c) && c != ' ') || char.IsControl(c));
                Assert.DoesNotContain(words, c => c is '\u00AD' or '\u200B' or '\uFEFF' or '\uFFFD');
                Assert.Equal(words, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words)));
            }
        );
        var at = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            Assert.True(paragraph.Start >= at && paragraph.End <= text.Text.Length && Enum.IsDefined(paragraph.Kind));
            at = paragraph.End;
        }
    }
}
