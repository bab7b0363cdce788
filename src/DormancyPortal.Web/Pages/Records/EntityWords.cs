using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>The kinds and roles of entities in a reader's words.</summary>
public static class EntityWords
{
    /// <summary>What a marker is.</summary>
    public static string Of(MarkerKind kind) =>
        kind switch
        {
            MarkerKind.Gene => "gene",
            MarkerKind.Family => "family of genes",
            MarkerKind.Complex => "complex",
            MarkerKind.Molecule => "molecule",
            _ => "unlinked name",
        };

    /// <summary>What a context is.</summary>
    public static string Of(ContextKind kind) =>
        kind switch
        {
            ContextKind.Tissue => "tissue",
            ContextKind.Cell => "cell",
            ContextKind.Process => "process",
            ContextKind.Disease => "disease",
            ContextKind.Organism => "organism",
            _ => "method",
        };

    /// <summary>What an institution did.</summary>
    public static string Of(InstitutionRole role) =>
        role switch
        {
            InstitutionRole.Author => "did the work",
            InstitutionRole.Publisher => "publishes the journal or the release",
            InstitutionRole.Funder => "paid",
            _ => "is named",
        };

    /// <summary>What a person is to a release.</summary>
    public static string Of(PersonRole role) =>
        role switch
        {
            PersonRole.Researcher => "researcher",
            PersonRole.Contact => "press contact",
            _ => "named in the text",
        };

    /// <summary>What kind of evidence a study gives.</summary>
    public static string Of(StudyDesign design) =>
        design switch
        {
            StudyDesign.RandomisedTrial => "randomised trial",
            StudyDesign.ClinicalTrial => "trial in people, not randomised as far as the release says",
            StudyDesign.MetaAnalysis => "analysis of earlier studies",
            StudyDesign.GenomeWide => "genome-wide search",
            StudyDesign.Observational => "observation of people, not an experiment",
            StudyDesign.Animal => "experiment in animals",
            StudyDesign.Laboratory => "laboratory experiment",
            _ => "computation",
        };

    /// <summary>In what a finding was seen.</summary>
    public static string Of(FindingModel model) =>
        model switch
        {
            FindingModel.HumanPatient => "people",
            FindingModel.Mouse => "mice",
            FindingModel.CellLine => "cells in culture",
            FindingModel.InVitro => "outside of living cells",
            _ => "other models",
        };

    /// <summary>The direction of the outcome a finding names.</summary>
    public static string Of(FindingDirection direction) =>
        direction switch
        {
            FindingDirection.Increase => "increase",
            FindingDirection.Decrease => "decrease",
            FindingDirection.Association => "association",
            FindingDirection.NoEffect => "no effect",
            _ => "other outcome",
        };

    /// <summary>How strong a claim a sentence makes, as what follows "2 findings".</summary>
    public static string Of(ClaimStrength strength) =>
        strength switch
        {
            ClaimStrength.Causal => "worded as cause",
            ClaimStrength.ConditionalCausal => "worded as possible cause",
            ClaimStrength.Correlational => "worded as association",
            _ => "claiming no relationship",
        };

    /// <summary>Who says it.</summary>
    public static string Of(SaidIn where, string? speaker) =>
        where switch
        {
            SaidIn.Headline => "headline",
            SaidIn.Quotation => speaker is null ? "quotation" : $"quotation of {speaker}",
            _ => "press office's words",
        };

    /// <summary>What sort of entity, as its lists are called.</summary>
    public static string Plural(EntityKind kind) =>
        kind switch
        {
            EntityKind.Marker => "markers",
            EntityKind.Pathway => "pathways",
            EntityKind.Study => "studies",
            EntityKind.Institution => "institutions",
            EntityKind.Person => "people",
            _ => "contexts",
        };

    /// <summary>What was wrong with a reading.</summary>
    public static string Of(ReadingFault fault) =>
        fault switch
        {
            ReadingFault.WrongGene => "wrong gene or name",
            ReadingFault.Boundary => "wrong boundary",
            ReadingFault.Direction => "wrong direction",
            ReadingFault.NoRelation => "no relation",
            ReadingFault.Negative => "the text says no",
            ReadingFault.Hypothesis => "only a hypothesis",
            ReadingFault.Duplicate => "read twice",
            _ => "another reason",
        };
}
