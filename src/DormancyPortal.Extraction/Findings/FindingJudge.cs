namespace DormancyPortal.Extraction.Findings;

/// <summary>Whether a sentence is a finding of the announced study, and why.</summary>
/// <param name="Score">At least <see cref="FindingJudge.Enough"/> for a finding.</param>
/// <param name="Reasons">What spoke for it, in words.</param>
internal sealed record FindingVerdict(double Score, IReadOnlyList<string> Reasons)
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
    /// <param name="follows">Whether a finding stands just before it.</param>
    public static FindingVerdict Judge(FindingSentence sentence, bool follows)
    {
        var claim = sentence.Claim;
        var tally = new Tally();
        var frame = ResultFrame.Of(claim);
        if (frame is not null)
        {
            tally.Add(frame.Points, $"\"{frame.Words}\" reports a result");
        }

        WeighOutcome(sentence, frame, follows, tally);
        WeighAgainst(sentence, frame, tally);
        return new FindingVerdict(tally.Score, tally.Reasons);
    }

    private static void WeighOutcome(FindingSentence sentence, ResultFrame? frame, bool follows, Tally tally)
    {
        var claim = sentence.Claim;
        var outcome = Outcome.Of(claim);
        if (outcome.Words is { } words)
        {
            tally.Add(
                outcome.Past ? 1.6 : 0.6,
                $"\"{words}\" names an outcome{(outcome.Past ? " in the past tense" : "")}"
            );
        }
        else if (frame is null || (sentence.Markers.Count == 0 && !frame.HasThat))
        {
            tally.Add(-1, null);
        }

        if (outcome.Measured is { } measure)
        {
            tally.Add(0.7, $"\"{measure}\" measures it");
        }

        if (sentence.Markers.Count > 0 && outcome.Words is not null)
        {
            tally.Add(0.5, $"it names {sentence.Markers[0].Symbol ?? sentence.Markers[0].Name}");
        }

        if (follows && outcome.Words is not null)
        {
            tally.Add(PointsBack(claim) ? 0.8 : 0.4, "it goes on from the finding before it");
        }
    }

    private static bool PointsBack(ClaimText claim) =>
        claim.OfKind("back").Any(b => b.First <= 6) || claim.OfKind("continuing").Any(c => c.First <= 2);

    private static void WeighAgainst(FindingSentence sentence, ResultFrame? frame, Tally tally)
    {
        var claim = sentence.Claim;
        var framed = frame is { Points: >= 1.4 };
        if (claim.OfKind("background").FirstOrDefault(b => b.Entry.Says == "earlier") is { Entry: not null } earlier)
        {
            tally.Add(framed && earlier.First > frame!.First ? -0.3 : -3, null);
        }

        if (claim.OfKind("background").Any(b => b.Entry.Says == "fact"))
        {
            tally.Add(framed ? -0.3 : -2.5, null);
        }

        var hopes = claim.OfKind("hope").Take(3).Count();
        tally.Add(hopes == 0 ? 0 : (framed ? -0.6 : -1.8) - (0.4 * (hopes - 1)), null);
        tally.Add(
            claim.Modals.Any(m => !m.Entry.Text.EndsWith(" to", StringComparison.Ordinal)) ? (framed ? -0.7 : -1.5) : 0,
            null
        );
        tally.Add(!framed && claim.Has("meta") ? -2 : 0, null);
        tally.Add(!framed && Outcome.Of(claim).Words is null && claim.OfKind("method").Any() ? -1.5 : 0, null);
        tally.Add(!framed && claim.OfKind("method").Any(m => m.Entry.Says == "set-up") ? -2 : 0, null);
        tally.Add(IsPurpose(claim) ? -1 : 0, null);
        tally.Add(sentence.Quoted && !framed ? -1 : 0, null);
        tally.Add(claim.Text.EndsWith('?') ? -3 : 0, null);
        tally.Add(claim.Tokens.Count < 5 ? -3 : 0, null);
        tally.Add(claim.OfKind("year").Any(y => y.First <= 2) ? -3 : 0, null);
    }

    /// <summary>"To investigate this, …"</summary>
    private static bool IsPurpose(ClaimText claim) =>
        claim.Word(0) is "to" || (claim.Word(0) is "in" && claim.Word(1) is "order");

    private sealed class Tally
    {
        public double Score { get; private set; }

        public List<string> Reasons { get; } = [];

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
