using DormancyPortal.Tests.Browser;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>Forms of the administration do nothing that nobody meant.</summary>
public sealed class FormTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private static readonly string[] Lines = ["text", "search", "email", "date", "number", "url"];

    /// <summary>
    /// Enter in a line of text presses the first button of its form, which is a surprise where there is a choice of them. What
    /// the buttons of a list of one kind ask for is the same, so that a search or filter is none.
    /// </summary>
    [Fact]
    public async Task Enter_InALineOfText_PressesNoButtonThatIsOneOfSeveral()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var draft = await ada.DraftAsync("sleep.txt", LongSleep.Text());
        (await ada.SendAsync(draft, "Publish")).Dispose();
        string[] pages =
        [
            .. PageType
                .All.Where(t => t.ForAdministrators && !t.Url.Contains("/batches/1", StringComparison.Ordinal))
                .Select(t => t.Url)
                .Distinct(),
            draft,
            "/admin/duplicates/pair?kind=institution&one=university-of-basel&other=university-hospital-of-basel",
        ];
        var surprises = new List<string>();
        foreach (var url in pages)
        {
            using var answer = await ada.AskAsync(url);
            var forms = (await Visitor.ReadAsync(answer)).QuerySelectorAll("main form[method=post]");
            surprises.AddRange(
                from form in forms
                where form.QuerySelectorAll("input").Any(i => Lines.Contains(i.GetAttribute("type") ?? "text"))
                let buttons = form.QuerySelectorAll("button[type=submit]").Length
                where buttons > 1
                select $"{url}: {form.QuerySelector("button")!.Words()} and {buttons - 1} more"
            );
        }

        Assert.Empty(surprises);
    }
}
