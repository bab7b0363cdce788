using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Findings;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Studies;

/// <summary>
/// Reads the three labels of a study that science press offices agreed on: peer-reviewed or not, kind of evidence, subjects;
/// each with the words behind it.
/// </summary>
internal static partial class StudyDesignReader
{
    /// <summary>Adds the labels to the studies read; several studies of one release share design and subjects.</summary>
    public static IReadOnlyList<StudyFacts> Read(
        ReleaseLayout layout,
        IReadOnlyList<StudyFacts> studies,
        IReadOnlyList<FindingSentence> sentences,
        IReadOnlyList<ExtractedFinding> findings
    )
    {
        if (studies.Count == 0)
        {
            return studies;
        }

        var (design, designWords) = DesignOf(layout.Text, sentences);
        var subjects = findings
            .SelectMany(f => f.Models)
            .GroupBy(m => m)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .ToList();
        var stated = findings.Select(f => f.Start).ToHashSet();
        var subjectWords =
            SubjectWords(layout.Text, sentences.Where(s => stated.Contains(s.Start)), subjects)
            ?? SubjectWords(layout.Text, sentences, subjects);
        return
        [
            .. studies.Select(s =>
            {
                var (reviewed, reviewWords) = PeerReview(layout, s);
                FieldEvidence?[] words = [reviewWords, designWords, subjectWords];
                return s with
                {
                    PeerReviewed = reviewed,
                    Design = design,
                    Subjects = subjects,
                    Evidence = [.. s.Evidence, .. words.OfType<FieldEvidence>()],
                };
            }),
        ];
    }

    /// <summary>A preprint says so; a journal's name stands for review.</summary>
    private static (bool? Reviewed, FieldEvidence? Words) PeerReview(ReleaseLayout layout, StudyFacts study)
    {
        var journal = study.Evidence.FirstOrDefault(e => e.Field == "journal");
        if (study.Journal is { } name && PreprintServer().IsMatch(name))
        {
            return (
                false,
                journal is null ? null : StudyRules.PreprintServer.At(layout.Text, journal.Start, journal.Length)
            );
        }

        if (NotReviewed().Match(layout.Text) is { Success: true } not)
        {
            return (false, StudyRules.SaysNotReviewed.At(layout.Text, not.Index, not.Length));
        }

        if (journal is not null)
        {
            return (true, StudyRules.JournalReviews.At(layout.Text, journal.Start, journal.Length));
        }

        return Reviewed().Match(layout.Text) is { Success: true } said
            ? (true, StudyRules.SaysReviewed.At(layout.Text, said.Index, said.Length))
            : (null, null);
    }

    /// <summary>The design named most often; of equals, the one that weighs more as evidence.</summary>
    private static (StudyDesign? Design, FieldEvidence? Words) DesignOf(
        string text,
        IReadOnlyList<FindingSentence> sentences
    )
    {
        Dictionary<StudyDesign, (double Points, FieldEvidence Words)> seen = [];
        foreach (var sentence in sentences)
        {
            if (sentence.Claim.OfKind("background").Any(b => b.Entry.Says == "earlier"))
            {
                continue;
            }

            foreach (var cue in sentence.Claim.OfKind("design"))
            {
                var design = Named(cue.Entry.Says);
                var shown = sentence.Claim.Show(cue, "design");
                var first = StudyRules.DesignWords.At(text, sentence.Start + shown.Start, shown.Length);
                var (points, words) = seen.GetValueOrDefault(design, (0, first));
                seen[design] = (points + Weight(design), words);
            }
        }

        if (seen.Count == 0)
        {
            return (null, null);
        }

        var best = seen.OrderByDescending(s => s.Value.Points).ThenBy(s => s.Key).First();
        return (best.Key, best.Value.Words);
    }

    private static StudyDesign Named(string says) =>
        says switch
        {
            "randomised" => StudyDesign.RandomisedTrial,
            "trial" => StudyDesign.ClinicalTrial,
            "meta-analysis" => StudyDesign.MetaAnalysis,
            "genome-wide" => StudyDesign.GenomeWide,
            "observational" => StudyDesign.Observational,
            "animal" => StudyDesign.Animal,
            "laboratory" => StudyDesign.Laboratory,
            _ => StudyDesign.Modelling,
        };

    /// <summary>One "randomly assigned" says more of a study than one "mice".</summary>
    private static double Weight(StudyDesign design) =>
        design switch
        {
            StudyDesign.RandomisedTrial => 6,
            StudyDesign.MetaAnalysis => 5,
            StudyDesign.GenomeWide => 4,
            StudyDesign.ClinicalTrial or StudyDesign.Observational => 2,
            _ => 1,
        };

    private static FieldEvidence? SubjectWords(
        string text,
        IEnumerable<FindingSentence> sentences,
        List<FindingModel> subjects
    )
    {
        if (subjects.Count == 0)
        {
            return null;
        }

        var says = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(subjects[0].ToString());
        foreach (var sentence in sentences)
        {
            foreach (var cue in sentence.Claim.OfKind("model"))
            {
                if (cue.Entry.Says == says)
                {
                    var shown = sentence.Claim.Show(cue, "subjects");
                    return StudyRules.SubjectsOfFindings.At(text, sentence.Start + shown.Start, shown.Length);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?:bioRxiv|medRxiv|arXiv|ChemRxiv|PsyArXiv|Research Square|SSRN|preprints?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PreprintServer();

    [GeneratedRegex(
        @"\b(?:not (?:yet )?(?:been )?peer[- ]reviewed|prior to peer review|before peer review|awaiting peer review|(?:as|is) a preprint|preprint server)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotReviewed();

    [GeneratedRegex(@"\bpeer[- ]reviewed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reviewed();
}
