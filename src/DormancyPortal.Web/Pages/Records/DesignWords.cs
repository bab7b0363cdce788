using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>The kinds of evidence in words.</summary>
internal static class DesignWords
{
    /// <summary>A kind of evidence as it is shown.</summary>
    public static string Of(StudyDesign design) =>
        design switch
        {
            StudyDesign.RandomisedTrial => "randomised trial",
            StudyDesign.ClinicalTrial => "clinical trial",
            StudyDesign.MetaAnalysis => "review or pooled analysis",
            StudyDesign.GenomeWide => "genome-wide study",
            StudyDesign.Observational => "observational study",
            StudyDesign.Animal => "experiment in animals",
            StudyDesign.Laboratory => "laboratory experiment",
            _ => "modelling",
        };
}
