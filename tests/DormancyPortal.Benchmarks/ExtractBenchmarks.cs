using BenchmarkDotNet.Attributes;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web;

namespace DormancyPortal.Benchmarks;

/// <summary>Reading the first seed release, in process and warm; it must stay under 5 ms.</summary>
// In process: the harness would otherwise build the whole solution again for each benchmark.
[InProcess]
[MemoryDiagnoser]
public class ExtractBenchmarks
{
    private Lexicon _lexicon = null!;
    private byte[] _bytes = [];
    private CanonicalText _text = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _lexicon = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));
        _bytes = File.ReadAllBytes(
            Directory.GetFiles(Path.Combine(PortalOptions.SeedsFolder, "releases"), "01-*").Single()
        );
        _text = DocumentReader.Read("01.txt", _bytes).Text!;
        Extractor.Extract(_text, _lexicon);
    }

    /// <summary>Text to extraction: the engine alone.</summary>
    [Benchmark(Baseline = true)]
    public ReleaseExtraction Extract() => Extractor.Extract(_text, _lexicon);

    /// <summary>Bytes to extraction.</summary>
    [Benchmark]
    public ReleaseExtraction ReadAndExtract() =>
        Extractor.Extract(DocumentReader.Read("01.txt", _bytes).Text!, _lexicon);
}
