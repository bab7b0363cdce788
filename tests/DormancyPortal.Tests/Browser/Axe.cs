using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DormancyPortal.Tests.Browser;

/// <summary>
/// The axe rules, run in the page itself. The ready-made runner for Playwright opens another page with every run to cope
/// with frames; the portal has none, and without that page a run takes a third of the time.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async (runOnly) => {
          const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
          return violations.map(rule => [
            `${rule.impact} ${rule.id}, ${rule.help}`,
            ...rule.nodes.slice(0, 5).map(node => `    ${node.target} ${node.html}`)
          ].join('\n'));
        }
        """;

    private static readonly object EveryRule = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" },
    };

    private static readonly object Contrast = new { type = "rule", values = new[] { "color-contrast" } };

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Brings the rules into a page, once after it was opened.</summary>
    public static async Task LoadAsync(IPage page) => await page.EvaluateAsync(Script);

    /// <summary>Which rules the page breaks, and where.</summary>
    public static async Task<IEnumerable<string>> ViolationsAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(Run, EveryRule);

    /// <summary>The same for the one rule whose answer depends on light and dark.</summary>
    public static async Task<IEnumerable<string>> ContrastViolationsAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(Run, Contrast);
}
