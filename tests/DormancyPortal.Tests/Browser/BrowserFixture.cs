using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Browser;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace DormancyPortal.Tests.Browser;

/// <summary>
/// One Chromium and one portal for all browser tests. Both start with the first test that asks, so that a run without
/// browser tests pays nothing for them.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private const string Administrator = "ada";

    /// <summary>
    /// How long a page may take to come to what a test expects, in milliseconds. Only a failing test waits so long; a busy
    /// machine needs more than Playwright's 5 seconds.
    /// </summary>
    private const float Patience = 30_000;

    // Chromium must ask nobody but the portal, or a test could wait for a network that is not there.
    private static readonly string[] Arguments =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Proposals for the lexicon to look at, which change what seeds are read for.</summary>
    private static readonly (CuratedKind, string?, string)[] Proposals =
    [
        (CuratedKind.Block, null, "NOTCH2"),
        (CuratedKind.Alias, "HGNC:11724", "niche"),
    ];

    private readonly Lazy<Task<Started>> _started = new(StartAsync);
    private readonly SemaphoreSlim _signingIn = new(1);
    private string? _signedIn;

    /// <summary>The portal that the browser looks at.</summary>
    public async Task<ServedPortalFixture> PortalAsync() => (await StartedAsync()).Portal;

    /// <summary>A window that nobody used before.</summary>
    public async Task<Visitor> VisitorAsync(
        Window? window = null,
        bool hasJavaScript = true,
        bool isAdministrator = false
    )
    {
        var started = await StartedAsync();
        var context = await started.Browser.NewContextAsync(
            new()
            {
                BaseURL = started.Portal.Address,
                ViewportSize = new() { Width = (window ?? Window.Desk).Width, Height = (window ?? Window.Desk).Height },
                ColorScheme = (window ?? Window.Desk).Scheme,
                JavaScriptEnabled = hasJavaScript,
                // Smooth scrolling would leave a sentence out of view for as long as it glides there.
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
                StorageState = isAdministrator ? await SignedInAsync() : null,
            }
        );
        context.SetDefaultTimeout(Patience);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Signs in by the form, as the administrator that this fixture adds.</summary>
    public async Task SignInAsync(IPage page)
    {
        await SignedInAsync();
        await SubmitSignInAsync(page);
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser, portal) = await _started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
            await portal.DisposeAsync();
        }

        _signingIn.Dispose();
    }

    private async Task<Started> StartedAsync()
    {
        if (ChromiumPath() is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Chromium is missing. Install Debian's package chromium, or run tests/run, which does.");
        }

        return await _started.Value;
    }

    private static async Task<Started> StartAsync()
    {
        var chromium =
            ChromiumPath()
            ?? throw new InvalidOperationException(
                "Chromium is missing, and on CI the browser tests must run. Install Debian's package chromium."
            );
        var portal = new ServedPortalFixture();
        await portal.InitializeAsync();
        await portal.WithServiceAsync<BatchIntake, long?>(intake =>
            intake.KeepAsync(
                new NewBatch("news.zip", "ada", null, ImportsAtOnce: false),
                Batch(),
                CancellationToken.None
            )
        );
        foreach (var (kind, key, text) in Proposals)
        {
            await portal.WithServiceAsync<LexiconDesk, NameCheck>(desk =>
                desk.ProposeAsync(kind, key, text, "ada", "seen in a paper", CancellationToken.None)
            );
        }

        await portal.WithServiceAsync<LexiconTrials, bool>(async trials =>
        {
            await trials.TryAsync(TrialSubject.Adopting([1]), "ada", CancellationToken.None);
            return true;
        });
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = chromium,
                Headless = true,
                ChromiumSandbox = false,
                Args = Arguments,
            }
        );
        return new Started(playwright, browser, portal);
    }

    /// <summary>A batch to look at: a file of most sorts.</summary>
    private static IEnumerable<IncomingFile> Batch() =>
        [
            IncomingFile.Of("news/sleep.txt", LongSleep.Bytes("in a batch")),
            IncomingFile.Of("news/again.txt", LongSleep.Bytes("in a batch")),
            IncomingFile.Of("news/empty.txt", []),
            IncomingFile.Refused("news/locked.txt", "it is encrypted; unpack it yourself and send what is in it"),
        ];

    private static string? ChromiumPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists);

    /// <summary>The cookies of a signed-in administrator. One sign-in does for all tests that are not about signing in.</summary>
    private async Task<string> SignedInAsync()
    {
        await _signingIn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_signedIn is null)
            {
                await (await PortalAsync()).AddAdministratorAsync(Administrator);
                await FillAccountAsync(await PortalAsync());
                await using var visitor = await VisitorAsync();
                await SubmitSignInAsync(visitor.Page);
                _signedIn = await visitor.Page.Context.StorageStateAsync();
            }

            return _signedIn;
        }
        finally
        {
            _signingIn.Release();
        }
    }

    /// <summary>Makes their pages show all that they can: a passkey, and a key that waits to be set up.</summary>
    private static Task<bool> FillAccountAsync(ServedPortalFixture portal) =>
        portal.WithServiceAsync<UserManager<PortalUser>, bool>(async users =>
        {
            var user = (await users.FindByNameAsync(Administrator))!;
            var passkey = new UserPasskeyInfo([1], [1], FixedClock.Noon, 0, null, true, true, true, [1], [1])
            {
                Name = "Firefox on Linux",
            };
            await users.AddOrUpdatePasskeyAsync(user, passkey);
            return (await users.ResetAuthenticatorKeyAsync(user)).Succeeded;
        });

    private static async Task SubmitSignInAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync(Administrator);
        await page.GetByLabel("Password").FillAsync(PortalFixture.Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Admin" })).ToBeVisibleAsync();
    }

    private sealed record Started(IPlaywright Playwright, IBrowser Browser, ServedPortalFixture Portal);
}
