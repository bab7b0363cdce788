using System.Diagnostics;
using System.Globalization;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web;
using Xunit;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>Whatever is sent ends in a reading or in an error that says what to do, in time.</summary>
[Collection(ProcessorTime.Alone)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Codes =
    [
        "empty",
        "too-large",
        "too-long",
        "unsupported-format",
        "binary",
        "unknown-encoding",
        "broken",
        "protected",
        "too-complex",
        "no-text",
    ];

    private static readonly Lexicon Lexicon = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));

    // Numbers that once ended in an exception, or took two to ten seconds.
    private static readonly int[] Found = [160319085, 900034, 900231, 900254, 900369, 900125, 900308, 7100216];

    /// <summary>The same inputs each time, so that a failure is of this change; <c>tests/fuzz</c> makes ever new ones.</summary>
    [Fact]
    public void Read_AlteredDocument_EndsInAReadingOrADocumentedError()
    {
        foreach (var number in Enumerable.Range(0, 150).Concat(Found))
        {
            var (name, bytes) = Mutation.Of(number);
            var before = ProcessorTime.Now;
            var problem = Problem(name, bytes, out _);
            Assert.True(problem is null, $"number {number} ({name}): {problem}");
            ProcessorTime.AssertSoon(before, $"number {number} ({name})");
        }
    }

    /// <summary>
    /// The long run of <c>tests/fuzz</c>: so many seconds, from a number on. Prints what came of the inputs and the number of
    /// each that was slow or failed.
    /// </summary>
    [Fact(Explicit = true)]
    public void Read_AlteredDocumentsForAWhile_NoneIsSlowOrFails()
    {
        var seconds = Setting("FUZZ_SECONDS", 60);
        var first = Setting("FUZZ_SEED", 1);
        var slow = Setting("FUZZ_SLOW_MS", 2000);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var bad = new List<string>();
        var (clock, worst, number) = (Stopwatch.StartNew(), 0.0, first);
        for (; clock.Elapsed.TotalSeconds < seconds; number++)
        {
            var (name, bytes) = Mutation.Of(number);
            var before = Environment.CpuUsage.TotalTime;
            var problem = Problem(name, bytes, out var outcome);
            var took = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            var kind = $"{Path.GetExtension(name)} {outcome}";
            outcomes[kind] = outcomes.GetValueOrDefault(kind) + 1;
            worst = Math.Max(worst, took);
            if (problem is not null || took > slow)
            {
                bad.Add($"number {number} ({name}, {bytes.Length} bytes): {problem ?? "slow"}, {took:0} ms");
                File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"fuzz-{number}-{name}"), bytes);
            }
        }

        output.WriteLine(
            $"{number - first} inputs from number {first} in {seconds} s; the slowest took {worst:0} ms of processor"
        );
        output.WriteLine(string.Join(Environment.NewLine, outcomes.Select(o => $"{o.Value, 8} {o.Key}")));
        Assert.True(bad.Count == 0, string.Join(Environment.NewLine, bad));
    }

    /// <summary>What is wrong with how a document was read; null when nothing is.</summary>
    private static string? Problem(string name, byte[] bytes, out string outcome)
    {
        outcome = "failed";
        try
        {
            var document = DocumentReader.Read(name, bytes);
            outcome = document.Error?.Code ?? "read";
            if (document.Error is { } error)
            {
                return Codes.Contains(error.Code) && error.Message.EndsWith('.') ? null : $"undocumented {error.Code}";
            }

            var read = Extractor.Extract(document.Text!, Lexicon);
            return read
                .Markers.SelectMany(m => m.Mentions)
                .All(m => string.CompareOrdinal(read.Text, m.Start, m.Text, 0, m.Length) == 0)
                ? null
                : "a span is not verbatim";
        }
        catch (Exception wrong)
        {
            return wrong.ToString();
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
