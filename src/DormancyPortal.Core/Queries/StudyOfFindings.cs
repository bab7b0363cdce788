namespace DormancyPortal.Core.Queries;

/// <summary>A study and how many findings of it concern something.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">What pages call it.</param>
/// <param name="Journal">Journal by its full name.</param>
/// <param name="Published">Day the paper appeared.</param>
/// <param name="Findings">Its findings about the thing.</param>
public sealed record StudyOfFindings(string Slug, string Title, string? Journal, DateOnly? Published, int Findings)
{
    /// <summary>More are not listed on a record; its page says how many there are.</summary>
    public const int Shown = 50;
}
