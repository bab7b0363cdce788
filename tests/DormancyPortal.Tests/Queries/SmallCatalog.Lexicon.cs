using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Tests.Queries;

/// <content>What the engine knows.</content>
public sealed partial class SmallCatalog
{
    /// <summary>What the engine knows: TEK and NOTCH2 of the catalog, BRCA1 and BRCA2 that no release names.</summary>
    public static Lexicon Lexicon { get; } =
        new()
        {
            Version = "test",
            Markers =
            [
                new MarkerEntry("HGNC:7882", "NOTCH2", "notch receptor 2", [], [], "4853", null, null, null),
                new MarkerEntry(
                    "HGNC:11724",
                    "TEK",
                    "TEK receptor tyrosine kinase",
                    ["TIE2"],
                    ["VMCM"],
                    "7010",
                    "ENSG00000120156",
                    "Q02763",
                    null
                ),
                new MarkerEntry(
                    "HGNC:1100",
                    "BRCA1",
                    "BRCA1 DNA repair associated",
                    ["RNF53", "SHARED1"],
                    [],
                    "672",
                    "ENSG00000012048",
                    "P38398",
                    null
                ),
                new MarkerEntry(
                    "HGNC:1101",
                    "BRCA2",
                    "BRCA2 DNA repair associated",
                    ["SHARED1"],
                    [],
                    "675",
                    null,
                    null,
                    null
                ),
            ],
            Families = [new FamilyEntry("Notch", MarkerKind.Family, [], ["NOTCH1", "NOTCH2"], null)],
            Pathways =
            [
                new PathwayEntry(
                    "Notch signaling",
                    "notch-signaling",
                    [],
                    [],
                    [],
                    [],
                    null,
                    ["NOTCH1", "NOTCH2", "JAG1"]
                ),
            ],
        };
}
