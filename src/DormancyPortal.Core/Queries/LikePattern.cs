namespace DormancyPortal.Core.Queries;

/// <summary>Patterns of LIKE for what people type: their own % and _ stand for themselves.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    public static string Containing(string typed) =>
        $"%{typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
