using System.Text.RegularExpressions;
using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Web.Accounts;

/// <summary>The page that a form stood on, told from where it was sent to.</summary>
internal static partial class FormPage
{
    /// <summary>Its URL, of this portal always; of a decision on one thing of a release the review at the card of the thing.</summary>
    /// <param name="request">What was sent.</param>
    public static async Task<string> OfAsync(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        return ReviewForm().Match(path) is { Success: true } form
            ? PortalUrls.Draft(form.Groups["slug"].Value) + await CardAsync(request)
            : path + QueryString.Create(request.Query.Where(p => p.Key != "handler"));
    }

    private static async Task<string> CardAsync(HttpRequest request)
    {
        // Who is not signed in may send anything: a form of the review is small, and its ids are plain.
        if (!request.HasFormContentType || request.ContentLength is null or > 65_536)
        {
            return "";
        }

        var item = (await request.ReadFormAsync(request.HttpContext.RequestAborted))["Item"].ToString();
        return ItemId().IsMatch(item) ? $"#{item}" : "";
    }

    [GeneratedRegex("^/admin/releases/(?<slug>[^/]+)/(?:decide|add)$")]
    private static partial Regex ReviewForm();

    [GeneratedRegex("^[a-z0-9-]{1,80}$")]
    private static partial Regex ItemId();
}
