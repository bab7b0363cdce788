using Microsoft.Playwright;
using Xunit;

namespace DormancyPortal.Tests.Browser;

/// <summary>What somebody does who has no mouse.</summary>
internal static class Keyboard
{
    /// <summary>More than any page has places to stop at.</summary>
    private const int MostStops = 150;

    /// <summary>Goes from one place to the next until it is there.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var i = 0; i < MostStops; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached with the keyboard.");
    }

    /// <summary>Goes to a field and types.</summary>
    public static async Task TypeIntoAsync(this IPage page, string label, string text)
    {
        await page.TabToAsync(page.Locator("main").GetByLabel(label, new() { Exact = true }));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a button or link and presses Enter.</summary>
    public static async Task EnterAsync(this IPage page, AriaRole role, string name)
    {
        await page.TabToAsync(page.GetByRole(role, new() { Name = name, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
    }
}
