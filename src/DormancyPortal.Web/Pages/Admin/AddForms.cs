using DormancyPortal.Core.Review;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>The forms that add what was missed, as they were typed.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="Sheet">What is in it.</param>
/// <param name="Typed">What was typed in the form that was sent, by field.</param>
/// <param name="Choices">What the name in it may mean.</param>
/// <param name="Sent">Handler of the form that was sent; null on a fresh page.</param>
public sealed record AddForms(
    long ReleaseId,
    string Slug,
    ReviewSheet Sheet,
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<(string Label, string Why)> Choices,
    string? Sent = null
)
{
    /// <summary>Whether it is the form that was sent.</summary>
    public bool IsSent(string handler) => handler.Equals(Sent, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was typed in a form; nothing in those that were not sent.</summary>
    public IReadOnlyDictionary<string, string> Of(string handler) =>
        IsSent(handler) ? Typed : new Dictionary<string, string>();

    /// <summary>What a field of a form holds.</summary>
    public string Value(string handler, string field) => Of(handler).GetValueOrDefault(field, "");
}
