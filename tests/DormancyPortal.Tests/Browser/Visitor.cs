using Microsoft.Playwright;

namespace DormancyPortal.Tests.Browser;

/// <summary>How large a window is and whether its owner likes it dark.</summary>
public sealed record Window(int Width, int Height, ColorScheme Scheme)
{
    public static readonly Window Desk = new(1280, 900, ColorScheme.Light);
    public static readonly Window DarkDesk = Desk with { Scheme = ColorScheme.Dark };
    public static readonly Window Phone = new(390, 844, ColorScheme.Light);
    public static readonly Window DarkPhone = Phone with { Scheme = ColorScheme.Dark };

    /// <summary>The narrowest that must do without scrolling sideways; also what 1280 px are at 400 % zoom.</summary>
    public static readonly Window Narrow = new(320, 640, ColorScheme.Light);

    /// <summary>Those in which people look at pages.</summary>
    public static readonly IReadOnlyList<Window> All = [Desk, DarkDesk, Phone, DarkPhone];

    public bool IsDark => Scheme == ColorScheme.Dark;

    /// <summary>Name of its pictures.</summary>
    public string Name => $"{Width}-{(IsDark ? "dark" : "light")}";

    /// <summary>Makes a page look so.</summary>
    public async Task ApplyAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme });
    }
}

/// <summary>Somebody with a window of their own, and what went wrong in it that they would not see.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _troubles = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.PageError += (_, error) => _troubles.Add(error);
        page.Console += (_, message) =>
        {
            // The browser's own word for a page that says 404 or 410, which some tests ask for.
            if (
                message.Type == "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                _troubles.Add(message.Text);
            }
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !answer.Request.IsNavigationRequest)
            {
                _troubles.Add($"{answer.Status} {answer.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, breaches of the content security policy, parts of pages that did not load.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    private IBrowserContext Context { get; }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
