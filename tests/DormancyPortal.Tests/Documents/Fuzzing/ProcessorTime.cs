using Xunit;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>Time of the processor, which a busy machine has less of and which is the same there.</summary>
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class ProcessorTime
{
    /// <summary>The collection of tests that measure it: no other test of this process runs beside them.</summary>
    public const string Alone = "Alone on the processor";

    // A file may take two seconds; the first one is compiled for as well, and some work is done beside every test.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    /// <summary>What this process has taken so far.</summary>
    internal static TimeSpan Now => Environment.CpuUsage.TotalTime;

    /// <summary>Asserts that no more was taken than a file may take.</summary>
    /// <param name="before">What had been taken before.</param>
    /// <param name="what">What is measured.</param>
    internal static void AssertSoon(TimeSpan before, string what = "It")
    {
        var took = Now - before;
        Assert.True(took < Soon, $"{what} took {took.TotalSeconds:0.0} s of processor");
    }
}
