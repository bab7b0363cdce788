namespace DormancyPortal.Extraction.Rules;

/// <summary>One way in which the engine takes something: what an extraction names under <c>rule</c>.</summary>
/// <param name="Of">
/// What it gives: a field of the release or of a study by its name in the extraction, or <c>finding</c>, <c>marker</c>,
/// <c>pathway</c>, <c>institution</c>, <c>person</c>, <c>funding</c>.
/// </param>
/// <param name="Name">Its name in kebab-case, which stays; the same way has one name whatever it gives.</param>
/// <param name="Ground">What speaks for such a reading before any was counted.</param>
/// <param name="Right">How many readings of it were right on the annotated releases.</param>
/// <param name="Counted">How many of its readings those releases decide.</param>
/// <param name="Meaning">The rule in one line, for a reader.</param>
public sealed record ReadingRule(string Of, string Name, RuleGround Ground, int Right, int Counted, string Meaning)
{
    /// <summary>How many counted readings the ground weighs as much as.</summary>
    private const int Weight = 8;

    /// <summary>
    /// How often it is right, 0 to 1, by what was counted and, as that is little, by its ground; null where the engine weighs
    /// each reading by itself.
    /// </summary>
    public double? Confidence =>
        Ground switch
        {
            RuleGround.Stated => Smoothed(0.96),
            RuleGround.Cued => Smoothed(0.88),
            RuleGround.Placed => Smoothed(0.8),
            RuleGround.Guessed => Smoothed(0.6),
            _ => null,
        };

    /// <summary>The words of a text in which it read a field.</summary>
    internal FieldEvidence At(string text, int start, int length) =>
        Said(new FieldEvidence(Of, start, length, text.Substring(start, length)));

    /// <summary>The words of a text that would have said <paramref name="value"/>, had no other reading been taken.</summary>
    internal RejectedReading NotTaken(string text, int start, int length, string value, string reason) =>
        new(start, length, text.Substring(start, length), value, Math.Round(1 - (Confidence ?? 0), 2), reason)
        {
            Of = Of,
        };

    /// <summary>A field that stands in what the file says beside its text.</summary>
    internal FieldEvidence BesideTheText() => Said(new FieldEvidence(Of, 0, 0, ""));

    private FieldEvidence Said(FieldEvidence words) =>
        words with
        {
            Rule = Name,
            Confidence = Confidence,
            Reason = Meaning,
        };

    private double Smoothed(double ground) => Math.Round(((Weight * ground) + Right) / (Weight + Counted), 2);
}

/// <summary>What speaks for a reading, whatever was counted.</summary>
public enum RuleGround
{
    /// <summary>A label, or a form that is nothing else: 0.96.</summary>
    Stated,

    /// <summary>Words around it: 0.88, below what is called sure.</summary>
    Cued,

    /// <summary>Nothing but where it stands: 0.8.</summary>
    Placed,

    /// <summary>Nothing better was there: 0.6.</summary>
    Guessed,

    /// <summary>Each reading is weighed by itself.</summary>
    Weighed,
}
