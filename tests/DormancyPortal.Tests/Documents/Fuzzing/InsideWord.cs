using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>
/// Alters what a Word document says and leaves it a document: its parts stay XML and are packed again, so that the reader
/// comes to see what was altered.
/// </summary>
internal static class InsideWord
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Elements =
    [
        "p",
        "r",
        "t",
        "tab",
        "br",
        "sym",
        "del",
        "ins",
        "moveFrom",
        "tbl",
        "tr",
        "tc",
        "txbxContent",
        "pPr",
        "rPr",
        "vanish",
        "numPr",
        "outlineLvl",
        "pStyle",
        "footnote",
        "sectPr",
        "hyperlink",
        "sdt",
        "sdtContent",
        "basedOn",
    ];

    private static readonly string[] Values =
    [
        "",
        "0",
        "-1",
        "99999999999",
        "Title",
        "Mine",
        "F062",
        "true",
        "separator",
    ];

    /// <summary>The document with some elements doubled, moved, nested, left out or given other words.</summary>
    public static byte[] Altered(byte[] bytes, Random random)
    {
        using var file = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(bytes)))
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var content = entry.Open();
                using var target = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                var isWords = entry.FullName.EndsWith("document.xml", StringComparison.Ordinal);
                if (isWords || random.Next(8) == 0)
                {
                    var part = XDocument.Load(content);
                    Alter(part, random);
                    using var writer = XmlWriter.Create(target, new XmlWriterSettings { CheckCharacters = false });
                    part.Save(writer);
                }
                else
                {
                    content.CopyTo(target);
                }
            }
        }

        return file.ToArray();
    }

    private static void Alter(XDocument part, Random random)
    {
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var all = part.Root!.Descendants().Take(20_000).ToList();
            if (all.Count == 0)
            {
                return;
            }

            var (one, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
            switch (random.Next(8))
            {
                case 0:
                    one.Remove();
                    break;
                case 1:
                    other.Add(new XElement(one));
                    break;
                case 2:
                    var copies = Math.Min(Much(random), 200_000 / (1 + one.Descendants().Count()));
                    one.AddAfterSelf(Enumerable.Range(0, copies).Select(_ => new XElement(one)));
                    break;
                case 3:
                    one.Name = W + Elements[random.Next(Elements.Length)];
                    break;
                case 4:
                    one.SetAttributeValue(W + "val", Values[random.Next(Values.Length)]);
                    break;
                case 5:
                    Nest(one, random);
                    break;
                case 6:
                    one.SetAttributeValue(
                        W + (random.Next(2) == 0 ? "char" : "type"),
                        Values[random.Next(Values.Length)]
                    );
                    break;
                default:
                    one.Value = Words(random);
                    break;
            }
        }
    }

    /// <summary>Puts an element into others, a few or thousands deep.</summary>
    private static void Nest(XElement one, Random random)
    {
        var name = W + Elements[random.Next(Elements.Length)];
        var inner = new XElement(one);
        for (var depth = Math.Min(Much(random), 3_000); depth > 0; depth--)
        {
            var outer = new XElement(name);
            outer.AddFirst(inner.Parent is null ? inner : new XElement(inner));
            inner = outer;
        }

        one.ReplaceWith(inner);
    }

    private static string Words(Random random)
    {
        var piece = Mutation.Tokens[random.Next(Mutation.Tokens.Length)];
        var words = string.Concat(Enumerable.Repeat(piece, Math.Max(1, Much(random) / piece.Length)));
        return string.Concat(words.Where(XmlConvert.IsXmlChar));
    }

    /// <summary>Most often a few, seldom a hundred thousand.</summary>
    private static int Much(Random random) => (int)Math.Pow(10, random.NextDouble() * 5);
}
