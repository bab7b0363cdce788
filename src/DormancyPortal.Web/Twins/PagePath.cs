using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Web.Twins;

/// <summary>The path of a list or of a record.</summary>
/// <param name="Kind">What sort of record.</param>
/// <param name="Slug">The record; null of a list.</param>
public sealed record PagePath(RecordKind Kind, string? Slug)
{
    private static readonly Dictionary<string, RecordKind> Kinds = Enum.GetValues<RecordKind>()
        .ToDictionary(kind => PortalUrls.List(kind)[1..], StringComparer.OrdinalIgnoreCase);

    /// <summary>What its page can be taken away in.</summary>
    public IReadOnlyList<TwinFormat> Formats => Slug is null ? TwinFormat.OfLists : TwinFormat.OfRecord(Kind);

    /// <summary>Its page, relative to the root.</summary>
    public string Url => Slug is null ? PortalUrls.List(Kind) : PortalUrls.Record(Kind, Slug);

    /// <summary>Reads a path; null where it is that of another page, or a twin's.</summary>
    public static PagePath? Of(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', 4);
        return parts.Length is 2 or 3 && Kinds.TryGetValue(parts[1], out var kind) && IsName(parts[^1])
            ? new PagePath(kind, parts.Length == 2 ? null : parts[2])
            : null;
    }

    private static bool IsName(string part) =>
        part.Length > 0 && !TwinFormat.All.Any(f => part.EndsWith($".{f.Suffix}", StringComparison.OrdinalIgnoreCase));
}
