namespace DormancyPortal.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FixedClock : TimeProvider
{
    /// <summary>Where every test's clock stands at first.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private DateTimeOffset _now = Noon;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
