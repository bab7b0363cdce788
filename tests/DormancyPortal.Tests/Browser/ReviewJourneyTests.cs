using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>Reviewing a release: with the keyboard alone, by two people at once, by selecting text, without JavaScript.</summary>
public sealed class ReviewJourneyTests(BrowserFixture browser)
{
    private const string Finding = "The study found that LGR5 was increased in dormant colon cancer cells.";

    [Fact]
    public async Task Keyboard_Alone_AcceptsEditsRejectsUndoesAndPublishes()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "with the keyboard");
        var card = page.Locator(".review-card", new() { HasText = Finding });
        await ToCardAsync(page, card);

        await page.Keyboard.PressAsync("a");
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("accepted");
        await Expect(card).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(card.Locator(".badge").First).ToContainTextAsync("sure");

        await page.Keyboard.PressAsync("e");
        await Expect(card.GetByLabel("About")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("dec");
        await page.Keyboard.PressAsync("Enter");
        await SubmitAsync(page, card, "Keep the change");
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("edited");
        await Expect(card.Locator(".card-value")).ToContainTextAsync("decrease");

        await page.Keyboard.PressAsync("x");
        await Expect(card.GetByLabel("What is wrong")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("only");
        await SubmitAsync(page, card, "Reject it");
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("rejected");
        await Expect(page.Locator(".reader .says-finding")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("u");
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("edited");

        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#review-keys")).ToHaveAttributeAsync("open", "");
        var publish = page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true });
        await publish.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Published.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task TwoBrowsers_OnOneRelease_DoNotOverwriteEachOther()
    {
        await using var ada = await browser.VisitorAsync(isAdministrator: true);
        await using var bob = await browser.VisitorAsync(isAdministrator: true);
        await DraftAsync(ada.Page, "with two browsers");
        await bob.Page.GotoAsync(ada.Page.Url);
        var hers = ada.Page.Locator(".review-card[id^=marker]", new() { HasText = "LGR5" });
        var his = bob.Page.Locator(".review-card[id^=marker]", new() { HasText = "LGR5" });

        await his.GetByText("Reject", new() { Exact = true }).ClickAsync();
        await his.GetByLabel("What is wrong").SelectOptionAsync("Duplicate");
        await his.GetByRole(AriaRole.Button, new() { Name = "Reject it" }).ClickAsync();
        await Expect(his.Locator(".badge").First).ToHaveTextAsync("rejected");

        await hers.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        var alert = hers.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("rejected it, read twice");
        await Expect(alert).ToContainTextAsync("You wanted: accepted it");
        await Expect(hers.Locator(".badge").First).ToHaveTextAsync("rejected");

        // What she sees now is the newest: this time she is asked nothing.
        await hers.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(hers.Locator(".badge").First).ToHaveTextAsync("accepted");
        await bob.Page.ReloadAsync();
        await Expect(his.Locator(".badge").First).ToHaveTextAsync("accepted");
    }

    [Fact]
    public async Task Hover_OneSide_LightsTheOther()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "with a mouse");
        var card = page.Locator(".review-card[id^=marker]", new() { HasText = "LGR5" });

        await card.Locator("h3").HoverAsync();
        await Expect(page.Locator(".reader mark.is-lit").First).ToHaveTextAsync("LGR5");
        await page.Locator(".reader .mark-marker").First.HoverAsync();
        await Expect(card).ToContainClassAsync("is-lit");
        await page.Locator(".reader .mark-marker a").First.ClickAsync();
        await Expect(card).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Press_OnACardWhoseWordsAreOutOfView_IsNotLost()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "with a mouse from far below");
        var card = page.Locator(".review-card[id^=marker]", new() { HasText = "LGR5" });
        await card.GetByText("Reject", new() { Exact = true }).ClickAsync();
        await card.GetByLabel("What is wrong").SelectOptionAsync("Duplicate");
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Expect(page.Locator(".reader mark", new() { HasText = "LGR5" }).First).Not.ToBeInViewportAsync();

        await card.GetByRole(AriaRole.Button, new() { Name = "Reject it" }).ClickAsync();
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("rejected");
    }

    [Fact]
    public async Task Keyboard_InANarrowWindow_KeepsTheCardInView()
    {
        await using var visitor = await browser.VisitorAsync(Window.Phone, isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "on a phone with a keyboard");
        var card = page.Locator(".review-card[id^=marker]", new() { HasText = "LGR5" });

        await card.Locator("a").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(card.Locator(":focus")).ToBeInViewportAsync();
        await Expect(page.Locator(".reader mark.is-lit").First).ToHaveTextAsync("LGR5");
    }

    [Fact]
    public async Task Selection_OfText_AddsAMarkerAndTypedNotesStay()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "by selecting");
        var other = page.Locator(".review-card", new() { HasText = Finding });
        await other.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await other.GetByLabel("Note (optional)").Locator("visible=true").FillAsync("half a thought");
        await other.GetByLabel("Direction").SelectOptionAsync("Decrease");

        await SelectAsync(page, "tumour cells");
        await page.Locator(".select-acts").GetByRole(AriaRole.Button, new() { Name = "Add marker" }).ClickAsync();
        await Expect(page.Locator("#add-marker").GetByLabel("Exact words that name it"))
            .ToHaveValueAsync("tumour cells");
        await page.GetByLabel("Which marker").FillAsync("TIE2");
        await page.Locator("#add-marker").GetByRole(AriaRole.Button, new() { Name = "Add marker" }).ClickAsync();

        await Expect(page.Locator(".review-card[id^=marker]", new() { HasText = "TEK" })).ToBeFocusedAsync();
        await Expect(page.Locator(".reader mark", new() { HasText = "tumour cells" })).ToBeVisibleAsync();
        await Expect(other.GetByLabel("Note (optional)").Locator("visible=true")).ToHaveValueAsync("half a thought");
        await page.ReloadAsync();
        await other.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await Expect(other.GetByLabel("Note (optional)").Locator("visible=true")).ToHaveValueAsync("half a thought");
        await Expect(other.GetByLabel("Direction")).ToHaveValueAsync("Decrease");
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep the change" }).ClickAsync();
        await Expect(other.Locator(".badge").First).ToHaveTextAsync("edited");
        await page.ReloadAsync();
        await other.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await Expect(other.GetByLabel("Note (optional)").Locator("visible=true")).ToHaveValueAsync("");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Date_WrongThenRight_SaysWhyKeepsWhatWasTypedAndTakesTheWordsSelected()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "with another date");
        var card = page.Locator(".review-card[id^=releasefield]").Filter(new() { HasText = "Release date" });
        await card.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await card.GetByLabel("Release date, as 2026-05-14").FillAsync("4 May 2026");
        await card.GetByLabel("Why").SelectOptionAsync("Boundary");
        await card.GetByRole(AriaRole.Button, new() { Name = "Keep the change" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Alert)).ToContainTextAsync("“4 May 2026” is no date.");
        await Expect(card.GetByLabel("Release date, as 2026-05-14")).ToHaveValueAsync("4 May 2026");

        await SelectAsync(page, "3 May 2026");
        await page.Locator(".select-acts")
            .GetByRole(AriaRole.Button, new() { Name = "Show for Release date" })
            .ClickAsync();
        await Expect(card.GetByLabel("Words of the release that show it")).ToHaveValueAsync("3 May 2026");
        await card.GetByLabel("Release date, as 2026-05-14").FillAsync("2026-05-04");
        await card.GetByRole(AriaRole.Button, new() { Name = "Keep the change" }).ClickAsync();
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("corrected by a person");
        await Expect(card).ToContainTextAsync("By the words 3 May 2026");
        await Expect(card).ToContainTextAsync("The engine read: 2026-05-03");

        await page.GetByRole(AriaRole.Link, new() { Name = "Preview as readers will see it" }).ClickAsync();
        await Expect(page.Locator(".page-head")).ToContainTextAsync("4 May 2026");
        Assert.DoesNotContain(visitor.Troubles, t => !t.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Selection_OfText_AddsAnInstitution()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "with another institution");
        await SelectAsync(page, "tumour cells");
        await page.Locator(".select-acts").GetByRole(AriaRole.Button, new() { Name = "Add institution" }).ClickAsync();
        var form = page.Locator("#add-institution");
        await form.GetByLabel("Which institution").FillAsync("Institute of Resting Cells");
        await form.GetByLabel("What it did").SelectOptionAsync("Author");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add institution" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing is called");
        await form.GetByLabel("Institute of Resting Cells").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Add institution" }).ClickAsync();

        var card = page.Locator(".review-card[id^=institution]", new() { HasText = "Institute of Resting Cells" });
        await Expect(card).ToBeFocusedAsync();
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("added");
        await Expect(page.Locator(".reader mark", new() { HasText = "tumour cells" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AddAStudy_ByTheLinkAmongTheCards_ComesToAFieldThatNothingCoversAndShowsTheWords(bool isOnAPhone)
    {
        var window = isOnAPhone ? Window.Phone : Window.Desk;
        await using var visitor = await browser.VisitorAsync(window, isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, $"with a study, {window.Name}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a study" }).ClickAsync();
        await Expect(page.Locator("#add-study-doi")).ToBeFocusedAsync();
        await page.WaitForFunctionAsync(
            """
            () => {
              const box = document.activeElement.getBoundingClientRect();
              return document.elementFromPoint(box.x + box.width / 2, box.y + 2) === document.activeElement;
            }
            """
        );

        await SelectAsync(page, "tumour cells");
        await page.Locator(".select-acts").GetByRole(AriaRole.Button, new() { Name = "Add study" }).ClickAsync();
        var form = page.Locator("#add-study");
        await Expect(form.GetByLabel("Words of the release that show it")).ToHaveValueAsync("tumour cells");
        await Expect(page.Locator("#add-study-doi")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("10.1234/rest");
        await page.Keyboard.PressAsync("Enter");
        var card = page.Locator(".review-card[id^=study-]");
        await Expect(card).ToBeFocusedAsync();
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("added");
        await Expect(page.Locator(".reader .cited.is-lit")).ToHaveTextAsync("tumour cells");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task WithoutJavaScript_TheSameIsDone()
    {
        await using var visitor = await browser.VisitorAsync(hasJavaScript: false, isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "without scripts", hasJavaScript: false);
        var card = page.Locator(".review-card[id^=finding]", new() { HasText = Finding });
        await card.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("accepted");
        await Expect(card).ToBeInViewportAsync();
        await Expect(page.Locator("#review-keys")).ToBeHiddenAsync();

        await page.GetByText("Add a marker", new() { Exact = true }).ClickAsync();
        await page.Locator("#add-marker").GetByLabel("Exact words that name it").FillAsync("nothing like this");
        await page.Locator("#add-marker").GetByRole(AriaRole.Button, new() { Name = "Add marker" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing is called");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Preview as readers will see it" }).ClickAsync();
        await Expect(page.Locator(".beside")).ToContainTextAsync("reviewed by a person");
    }

    /// <summary>Selects words in the text of the release.</summary>
    private static async Task SelectAsync(IPage page, string words) =>
        await page.EvaluateAsync(
            """
            words => {
              const walk = document.createTreeWalker(document.querySelector('.reader'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(words);
                if (at >= 0) {
                  getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
                  return;
                }
              }
            }
            """,
            words
        );

    /// <summary>Presses j until the card has the focus.</summary>
    private static async Task ToCardAsync(IPage page, ILocator card)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("j");
            if (await card.EvaluateAsync<bool>("card => card === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail("j never came to the card.");
    }

    /// <summary>Tabs to a button of a card and presses it.</summary>
    private static async Task SubmitAsync(IPage page, ILocator card, string button)
    {
        var wanted = card.GetByRole(AriaRole.Button, new() { Name = button });
        for (var i = 0; i < 20; i++)
        {
            if (await wanted.EvaluateAsync<bool>("button => button === document.activeElement"))
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never came to {button}.");
    }

    /// <summary>Pastes a release of its own and comes to its review.</summary>
    internal static async Task DraftAsync(IPage page, string mark, bool hasJavaScript = true)
    {
        await page.GotoAsync("/admin/upload");
        await page.GetByLabel("Or paste the text").FillAsync(Pages.Admin.LongSleep.Text(mark));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Locator(".review-card").First).ToBeVisibleAsync();
        if (hasJavaScript)
        {
            // Its script has begun.
            await Expect(page.Locator("html")).ToContainClassAsync("has-keys");
        }
    }
}
