using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>One browser without scripts: keeps its cookies, sends the forms of pages as they are, shows redirects.</summary>
internal sealed class Visitor(HttpClient client)
{
    /// <summary>A visitor who has just signed in.</summary>
    public static async Task<Visitor> SignedInAsync(PortalFixture portal, string name)
    {
        var visitor = new Visitor(portal.Client());
        using var answer = await visitor.SignInAsync(name, PortalFixture.Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    /// <summary>Fills the sign-in form and sends it.</summary>
    public Task<HttpResponseMessage> SignInAsync(string name, string password, string at = "/account/sign-in") =>
        SendAsync(at, "Sign in", ("Form.Name", name), ("Form.Password", password));

    public Task<HttpResponseMessage> AskAsync(string url) =>
        client.GetAsync(url, TestContext.Current.CancellationToken);

    /// <summary>The page at an address, which must answer with this status.</summary>
    public async Task<IHtmlDocument> PageAsync(string url, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await AskAsync(url);
        Assert.True(expected == answer.StatusCode, $"{url} answered {answer.StatusCode}");
        return await ReadAsync(answer);
    }

    /// <summary>The page of an answer.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Opens a page, types into its form and presses a button.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string url,
        string button,
        params (string Field, string Value)[] typed
    )
    {
        var (action, fields) = Form(await PageAsync(url), url, button);
        foreach (var (field, value) in typed)
        {
            Assert.Contains(field, fields.Keys);
            fields[field] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(action, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Chooses files and types text on the upload page and sends its form.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string? pasted, params (string Name, byte[] Bytes)[] files)
    {
        var (action, fields) = Form(await PageAsync("/admin/upload"), "/admin/upload", "Read it");
        fields["Pasted"] = pasted ?? "";
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(f => f.Key != "Files"))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "Files", name);
        }

        return await client.PostAsync(action, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads a text that must become a draft.</summary>
    /// <returns>Address of its review.</returns>
    public async Task<string> DraftAsync(string name, string text)
    {
        using var answer = await UploadAsync(null, (name, Encoding.UTF8.GetBytes(text)));
        return TargetOf(answer);
    }

    /// <summary>A form with nothing but the token that a page holds, to be sent whatever buttons the page shows.</summary>
    public async Task<FormUrlEncodedContent> TokenAsync(string url)
    {
        const string token = "__RequestVerificationToken";
        var page = await PageAsync(url);
        return new([new(token, page.QuerySelector($"main [name={token}]")!.GetAttribute("value")!)]);
    }

    /// <summary>Sends fields of one's own with the token of a page.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(
        string page,
        string handler,
        params (string Field, string Value)[] fields
    )
    {
        const string token = "__RequestVerificationToken";
        var shown = await PageAsync(page);
        using var content = new FormUrlEncodedContent([
            new(token, shown.QuerySelector($"[name={token}]")!.GetAttribute("value")!),
            .. fields.Select(f => KeyValuePair.Create(f.Field, f.Value)),
        ]);
        return await client.PostAsync(page + handler, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Presses a button in a part of a page as it was shown, with what is chosen and typed in its form.</summary>
    public async Task<HttpResponseMessage> PressAsync(
        IElement part,
        string button,
        params (string Field, string Value)[] typed
    )
    {
        var pressed = part.QuerySelectorAll<IHtmlButtonElement>("button")
            .First(b => b.Words().StartsWith(button, StringComparison.Ordinal));
        var form = pressed.Form!;
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Name is not null && i.Type is not ("checkbox" or "radio"))
            .Select(i => (Field: i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => (Field: s.Name!, Value: s.Value ?? "")))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(t => (Field: t.Name!, t.Value)))
            .Where(f => !typed.Any(t => t.Field == f.Field))
            .Concat(typed)
            .Select(f => new KeyValuePair<string, string>(f.Field, f.Value));
        using var content = new FormUrlEncodedContent(fields);
        return await PostAsync(pressed.GetAttribute("formaction") ?? form.GetAttribute("action")!, content);
    }

    /// <summary>Sends something that is no form of a page.</summary>
    public Task<HttpResponseMessage> PostAsync(string url, HttpContent content) =>
        client.PostAsync(url, content, TestContext.Current.CancellationToken);

    /// <summary>Where an answer leads.</summary>
    public static string TargetOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static (string Action, Dictionary<string, string> Fields) Form(
        IHtmlDocument page,
        string url,
        string button
    )
    {
        var pressed = Assert.Single(page.QuerySelectorAll<IHtmlButtonElement>("main button"), b => b.Words() == button);
        var form = pressed.Form!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(i => i.Type != "checkbox")
            .DistinctBy(i => i.Name)
            .ToDictionary(i => i.Name!, i => i.GetAttribute("value") ?? "");
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
        {
            fields[area.Name!] = area.TextContent;
        }

        return (pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? url, fields);
    }
}
