using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>What the logs of a portal hold at its most talkative: no text of a release, no password, no note.</summary>
public sealed class LogTests(LogTests.TalkativePortal portal) : IClassFixture<LogTests.TalkativePortal>
{
    private const string Secret = "a password that is wrong";

    [Fact]
    public async Task Log_OfSignInUploadAndReview_HoldsNoTextAndNoPassword()
    {
        await portal.AddAdministratorAsync("ada");
        using var failed = await new Visitor(portal.Client()).SignInAsync("ada", Secret);
        var ada = await Visitor.SignedInAsync(portal, "ada");
        using var pasted = await ada.UploadAsync(LongSleep.Text("pasted"));
        using var bad = await ada.UploadAsync($"%PDF {LongSleep.Finding}", ("bad.txt", new byte[100]));
        var draft = await ada.DraftAsync("sleep.txt", LongSleep.Text());
        using var published = await ada.SendAsync(draft, "Publish", ("Note", "a note on sleep"));
        await portal.PageAsync(draft["/admin".Length..]);
        using var withdrawn = await ada.SendAsync(draft, "Withdraw", ("Note", "a reason for it"));

        var log = portal.Log;
        Assert.Contains("POST", log, StringComparison.Ordinal);
        Assert.Contains("INSERT INTO", log, StringComparison.Ordinal);
        Assert.All(
            [
                PortalFixture.Password,
                Secret,
                "LGR5 was increased",
                "Wilma Beispiel",
                "a note on sleep",
                "a reason for it",
            ],
            words => Assert.DoesNotContain(words, log, StringComparison.Ordinal)
        );
    }

    /// <summary>A portal that gathers all that it logs, at every level, with the values beside the words.</summary>
    public sealed class TalkativePortal : PortalFixture
    {
        private readonly ConcurrentQueue<string> _lines = new();

        /// <summary>All that was logged.</summary>
        public string Log => string.Join('\n', _lines);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.AddSingleton<ILoggerFactory>(_ => new LoggerFactory(
                    [new Gatherer(_lines)],
                    new LoggerFilterOptions { MinLevel = LogLevel.Trace }
                ))
            );
        }
    }

    private sealed class Gatherer(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lines.Enqueue($"{formatter(state, exception)} {exception}");
            foreach (var (_, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                lines.Enqueue($"{value}");
            }
        }

        public void Dispose() { }
    }
}
