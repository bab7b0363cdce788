namespace DormancyPortal.Core.Queries.Funders;

/// <summary>What an institution paid for, by the releases that say so.</summary>
/// <param name="Slug">Permanent part of its URL, here and as an institution.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Country in English.</param>
/// <param name="Ror">ROR id.</param>
/// <param name="Paid">Release by release, newest first.</param>
public sealed record FunderRecord(
    string Slug,
    string Name,
    string? Country,
    string? Ror,
    IReadOnlyList<FundedRelease> Paid
)
{
    /// <summary>Most releases a record lists.</summary>
    public const int Shown = 200;
}

/// <summary>Work that a release says was paid for.</summary>
/// <param name="ReleaseId">Number of the release.</param>
/// <param name="Headline">Headline of the release.</param>
/// <param name="Date">Day of the release.</param>
/// <param name="Grants">Grant numbers as written.</param>
/// <param name="Said">Where the release first names the funder.</param>
public sealed record FundedRelease(
    long ReleaseId,
    string Headline,
    DateOnly? Date,
    IReadOnlyList<string> Grants,
    SentenceRef Said
)
{
    /// <summary>The studies the release is about.</summary>
    public IReadOnlyList<StudyLink> Studies { get; init; } = [];
}
