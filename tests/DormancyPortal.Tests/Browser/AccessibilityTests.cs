using Xunit;

namespace DormancyPortal.Tests.Browser;

/// <summary>What every page owes to people who read with keyboard, screen reader, magnifier, small window or in the dark.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => PageType.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEveryWindow_BreaksNoRuleOfWcag(string name)
    {
        var type = PageType.Of(name);
        await using var visitor = await browser.VisitorAsync(isAdministrator: type.ForAdministrators);
        await type.OpenAsync(visitor.Page);
        await Axe.LoadAsync(visitor.Page);

        var broken = new List<string>();
        foreach (var window in Window.All)
        {
            await window.ApplyAsync(visitor.Page);
            var found = window.IsDark
                ? await Axe.ContrastViolationsAsync(visitor.Page)
                : await Axe.ViolationsAsync(visitor.Page);
            broken.AddRange(found.Select(violation => $"{window.Name}: {violation}"));
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Pages_320PixelsWide_NeedNoScrollingSideways()
    {
        await using var visitor = await browser.VisitorAsync(Window.Narrow, isAdministrator: true);
        var wide = new List<string>();
        foreach (var type in PageType.All)
        {
            await type.OpenAsync(visitor.Page);
            var sticksOut = await visitor.Page.EvaluateAsync<string[]>(
                """
                () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
                  [`${document.scrollingElement.scrollWidth} px wide`,
                   ...[...document.querySelectorAll('body *')]
                     .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                     .map(e => e.outerHTML.slice(0, 120))]
                """
            );
            wide.AddRange(sticksOut.Select(line => $"{type.Name}: {line}"));
        }

        Assert.True(wide.Count == 0, string.Join("\n", wide));
    }
}
