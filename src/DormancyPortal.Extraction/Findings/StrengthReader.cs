using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Reads how strong a claim one sentence makes, in the four classes of Yu et al. (COLING 2020).</summary>
public static class StrengthReader
{
    /// <summary>How many tokens a modal reaches forward: "may, in some patients, reduce".</summary>
    private const int ModalReach = 7;

    /// <summary>Reads one sentence; the cues count units in it.</summary>
    public static SentenceStrength Read(string sentence, Lexicon lexicon) =>
        Read(ClaimText.Of(sentence, LexiconIndex.Of(lexicon)));

    internal static SentenceStrength Read(ClaimText claim)
    {
        if (IsKnownBefore(claim))
        {
            return new SentenceStrength(ClaimStrength.None, [], 0.75);
        }

        var signals = StrengthSignals.Of(claim);
        if (signals.Count == 0)
        {
            return ByModal(claim);
        }

        // What is said first is what is claimed; a weak signal counts only where nothing strong stands.
        var main = signals.OrderByDescending(s => s.Tier).First();
        var modal = ModalBefore(claim, main);
        if (modal is { } hedge)
        {
            return new SentenceStrength(
                ClaimStrength.ConditionalCausal,
                [claim.Show(hedge, "conditional-causal"), claim.Show(main.First, main.Last, "causal")],
                0.92
            );
        }

        var says = main.Strength == ClaimStrength.Causal ? "causal" : "correlational";
        return new SentenceStrength(main.Strength, [claim.Show(main.First, main.Last, says)], Sureness(main, signals));
    }

    /// <summary>"Previous research has indicated that …": what others found is not claimed here.</summary>
    private static bool IsKnownBefore(ClaimText claim)
    {
        var known = claim.OfKind("background").FirstOrDefault(b => b.Entry.Text.Contains(' '));
        if (
            known.Entry is not { Says: "earlier" }
            || known.First > 1
            || known.Last == 0
            || !SpeaksOfWork(known.Entry.Text)
        )
        {
            return false;
        }

        // "Research shows" alone speaks of what is known, "UEA research shows" of the study.
        if (known.First == 1 && known.Entry.Text.StartsWith("research ", StringComparison.Ordinal))
        {
            return claim.Word(0) is "previous" or "past" or "prior" or "earlier" or "other" or "existing" or "much";
        }

        // "Although prior research showed …, the new study …" and "emerging research shows" tell something new.
        var opening = claim.Word(0);
        return opening
                is not (
                    "although"
                    or "while"
                    or "though"
                    or "despite"
                    or "unlike"
                    or "new"
                    or "emerging"
                    or "our"
                    or "their"
                    or "latest"
                )
            && !Enumerable
                .Range(known.Last, claim.Tokens.Count - known.Last)
                .Any(i => claim.Word(i) is "but" or "however" or "now");
    }

    /// <summary>"Previous studies", "it is known"; "widely used" and "in recent years" do not tell of work.</summary>
    private static bool SpeaksOfWork(string background)
    {
        ReadOnlySpan<string> words =
        [
            "stud",
            "research",
            "work",
            "know",
            "evidence",
            "previous",
            "earlier",
            "long",
            "scientists",
            "implicated",
            "linked",
            "shown",
            "believed",
            "thought",
        ];
        foreach (var word in words)
        {
            if (background.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The share that was right of the labelled development sentences, by kind of signal; a second strong signal that says
    /// otherwise makes it less sure.
    /// </summary>
    private static double Sureness(StrengthSignal main, List<StrengthSignal> signals)
    {
        var disputed = signals.Exists(s => s.Tier == SignalTier.Strong && s.Strength != main.Strength);
        var causal = main.Strength == ClaimStrength.Causal;
        return main.Tier switch
        {
            SignalTier.Strong => (causal ? 0.87 : 0.92)
                - (
                    !disputed ? 0
                    : causal ? 0.1
                    : 0.4
                ),
            SignalTier.Middle => causal ? 0.74 : 0.85,
            _ => 0.6,
        };
    }

    /// <summary>Without a word of effect or relation a modal still says that something may be so.</summary>
    private static SentenceStrength ByModal(ClaimText claim)
    {
        var modal = claim.Modals.FirstOrDefault();
        return modal.Entry is null
            ? new SentenceStrength(ClaimStrength.None, [], 0.65)
            : new SentenceStrength(ClaimStrength.ConditionalCausal, [claim.Show(modal, "conditional-causal")], 0.45);
    }

    /// <summary>"May put patients at risk" acts on something; "may have a higher risk" and "may be associated" do not.</summary>
    private static bool IsActive(ClaimText claim, CueMatch modal, StrengthSignal main) =>
        main.Tier == SignalTier.Middle
        && claim.Word(modal.Last) is "may" or "might" or "could" or "potentially"
        && claim.Word(modal.Last + 1)
            is not ("be" or "have" or "face" or "experience" or "suffer" or "need" or "not" or "also")
        && modal.Last + 1 < main.First;

    private static CueMatch? ModalBefore(ClaimText claim, StrengthSignal main)
    {
        var modal = claim.Modals.LastOrDefault(m =>
            (main.Strength == ClaimStrength.Causal || IsActive(claim, m, main))
            && m.Last < main.First
            && main.First - m.Last <= ModalReach
        );
        return modal.Entry is null ? null : modal;
    }
}

/// <summary>How strong a claim a sentence makes.</summary>
/// <param name="Strength">The class; always given.</param>
/// <param name="Cues">The words that decided it.</param>
/// <param name="Confidence">How sure the engine is of the class, 0 to 1.</param>
public sealed record SentenceStrength(ClaimStrength Strength, IReadOnlyList<Cue> Cues, double Confidence);
