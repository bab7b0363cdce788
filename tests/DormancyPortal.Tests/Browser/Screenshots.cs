using Xunit;

namespace DormancyPortal.Tests.Browser;

/// <summary>Pictures of every page type for people to look at; <c>tests/screenshots</c> takes them.</summary>
public sealed class Screenshots(BrowserFixture browser)
{
    public static TheoryData<string> Pages => PageType.Names;

    [Theory(Explicit = true)]
    [MemberData(nameof(Pages))]
    public async Task Page_InEveryWindow_IsPictured(string name)
    {
        var type = PageType.Of(name);
        await using var visitor = await browser.VisitorAsync(isAdministrator: type.ForAdministrators);
        await type.OpenAsync(visitor.Page);
        foreach (var window in Window.All)
        {
            await window.ApplyAsync(visitor.Page);
            var picture = Path.Combine("artifacts", "screenshots", $"{name}-{window.Name}.png");
            await visitor.Page.ScreenshotAsync(new() { Path = picture, FullPage = true });
            Assert.True(File.Exists(picture));
        }
    }
}
