using System.Text;
using BenchmarkDotNet.Attributes;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web;

namespace DormancyPortal.Benchmarks;

/// <summary>
/// Full extraction of a folder of abstracts with the whole HGNC set. The variables BENCH_ABSTRACTS (a folder of text files) and
/// BENCH_HGNC (a complete set) say where they are; divide the bytes printed at the start by the time.
/// </summary>
// In process: the harness would otherwise build the whole solution again for each benchmark.
[InProcess]
[MemoryDiagnoser]
public class AbstractBenchmarks
{
    private Lexicon _lexicon = null!;
    private CanonicalText[] _texts = [];

    [GlobalSetup]
    public void Prepare()
    {
        _lexicon = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"), Needed("BENCH_HGNC"));
        _texts =
        [
            .. Directory
                .GetFiles(Needed("BENCH_ABSTRACTS"), "*.txt")
                .Select(f => DocumentReader.Read(f, File.ReadAllBytes(f)).Text!),
        ];
        Console.WriteLine($"{_texts.Sum(t => Encoding.UTF8.GetByteCount(t.Text))} bytes in {_texts.Length} abstracts");
        Extractor.Extract(_texts[0], _lexicon);
    }

    /// <summary>Every abstract once.</summary>
    [Benchmark]
    public int ExtractAll() => _texts.Sum(t => Extractor.Extract(t, _lexicon).Markers.Count);

    private static string Needed(string variable) =>
        Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException($"Set {variable} to run this benchmark.");
}
