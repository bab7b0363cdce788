using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace DormancyPortal.Core.Documents.Word;

/// <summary>Reads a Word document of 2007 or later. What it unpacks to is counted before anything is parsed.</summary>
internal static class WordFile
{
    // A long release unpacks to some 200 KB of XML; a file may claim any size, so the bytes are counted, not believed.
    private const int MostXml = 12 * 1024 * 1024;
    private const int MostParts = 5000;

    // Tables in tables in text boxes are some sixty deep. The package's readers take longer the deeper they are.
    private const int Deepest = 256;

    // They are compared with each other: 900,000 took 24 seconds and 360 MB. A line of text may hold as many signs of equality.
    private const int MostAttributes = 4_000;

    /// <summary>Reads the document.</summary>
    public static DocumentOutcome Read(byte[] bytes)
    {
        try
        {
            if (Refuse(bytes) is { } refusal)
            {
                return refusal;
            }

            using var document = WordprocessingDocument.Open(
                new MemoryStream(bytes, writable: false),
                isEditable: false
            );
            return document.MainDocumentPart is { } main
                ? DocumentOutcome.Read(WordText.Read(document, main), FileFormat.Docx)
                : Broken();
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return Broken();
        }
    }

    /// <summary>What the package's readers throw on files that are cut, altered or made to harm.</summary>
    private static bool IsDamage(Exception e) =>
        e
            is InvalidDataException
                or IOException
                or XmlException
                or OpenXmlPackageException
                or FormatException
                or ArgumentException
                or InvalidOperationException
                or NotSupportedException
                or KeyNotFoundException
                or IndexOutOfRangeException
                or NullReferenceException
                or InvalidCastException;

    private static DocumentOutcome? Refuse(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        if (
            zip.Entries.Count > MostParts
            || !UnpacksWithin(zip, MostXml)
            || !zip.Entries.Where(IsXml).All(IsNestedWithin)
        )
        {
            return DocumentOutcome.Unreadable(
                "too-complex",
                "The document unpacks to far more than a release holds, or is nested deeper. Copy its text into the form instead."
            );
        }

        return zip.GetEntry("word/document.xml") is null && !IsWord(zip) ? Other(zip) : null;
    }

    /// <summary>Whether the XML is no longer than so many bytes, and no element has more attributes than is read.</summary>
    private static bool UnpacksWithin(ZipArchive zip, int most)
    {
        var buffer = new byte[65536];
        var (left, attributes) = ((long)most, 0);
        foreach (var entry in zip.Entries.Where(IsXml))
        {
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer)) > 0; )
            {
                left -= read;
                if (left < 0 || !HasAttributesWithin(buffer.AsSpan(0, read), ref attributes))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Counts the signs between name and value since the last element began, whatever the encoding.</summary>
    private static bool HasAttributesWithin(ReadOnlySpan<byte> xml, ref int attributes)
    {
        for (int at; (at = xml.IndexOfAny((byte)'<', (byte)'=')) >= 0; xml = xml[(at + 1)..])
        {
            attributes = xml[at] == '<' ? 0 : attributes + 1;
            if (attributes > MostAttributes)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNestedWithin(ZipArchiveEntry entry)
    {
        try
        {
            using var content = entry.Open();
            using var reader = XmlReader.Create(content);
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return false;
                }
            }
        }
        catch (XmlException)
        {
            // Damaged: what is read of it, if it is, is no deeper than it was up to there.
        }

        return true;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>The main part may have any name; the list of types says which it is.</summary>
    private static bool IsWord(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types)
        {
            return false;
        }

        using var reader = new StreamReader(types.Open());
        return reader.ReadToEnd().Contains("wordprocessingml.document.main", StringComparison.Ordinal);
    }

    private static DocumentOutcome Other(ZipArchive zip)
    {
        bool Has(string folder) => zip.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal));
        var what =
            Has("xl/") ? "a table of Excel, which is not read. Copy the release's text into the form"
            : Has("ppt/") ? "a presentation of PowerPoint, which is not read. Copy the release's text into the form"
            : Has("content.xml") || Has("Index/") ? "a document of another program. Save it as a Word document (.docx)"
            : "a zip file. Unpack it and send the release in it, or send the zip as a batch";
        return DocumentOutcome.Unreadable(
            "unsupported-format",
            $"The file is {what}. The portal reads {DocumentReader.AcceptedFormats}."
        );
    }

    private static DocumentOutcome Broken() =>
        DocumentOutcome.Unreadable(
            "broken",
            "The Word document is damaged and cannot be read. Open it in Word and save it again, or copy its text into the form."
        );
}
