using System.CommandLine;
using System.Text.Json;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>compare</c>: what a new engine or lexicon reads otherwise over a folder of releases; writes nothing.</summary>
internal static class CompareVerb
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files or folders of releases",
            Arity = ArgumentArity.OneOrMore,
        };
        var before = new Option<string?>("--before")
        {
            Description =
                "What extract printed for the same paths with an earlier engine or lexicon; without it, the built-in lexicon is "
                + "compared with the one that --lexicon makes",
        };
        var lexicon = new Option<string[]>("--lexicon")
        {
            Description = "Reference data or lexicon tables of the new reading; may be repeated",
        };
        var verb = new Command(
            "compare",
            "Print what a new engine or lexicon changes: a line for each release that reads otherwise, under it what came (+), went "
                + "(-) or changed (~), and the sums at the end. Writes nothing.\n\n"
                + "  before a change:  extract releases > before.ndjson\n"
                + "  after it:         compare --before before.ndjson releases\n"
                + "  a lexicon alone:  compare --lexicon hgnc_complete_set.txt.gz releases"
        )
        {
            paths,
            before,
            lexicon,
        };
        verb.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(before), parsed.GetValue(lexicon) ?? []));
        return verb;
    }

    private static int Run(string[] paths, string? before, string[] tables)
    {
        if (before is null && tables.Length == 0)
        {
            Console.Error.WriteLine("Nothing to compare: give --before FILE, --lexicon FILE, or both.");
            return 2;
        }

        try
        {
            var seeds = Path.Combine(PortalOptions.SeedsFolder, "lexicons");
            var old = before is null ? new EarlierReadings(LexiconFolder.Read(seeds)) : new EarlierReadings(before);
            return Print(paths, old, LexiconFolder.Read(seeds, tables));
        }
        catch (Exception wrong)
            when (wrong is FormatException or JsonException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static int Print(string[] paths, EarlierReadings earlier, Lexicon lexicon)
    {
        var failed = false;
        var all = new List<ExtractionChange>();
        var (read, changed) = (0, 0);
        foreach (var file in DocumentFiles.Under(paths))
        {
            var document = DocumentReader.Read(file, File.ReadAllBytes(file), null);
            if (document.Text is not { } text || earlier.Of(file, text) is not { } old)
            {
                Console.Error.WriteLine($"{file}: {document.Error?.Message ?? "not among the earlier readings"}");
                failed = true;
                continue;
            }

            var changes = ExtractionDifference.Between(old, Extractor.Extract(text, lexicon));
            all.AddRange(changes);
            (read, changed) = (read + 1, changed + (changes.Count > 0 ? 1 : 0));
            PrintRelease(file, changes);
        }

        PrintSums(read, changed, all);
        return failed ? 1 : 0;
    }

    private static void PrintRelease(string file, IReadOnlyList<ExtractionChange> changes)
    {
        if (changes.Count > 0)
        {
            Console.WriteLine(file);
        }

        foreach (var change in changes)
        {
            Console.WriteLine($"  {change}");
        }
    }

    private static void PrintSums(int read, int changed, List<ExtractionChange> changes)
    {
        Console.WriteLine($"{changed} of {read} releases read otherwise");
        foreach (var what in changes.GroupBy(c => c.What))
        {
            int Count(ChangeKind kind) => what.Count(c => c.Kind == kind);
            Console.WriteLine(
                $"{what.Key}: +{Count(ChangeKind.Came)} -{Count(ChangeKind.Gone)} ~{Count(ChangeKind.Changed)}"
            );
        }
    }

    /// <summary>The readings to compare with: printed earlier, or made now with another lexicon.</summary>
    private sealed class EarlierReadings
    {
        private readonly Dictionary<string, ReleaseExtraction> printed = new(StringComparer.Ordinal);
        private readonly Lexicon? lexicon;

        public EarlierReadings(Lexicon lexicon) => this.lexicon = lexicon;

        public EarlierReadings(string ndjson)
        {
            foreach (var line in File.ReadLines(ndjson).Where(IsReading))
            {
                var reading = ExtractionJson.Read(line);
                printed[reading.File ?? ""] = reading;
            }
        }

        public ReleaseExtraction? Of(string file, CanonicalText text) =>
            lexicon is null ? printed.GetValueOrDefault(file) : Extractor.Extract(text, lexicon);

        private static bool IsReading(string line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                return false;
            }

            using var json = JsonDocument.Parse(line);
            return !json.RootElement.TryGetProperty("error", out _);
        }
    }
}
