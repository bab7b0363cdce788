using System.Text.Json;

namespace DormancyPortal.Core.Exports;

/// <summary>Values of vocabularies as all exports write them.</summary>
internal static class ExportWords
{
    /// <summary>The value in kebab-case: <c>no-effect</c>.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
