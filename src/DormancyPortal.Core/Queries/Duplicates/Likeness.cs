namespace DormancyPortal.Core.Queries.Duplicates;

/// <summary>Gathers why two records may be one. The strongest reason sets how likely it is, what supports or opposes it moves that.</summary>
internal sealed class Likeness
{
    /// <summary>Below this a pair is not worth a person's look.</summary>
    private const double WorthALook = 0.3;

    private readonly List<string> _reasons = [];
    private double _strongest;
    private double _moved;

    /// <summary>A reason by itself.</summary>
    public void Add(bool applies, double likelihood, Func<string> reason)
    {
        if (applies)
        {
            _strongest = Math.Max(_strongest, likelihood);
            _reasons.Add(reason());
        }
    }

    /// <summary>What makes other reasons stronger or weaker, and is none by itself.</summary>
    public void Move(bool applies, double by, Func<string> reason)
    {
        if (applies && _strongest > 0)
        {
            _moved += by;
            _reasons.Add(reason());
        }
    }

    /// <summary>The pair, the one that more releases name first; null when it is not worth a look.</summary>
    public DuplicatePair? Pair(SharedRecord one, SharedRecord other)
    {
        var likelihood = Math.Clamp(_strongest + _moved, 0, 1);
        var swapped =
            one.Releases.Count < other.Releases.Count
            || (one.Releases.Count == other.Releases.Count && string.CompareOrdinal(one.Key, other.Key) > 0);
        return _strongest == 0 || likelihood < WorthALook ? null
            : swapped ? new DuplicatePair(other, one, likelihood, _reasons)
            : new DuplicatePair(one, other, likelihood, _reasons);
    }
}
