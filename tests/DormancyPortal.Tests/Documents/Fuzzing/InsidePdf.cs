using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>Alters what the streams of a PDF say, unpacked, and writes a file whose lengths and table of objects are right.</summary>
internal static partial class InsidePdf
{
    private static readonly string[] Operators =
    [
        "BT",
        "ET",
        "q",
        "Q",
        "(Cells sleep.) Tj",
        "[(TI) -300 (E2)] TJ",
        "1 0 0 1 50 50 cm",
        "0 1 -1 0 50 50 Tm",
        "1 0 0 1 99999999 -99999999 Tm",
        "0 0 0 0 0 0 Tm",
        "0 Tf",
        "/F0 0.0001 Tf",
        "/F0 1000000 Tf",
        "/F9 10 Tf",
        "/X Do",
        "10 TL T*",
        "-5 Tz",
        "1e30 Tc",
        "300 Ts",
        "3 Tr",
        "BI /W 9 /H 9 ID x EI",
        "/Span <</ActualText (x)>> BDC",
        "EMC",
        "100 200 Td",
        "0.1 0 Td (a) Tj",
        "<FFFE0041> Tj",
    ];

    /// <summary>The file with some streams altered.</summary>
    public static byte[] Altered(byte[] bytes, Random random)
    {
        var source = Encoding.Latin1.GetString(bytes);
        var body = Stream().Replace(source, stream => Altered(stream, random));
        var table = body.LastIndexOf("\nxref", StringComparison.Ordinal);
        var trailer = source.LastIndexOf("trailer", StringComparison.Ordinal);
        if (table < 0 || trailer < 0)
        {
            return Encoding.Latin1.GetBytes(body);
        }

        body = body[..(table + 1)];
        var objects = Object()
            .Matches(body)
            .Select(m => (Number: int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Index));
        var file = new StringBuilder(body).Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, at) in objects)
        {
            file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{at:D10} 00000 n \n");
        }

        var end = source[trailer..];
        file.Append(end[..end.IndexOf("startxref", StringComparison.Ordinal)]);
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{body.Length}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Altered(Match stream, Random random)
    {
        var content = Encoding.Latin1.GetBytes(stream.Groups["content"].Value);
        var dictionary = stream.Groups["dictionary"].Value;
        if (dictionary.Contains("FlateDecode", StringComparison.Ordinal))
        {
            using var unpacked = new MemoryStream();
            using (var zlib = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress))
            {
                zlib.CopyTo(unpacked);
            }

            content = unpacked.ToArray();
        }

        var words = Encoding.Latin1.GetString(content);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            words = Changed(words, random);
        }

        if (random.Next(3) == 0)
        {
            words = Encoding.Latin1.GetString(Mutation.Altered(Encoding.Latin1.GetBytes(words), random));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"obj\n<</Length {words.Length}>>\nstream\n{words}\nendstream"
        );
    }

    private static string Changed(string words, Random random)
    {
        var lines = words.Split('\n').ToList();
        var at = random.Next(lines.Count);
        var much = (int)Math.Pow(10, random.NextDouble() * 4.5);
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, Operators[random.Next(Operators.Length)]);
                break;
            case 2:
                var some = lines.GetRange(at, Math.Min(lines.Count - at, random.Next(1, 9)));
                lines.InsertRange(at, Enumerable.Repeat(some, much).SelectMany(s => s));
                break;
            case 3:
                lines.InsertRange(at, Enumerable.Repeat(Operators[random.Next(Operators.Length)], much));
                break;
            default:
                // Letters thrown over the page, by thousands.
                lines.Insert(
                    at,
                    "BT\n"
                        + string.Concat(
                            Enumerable
                                .Range(0, much)
                                .Select(_ => $"1 0 0 1 {random.Next(612)} {random.Next(792)} Tm (cells) Tj\n")
                        )
                        + "ET"
                );
                break;
        }

        return string.Join('\n', lines.Take(200_000));
    }

    [GeneratedRegex(
        @"obj\s*(?<dictionary><<(?:(?!endobj).)*?>>)\s*stream\r?\n(?<content>.*?)\r?\nendstream",
        RegexOptions.Singleline
    )]
    private static partial Regex Stream();

    [GeneratedRegex(@"\b([0-9]{1,6}) 0 obj")]
    private static partial Regex Object();
}
