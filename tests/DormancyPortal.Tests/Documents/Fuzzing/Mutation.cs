using System.Text;
using DormancyPortal.Core.Documents;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>Documents altered by chance: the same number always gives the same document.</summary>
internal static class Mutation
{
    /// <summary>What a reader of some format gives a meaning to.</summary>
    public static readonly string[] Tokens =
    [
        "<b>",
        "<a href=x>",
        "<p>",
        "<table>",
        "</",
        "<font size=1>",
        "<!--",
        "<svg>",
        "<select>",
        "\"",
        "“",
        "”",
        "(",
        ")",
        ". ",
        "\n\n",
        "TIE2 ",
        "BRCA1/2",
        "and -2, ",
        "\u202E",
        "\u200D",
        "\u0301",
        "\uFFFE",
        "\0",
        "1234567890",
        "10.1038/",
        "https://",
        "A",
        "THE ",
        "[",
        "<<",
        ">>",
        "obj",
        "stream\n",
        "endstream",
        "/Kids",
        "/Filter/FlateDecode",
        "R ",
        "BT",
        "Tj",
        "q ",
        "/F0 1 Tf",
        "--b",
        "Content-Type: ",
        "multipart/mixed; boundary=b",
        "=\r\n",
        "> ",
        "- ",
        "*",
        "_",
        "|",
        "`",
        "&#x1D7D9;",
        "<w:p>",
        "<w:t>",
        "<w:del>",
        "]]>",
        "<?",
    ];

    /// <summary>A document of a number.</summary>
    public static (string Name, byte[] Bytes) Of(int number)
    {
        var random = new Random(number);
        var (name, bytes) = Corpus.Files[random.Next(Corpus.Files.Count)];
        var isNoise = random.Next(20) == 0;
        if (isNoise)
        {
            bytes = new byte[random.Next(1, 200_000)];
            random.NextBytes(bytes);
        }

        // A zip's bytes are checked by sums and a PDF's streams are packed: what is to be read must be altered inside.
        bytes = Path.GetExtension(name) switch
        {
            ".docx" when !isNoise && random.Next(5) > 0 => InsideWord.Altered(bytes, random),
            ".pdf" when !isNoise && random.Next(5) > 1 => InsidePdf.Altered(bytes, random),
            _ => Altered(bytes, random),
        };
        bytes = bytes.Length > DocumentReader.LargestDocument ? bytes[..DocumentReader.LargestDocument] : bytes;
        return (random.Next(15) == 0 ? Corpus.Files[random.Next(Corpus.Files.Count)].Name : name, bytes);
    }

    /// <summary>The bytes with some flipped, cut, doubled and repeated.</summary>
    public static byte[] Altered(byte[] bytes, Random random)
    {
        var altered = new List<byte>(bytes);
        for (
            var times = random.Next(1, 9);
            times > 0 && altered.Count is > 0 and < DocumentReader.LargestDocument;
            times--
        )
        {
            var at = random.Next(altered.Count);
            var length = Math.Min(random.Next(1, 400), altered.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    altered[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    altered.RemoveRange(at, length);
                    break;
                case 2:
                    altered.InsertRange(random.Next(altered.Count), altered.GetRange(at, length));
                    break;
                case 3:
                    altered.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                case 4:
                    altered.InsertRange(at, Many(Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]), random));
                    break;
                case 5:
                    altered.InsertRange(at, Many(altered.GetRange(at, length).ToArray(), random));
                    break;
                default:
                    altered.InsertRange(
                        at,
                        Encoding.ASCII.GetBytes($"{random.NextInt64(long.MinValue, long.MaxValue)}")
                    );
                    break;
            }
        }

        return [.. altered.Take(DocumentReader.LargestDocument)];
    }

    /// <summary>A piece over and over, most often some kilobytes, seldom megabytes.</summary>
    private static byte[] Many(byte[] piece, Random random)
    {
        var length = Math.Max(piece.Length, (int)Math.Pow(10, 2 + (random.NextDouble() * 4.6)));
        var many = new byte[length];
        for (var i = 0; i < length; i++)
        {
            many[i] = piece[i % piece.Length];
        }

        return many;
    }
}
