using System.Globalization;
using DormancyPortal.Core.Exports.Dumps;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Downloads;

/// <summary>The dumps, their formats and the terms: <c>/downloads</c>.</summary>
public sealed class IndexModel(DumpShelf shelf, IHostApplicationLifetime life) : PageModel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The newest edition; null while the first is being made.</summary>
    public DumpManifest? Edition { get; private set; }

    /// <summary>Whether it is that of the catalog as it stands.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>Editions before it.</summary>
    public IReadOnlyList<DumpManifest> Earlier { get; private set; } = [];

    /// <summary>Shows the newest edition; the first who asks after a change has it made.</summary>
    public async Task OnGetAsync()
    {
        // Who goes away does not stop what the next visitor would have to begin again.
        (Edition, IsCurrent) = await shelf.NewestAsync(Patience, life.ApplicationStopping);
        Earlier = [.. shelf.Editions().Where(e => e.Edition != Edition?.Edition)];
    }

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
        };
}
