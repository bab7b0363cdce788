using DormancyPortal.Extraction.Lexicons;
using Xunit;

namespace DormancyPortal.Extraction.Tests.Markers;

/// <summary>Names that came with an import are weighed harder than those a person chose.</summary>
public sealed class ImportedNamesTests
{
    private static readonly Lexicon Imported = Repository.Lexicon.WithMarkers(
        [
            Gene("HGNC:90001", "ARCN9", "archain 9", aliases: [], previous: ["COPZ"]),
            Gene("HGNC:90002", "MICQ", "MICQ protein", aliases: ["MICE"], previous: []),
            Gene("HGNC:90003", "RUNX9", "RUNX family transcription factor 9", aliases: ["AMLQ"], previous: []) with
            {
                AliasNames = ["runt-related transcription factor 9"],
            },
        ],
        "test"
    );

    [Theory]
    [InlineData("Patients with chronic obstructive pulmonary zone (COPZ) were treated. COPZ was severe.")]
    [InlineData("Mice were fed. The mice were weighed.")]
    public void Extract_ImportedFormThatMeansSomethingElse_LinksNothing(string text) => Assert.Empty(SymbolsIn(text));

    [Theory]
    [InlineData("The gene RUNX9 was silent.")]
    [InlineData("Runt-related transcription factor 9 was silent.")]
    [InlineData("Expression of Runx9 fell in the knockout animals.")]
    [InlineData("The runt-related transcription factor 9 (AMLQ) was silent. Then AMLQ rose.")]
    public void Extract_ImportedName_LinksToItsGene(string text) => Assert.Equal(["RUNX9"], SymbolsIn(text));

    [Fact]
    public void Extract_LentName_IsKeptAmongTheRejected()
    {
        var read = Read("A RUNX9-like protein was found.");

        Assert.Empty(read.Markers);
        Assert.Equal("RUNX9", Assert.Single(read.Rejected).Symbol);
    }

    private static IEnumerable<string?> SymbolsIn(string text) => Read(text).Markers.Select(m => m.Symbol);

    private static ReleaseExtraction Read(string text) => Extractor.Extract(PlainText.Of(text), Imported);

    private static MarkerEntry Gene(string id, string symbol, string name, string[] aliases, string[] previous) =>
        new(id, symbol, name, aliases, previous, null, null, null, null) { LocusType = "gene with protein product" };
}
