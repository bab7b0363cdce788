using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Accounts;

namespace DormancyPortal.Web.Api;

/// <summary>Keeps a release that is sent as a draft, for whom the token acts. Nobody sees it before it is published.</summary>
internal static class UploadApi
{
    private static readonly ApiParameter Name = new("file", "Name of the file; its ending tells the format.")
    {
        Example = "notch2.txt",
        IsRequired = true,
    };

    public static void MapUploadApi(this IEndpointRouteBuilder api) =>
        api.MapAsk("/releases", "uploadRelease", [Name], UploadAsync)
            .RequireAuthorization(Powers.UploadByToken)
            .WithMetadata(
                new ApiBody(
                    "A release: its text, or its file.",
                    ["application/octet-stream"],
                    "Notch2 keeps cells asleep\n\nNotch2 increased the dormancy of breast cancer cells in mice, a study found.\n"
                )
            )
            .WithTags("Extraction")
            .WithSummary("Upload a release")
            .WithDescription(
                "Keeps a release as a draft, which reviewers find below /admin. Takes a token with the scope `upload` of "
                    + "somebody who may upload. The same bytes twice change nothing: the answer is 200 instead of 201."
            )
            .Answers<UploadAnswer>()
            .Refuses(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status422UnprocessableEntity
            );

    private static async Task<IResult> UploadAsync(HttpContext http, CancellationToken cancel)
    {
        ApiBody.Limit(http, DocumentReader.LargestDocument + 1L);
        if (await ApiBody.ReadAsync(http, DocumentReader.LargestDocument, cancel) is not { } bytes)
        {
            return ApiProblems.Problem(
                StatusCodes.Status413PayloadTooLarge,
                "The document is too large",
                $"It is larger than the {DocumentReader.LargestDocument / 1048576} MB that are kept.",
                ("code", "too-large")
            );
        }

        var name = Path.GetFileName(http.Request.Query[Name.Name].ToString().Replace('\\', '/'));
        var ingestion = http.RequestServices.GetRequiredService<ReleaseIngestion>();
        http.Response.Headers.CacheControl = "no-store";
        return await ingestion.AddAsync(name, bytes, http.User.Identity!.Name!, cancel) switch
        {
            IngestOutcome.Added added => Results.Json(
                Answer(http, added.Slug, ReleaseState.Draft),
                statusCode: StatusCodes.Status201Created
            ),
            IngestOutcome.AlreadyKept kept => Results.Json(Answer(http, kept.Slug, kept.State)),
            IngestOutcome.Unreadable unreadable => ApiProblems.Problem(
                StatusCodes.Status422UnprocessableEntity,
                "The document cannot be read",
                unreadable.Error.Message.Trim(),
                ("code", unreadable.Error.Code)
            ),
            _ => throw new InvalidOperationException("An outcome that nobody thought of."),
        };
    }

    private static UploadAnswer Answer(HttpContext http, string slug, ReleaseState state) =>
        new(slug, state.ToString().ToLowerInvariant(), http.Address().Of(PortalUrls.Draft(slug)));
}

/// <summary>What became of an uploaded release.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="State">Where it stands: draft, published or withdrawn.</param>
/// <param name="Review">Where it is reviewed.</param>
public sealed record UploadAnswer(string Slug, string State, string Review);
