namespace DormancyPortal.Extraction.Findings;

/// <summary>
/// Reads in what a finding was seen: from its own words, else from the sentences before it, else from what the release
/// speaks of most.
/// </summary>
internal sealed class ModelReader
{
    private const int SentencesBack = 4;

    private readonly List<HashSet<FindingModel>> perSentence = [];
    private readonly List<bool> ofTheStudy = [];
    private readonly FindingModel? usual;

    public ModelReader(IReadOnlyList<FindingSentence> sentences)
    {
        Dictionary<FindingModel, int> counts = [];
        foreach (var sentence in sentences)
        {
            var models = In(sentence.Claim);
            perSentence.Add(models);
            ofTheStudy.Add(IsOfTheStudy(sentence));
            foreach (var model in ofTheStudy[^1] ? models : [])
            {
                counts[model] = counts.GetValueOrDefault(model) + 1;
            }
        }

        usual = counts.Count == 0 ? null : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
    }

    /// <summary>The models of a sentence, by its place among the sentences given.</summary>
    public IReadOnlyList<FindingModel> Of(int sentence)
    {
        for (var i = sentence; i >= 0 && i >= sentence - SentencesBack; i--)
        {
            if (perSentence[i].Count > 0 && (i == sentence || ofTheStudy[i]))
            {
                return [.. perSentence[i].Order()];
            }
        }

        return usual is { } model ? [model] : [];
    }

    /// <summary>Background, hopes and quotations speak of patients also where the study was of cells.</summary>
    private static bool IsOfTheStudy(FindingSentence sentence) =>
        !sentence.Quoted
        && !sentence.Claim.Has("hope")
        && !sentence.Claim.OfKind("background").Any(b => b.Entry.Says is "earlier" or "fact");

    /// <summary>Animals outrank people and people outrank cells: "cells from patients in mice" is a mouse model.</summary>
    private static HashSet<FindingModel> In(ClaimText claim)
    {
        HashSet<FindingModel> said = [];
        foreach (var cue in claim.OfKind("model"))
        {
            _ = cue.Entry.Says switch
            {
                "mouse" => said.Add(FindingModel.Mouse),
                "human-patient" => said.Add(FindingModel.HumanPatient),
                "cell-line" => said.Add(FindingModel.CellLine),
                "in-vitro" => said.Add(FindingModel.InVitro),
                _ => said.Add(FindingModel.Other),
            };
        }

        if (said.Contains(FindingModel.Mouse) || said.Contains(FindingModel.Other))
        {
            said.Remove(FindingModel.CellLine);
            said.Remove(FindingModel.HumanPatient);
        }

        return said;
    }
}
