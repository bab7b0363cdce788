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
    private readonly List<bool> anyCells = [];
    private readonly FindingModel? usual;
    private readonly bool hasCulture;

    public ModelReader(IReadOnlyList<FindingSentence> sentences)
    {
        Dictionary<FindingModel, int> counts = [];
        foreach (var sentence in sentences)
        {
            var models = In(sentence.Claim);
            perSentence.Add(models);
            ofTheStudy.Add(IsOfTheStudy(sentence));
            anyCells.Add(
                models.Count == 1 && models.Contains(FindingModel.CellLine) && SpeaksOfAnyCells(sentence.Claim)
            );
            foreach (var model in ofTheStudy[^1] ? models : [])
            {
                counts[model] = counts.GetValueOrDefault(model) + 1;
            }
        }

        hasCulture = sentences.Any(s => IsOfTheStudy(s) && !SpeaksOfAnyCells(s.Claim));
        usual = counts.Count == 0 ? null : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
    }

    /// <summary>The models of a sentence, by its place among the sentences given.</summary>
    public IReadOnlyList<FindingModel> Of(int sentence)
    {
        for (var i = sentence; i >= 0 && i >= sentence - SentencesBack; i--)
        {
            if (perSentence[i].Count > 0 && (i == sentence || ofTheStudy[i]))
            {
                return anyCells[i] && !hasCulture && AnimalBefore(i) is { } animal
                    ? [animal]
                    : [.. perSentence[i].Order()];
            }
        }

        return usual is { } model ? [model] : [];
    }

    /// <summary>Cells that are not said to be in culture are those of the mice that the sentences before speak of.</summary>
    private FindingModel? AnimalBefore(int sentence)
    {
        for (var i = sentence - 1; i >= 0 && i >= sentence - SentencesBack; i--)
        {
            if (!ofTheStudy[i] || perSentence[i].Count == 0 || anyCells[i])
            {
                continue;
            }

            return perSentence[i].Contains(FindingModel.Mouse) ? FindingModel.Mouse : null;
        }

        return null;
    }

    private static bool SpeaksOfAnyCells(ClaimText claim) =>
        claim.OfKind("model").All(m => m.Entry.Says != "cell-line");

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
                "cell-line" or "cells" => said.Add(FindingModel.CellLine),
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
