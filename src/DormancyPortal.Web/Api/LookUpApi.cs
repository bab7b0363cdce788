using System.Text;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Api;

/// <summary>Looks many names up at once: in the address, or one a line in the body.</summary>
internal static class LookUpApi
{
    private const int MostNames = 1000;
    private const int MostBytes = 256 * 1024;

    private static readonly ApiParameter Names = new("names", $"Names, separated by commas.")
    {
        IsRequired = true,
        Example = "TIE2,CHOP,CREB2,HGNC:7882,no such gene",
    };

    public static void MapLookUpApi(this IEndpointRouteBuilder api)
    {
        api.MapRead("/lookup", "lookUpNames", [Names], LookUpInAddressAsync)
            .WithTags("Search")
            .WithSummary("Look up many names")
            .WithDescription(
                "What each name names, by exact symbol, identifier, alias, previous symbol or folded form. Nothing is "
                    + "guessed: an ambiguous name gives all it may name, an unknown one what is a typo away."
            )
            .Answers<ApiPage<LookedUpName>>()
            .Refuses(StatusCodes.Status400BadRequest);
        api.MapAsk("/lookup", "lookUpListOfNames", [], LookUpInBodyAsync)
            .WithMetadata(new ApiBody("Names, one a line.", ["text/plain"], "TIE2\nCHOP\nHGNC:7882\n"))
            .WithTags("Search")
            .WithSummary("Look up a list of names")
            .WithDescription($"The same for up to {MostNames} names, one a line, in UTF-8.")
            .Answers<ApiPage<LookedUpName>>()
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge);
    }

    private static Task<IResult> LookUpInAddressAsync(HttpContext http, CancellationToken cancel) =>
        LookUpAsync(http, http.Request.Query[Names.Name].ToString().Split(','), cancel);

    private static async Task<IResult> LookUpInBodyAsync(HttpContext http, CancellationToken cancel) =>
        await ApiBody.ReadAsync(http, MostBytes, cancel) is not { } body
            ? TooMany($"The body is larger than {MostBytes / 1024} kB.")
            : await LookUpAsync(http, Encoding.UTF8.GetString(body).TrimStart('\uFEFF').Split('\n'), cancel);

    private static async Task<IResult> LookUpAsync(HttpContext http, string[] names, CancellationToken cancel)
    {
        var typed = names.Where(name => !string.IsNullOrWhiteSpace(name)).ToList();
        if (typed.Count > MostNames)
        {
            return TooMany($"{typed.Count} names are more than the {MostNames} that are looked up at once.");
        }

        if (typed.Count == 0)
        {
            return ApiProblems.WrongParameter(Names, "", "There is no name to look up.");
        }

        var found = await http.RequestServices.GetRequiredService<PortalSearch>().LookUpAsync(typed, cancel);
        return ApiPage<LookedUpName>.Answer(http, found.Count, null, found);
    }

    private static IResult TooMany(string detail) =>
        ApiProblems.Problem(StatusCodes.Status413PayloadTooLarge, "The request is too large", detail);
}
