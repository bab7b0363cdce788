using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Whether a sentence is a finding of the announced study, and why.</summary>
/// <param name="Score">At least <see cref="FindingJudge.Enough"/> for a finding.</param>
/// <param name="Reasons">What spoke for it, in words.</param>
/// <param name="Rule">What it rests on most.</param>
internal sealed record FindingVerdict(double Score, IReadOnlyList<string> Reasons, ReadingRule Rule)
{
    /// <summary>How sure the engine is, 0 to 1.</summary>
    public double Confidence =>
        Math.Round(Math.Clamp(1 / (1 + Math.Exp(-0.9 * (Score - FindingJudge.Enough + 0.8))), 0.5, 0.97), 2);
}

/// <summary>
/// Weighs what speaks for a finding (who found it, an outcome in the past tense, a comparison) against what speaks for
/// something else: what was known before, how the study was done, what it may lead to, what a word means.
/// </summary>
internal static class FindingJudge
{
    public const double Enough = 2;

    /// <summary>Judges a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="since">How many sentences ago the last finding stands; 1 for the one just before.</param>
    /// <param name="digest">Whether that one opened or went on a digest, which tells results in the present tense.</param>
    public static FindingVerdict Judge(FindingSentence sentence, int since, bool digest)
    {
        var claim = sentence.Claim;
        var tally = new Tally();
        var frame = ResultFrame.Of(claim);
        if (frame is not null)
        {
            tally.Add(frame.Points, $"\"{frame.Words}\" reports a result");
        }

        var outcome = Outcome.Of(claim);
        WeighOutcome(sentence, outcome, frame, since, tally);
        if (digest && since == 1 && !outcome.Past && outcome.Words is not null)
        {
            tally.Add(0.7, "it goes on in the present tense of the one before");
        }

        WeighAgainst(sentence, outcome, frame, tally);
        return new FindingVerdict(tally.Score, tally.Reasons, RestsOn(frame, outcome, digest && since == 1));
    }

    /// <summary>Without a report and an outcome only what became of the experiment can make a finding.</summary>
    private static ReadingRule RestsOn(ResultFrame? frame, Outcome outcome, bool goesOn) =>
        frame is not null ? FindingRules.ReportedResult
        : outcome.Words is null ? FindingRules.PastExperiment
        : outcome.Past ? FindingRules.PastOutcome
        : goesOn ? FindingRules.Digest
        : FindingRules.PresentOutcome;

    private static void WeighOutcome(
        FindingSentence sentence,
        Outcome outcome,
        ResultFrame? frame,
        int since,
        Tally tally
    )
    {
        var claim = sentence.Claim;
        var subject = Experiment.Of(claim);
        var doer = frame is null && Experiment.IsDoneByResearchers(claim);
        var tells = outcome.Words is not null;
        if (outcome.Words is { } words)
        {
            tally.Add(
                outcome.Past ? 1.6 : 0.6,
                $"\"{words}\" names an outcome{(outcome.Past ? " in the past tense" : "")}"
            );
        }
        else if (frame is null && outcome.Past && subject is not null && !doer && !claim.Has("method"))
        {
            tally.Add(1, $"it tells in the past tense what became of \"{subject}\"");
            tells = true;
        }
        else if (frame is null || (sentence.Markers.Count == 0 && !frame.HasThat))
        {
            tally.Add(-1, null);
        }

        if (doer)
        {
            tally.Add(-1.2, null);
        }

        if (!tells)
        {
            return;
        }

        WeighContext(sentence, outcome, subject, since, outcome.Past || frame is not null, tally);
        if (!outcome.Past && frame is null && since > 3)
        {
            tally.Add(-0.4, null);
        }
    }

