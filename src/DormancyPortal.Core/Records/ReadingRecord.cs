using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Records;

/// <summary>Between an extraction and the record that keeps it.</summary>
public static class ReadingRecord
{
    /// <summary>The record of an extraction.</summary>
    public static Reading Of(ReleaseExtraction extraction, string lexiconVersion, DateTime readAt, long releaseId = 0)
    {
        var json = ExtractionJson.Write(extraction);
        return new Reading
        {
            ReleaseId = releaseId,
            Text = extraction.Text,
            EngineVersion = extraction.Engine,
            LexiconVersion = lexiconVersion,
            ExtractionJson = json,
            Sha256 = Hash(extraction.Text, json),
            ReadAt = readAt,
        };
    }

    /// <summary>The extraction of a record.</summary>
    /// <exception cref="InvalidDataException">The record is damaged: its hash is another.</exception>
    public static ReleaseExtraction Extraction(Reading reading) =>
        Hash(reading.Text, reading.ExtractionJson) == reading.Sha256
            ? ExtractionJson.Read(reading.ExtractionJson)
            : throw new InvalidDataException(
                $"Reading {reading.Id} of release {reading.ReleaseId} is damaged in the store. "
                    + "Restore the database from a backup, or run `rebuild --reread` to read the file again."
            );

    private static string Hash(string text, string json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{json}")));
}
