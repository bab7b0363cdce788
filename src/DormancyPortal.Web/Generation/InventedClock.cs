namespace DormancyPortal.Web.Generation;

/// <summary>A clock that goes on by a second whenever it is asked, so that what is made with it has the same times again.</summary>
public sealed class InventedClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _asked;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Start.AddSeconds(Interlocked.Increment(ref _asked));
}
