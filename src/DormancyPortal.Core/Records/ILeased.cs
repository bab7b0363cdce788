namespace DormancyPortal.Core.Records;

/// <summary>A row that waits for work, which one owner at a time does under a lease (<c>Storage/Leases</c>).</summary>
public interface ILeased
{
    /// <summary>Who works on it; null when nobody does.</summary>
    string? Owner { get; }

    /// <summary>Until when nobody else may work on it, UTC.</summary>
    DateTime? LeaseUntil { get; }

    /// <summary>How often it was claimed without getting on.</summary>
    int Attempts { get; }
}
