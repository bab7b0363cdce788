using Xunit;

namespace DormancyPortal.Extraction.Tests.Markers;

/// <summary>The promise of the contract: what a span names is what stands there.</summary>
internal static class Spans
{
    public static void AssertVerbatim(ReleaseExtraction extraction)
    {
        var spans = extraction
            .Markers.SelectMany(m => m.Mentions.Select(n => (n.Start, n.Length, n.Text)))
            .Concat(extraction.Pathways.SelectMany(p => p.Mentions.Select(n => (n.Start, n.Length, n.Text))))
            .Concat(extraction.Contexts.SelectMany(c => c.Mentions.Select(n => (n.Start, n.Length, n.Text))))
            .Concat(extraction.Findings.Select(f => (f.Start, f.Length, Text: f.Evidence)))
            .Concat(extraction.Findings.SelectMany(f => f.Cues.Select(c => (c.Start, c.Length, c.Text))));
        Assert.All(spans, s => Assert.Equal(s.Text, extraction.Text.Substring(s.Start, s.Length)));
    }
}