    private static void WeighContext(
        FindingSentence sentence,
        Outcome outcome,
        string? subject,
        int since,
        bool told,
        Tally tally
    )
    {
        if (outcome.Measured is { } measure)
        {
            tally.Add(told ? 0.7 : 0.5, $"\"{measure}\" measures it");
        }

        if (subject is not null)
        {
            tally.Add(told ? 0.5 : 0.4, $"it is about \"{subject}\"");
        }

        if (sentence.Markers.Count > 0)
        {
            tally.Add(0.5, $"it names {sentence.Markers[0].Symbol ?? sentence.Markers[0].Name}");
        }

        if (since == 1)
        {
            tally.Add(PointsBack(sentence.Claim) ? 0.8 : 0.4, "it goes on from the finding before it");
        }
        else if (since <= 3 && PointsBack(sentence.Claim))
        {
            tally.Add(0.4, "it points back to a finding");
        }
    }

    private static bool PointsBack(ClaimText claim) =>
        claim.OfKind("back").Any(b => b.First <= 6) || claim.OfKind("continuing").Any(c => c.First <= 2);

    private static void WeighAgainst(FindingSentence sentence, Outcome outcome, ResultFrame? frame, Tally tally)
    {
        var claim = sentence.Claim;
        var framed = frame is { Points: >= 1.4 };
        WeighBackground(claim, outcome, frame, framed, tally);

        var hopes = claim.OfKind("hope").Take(3).Count();
        tally.Add(hopes == 0 ? 0 : (framed ? -0.6 : -1.8) - (0.4 * (hopes - 1)), null);
        tally.Add(
            claim.Modals.Any(m => !m.Entry.Text.EndsWith(" to", StringComparison.Ordinal))
                ? framed
                    ? -1.4
                    : -1.5
                : 0,
            null
        );
        tally.Add(!framed && claim.Has("meta") ? -2 : 0, null);
        tally.Add(!framed && outcome.Words is null && claim.Has("method") ? -1.5 : 0, null);
        tally.Add(!framed && claim.OfKind("method").Any(m => m.Entry.Says == "set-up") ? -2 : 0, null);
        tally.Add(IsPurpose(claim) ? -1 : 0, null);
        tally.Add(sentence.Quoted && !framed ? (outcome.Past ? -1 : -1.5) : 0, null);
        tally.Add(claim.Text.EndsWith('?') ? -3 : 0, null);
        tally.Add(claim.Tokens.Count < 4 ? -3 : 0, null);
        tally.Add(claim.OfKind("year").Any(y => y.First <= 2) ? -3 : 0, null);
    }

    /// <summary>What was known before, what holds in general, and how many are ill.</summary>
    private static void WeighBackground(ClaimText claim, Outcome outcome, ResultFrame? frame, bool framed, Tally tally)
    {
        foreach (var background in claim.OfKind("background"))
        {
            var points = background.Entry.Says switch
            {
                "earlier" => framed && (frame!.Trails || background.First > frame.First) ? -0.3
                : outcome.Past && claim.Word(background.First - 1) is "which" or "that" or "who" or "whose" ? -0.5
                : -3,
                "habit" => framed ? 0
                : outcome.Past ? -0.8
                : -2.5,
                "fact" => framed ? -0.3 : -2.5,
                _ => 0.0,
            };
            tally.AddOnce(background.Entry.Says, points);
        }
    }

    /// <summary>"To investigate this, …"</summary>
    private static bool IsPurpose(ClaimText claim) =>
        claim.Word(0) is "to" || (claim.Word(0) is "in" && claim.Word(1) is "order");

    private sealed class Tally
    {
        public double Score { get; private set; }

        public List<string> Reasons { get; } = [];

        private HashSet<string>? kinds;

        /// <summary>Two words of a kind say no more than one.</summary>
        public void AddOnce(string kind, double points)
        {
            kinds ??= new HashSet<string>(StringComparer.Ordinal);
            if (kinds.Add(kind))
            {
                Score += points;
            }
        }

        public void Add(double points, string? why)
        {
            Score += points;
            if (why is not null)
            {
                Reasons.Add(why);
            }
        }
    }
}
