using System.Globalization;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>Days as a reader writes them.</summary>
public static class Dates
{
    /// <summary><c>14 May 2026</c>; null stays null.</summary>
    public static string? Words(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2026-05-14</c>, for machines.</summary>
    public static string Machine(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
