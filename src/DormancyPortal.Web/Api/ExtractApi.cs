using System.Text;
using DormancyPortal.Core.Documents;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web.Twins;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace DormancyPortal.Web.Api;

/// <summary>
/// Reads a release that is sent and answers what the verb <c>extract</c> prints of it. Nothing is stored, not even for a
/// moment: what is sent stays in memory.
/// </summary>
internal static class ExtractApi
{
    private const string Multipart = "multipart/form-data";

    /// <summary>What a form needs around its file.</summary>
    private const int FormOverhead = 64 * 1024;

    private static readonly ApiParameter Name = new(
        "file",
        "Name of the file, for the `file` of the answer; its ending tells the format where the media type does not."
    )
    {
        Example = "notch2.txt",
    };

    private static readonly ApiParameter Format = ApiParameter.Of<FileFormat>(
        "format",
        "What to read it as; found out when left out."
    );

    private static readonly IReadOnlyList<string> MediaTypes =
    [
        .. Enum.GetValues<FileFormat>().Select(FileFormats.MediaTypeOf),
        "application/octet-stream",
        Multipart,
    ];

    public static void MapExtractApi(this IEndpointRouteBuilder api) =>
        api.MapAsk("/extract", "extract", [Name, Format], ExtractAsync)
            .RequireRateLimiting(ApiLimits.Extract)
            .WithMetadata(
                new ApiBody(
                    "A release: its text, or its file.",
                    MediaTypes,
                    "Notch2 keeps cells asleep\n\nNotch2 increased the dormancy of breast cancer cells in mice, a study found.\n"
                )
            )
            .WithTags("Extraction")
            .WithSummary("Read a text")
            .WithDescription(
                $"Reads {DocumentReader.AcceptedFormats} of at most {DocumentReader.LargestDocument / 1048576} MB and answers "
                    + "all that was found, with its places in the text. Every `start` and `length` counts UTF-16 units in "
                    + "`text`. Nothing is stored."
            )
            .Answers<ReleaseExtraction>()
            .Refuses(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity,
                StatusCodes.Status429TooManyRequests
            );

    private static async Task<IResult> ExtractAsync(HttpContext http, CancellationToken cancel)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var given)
            ? given.MediaType.Value
            : null;
        if (type is not null && !MediaTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return WrongType(type);
        }

        ApiBody.Limit(http, DocumentReader.LargestDocument + FormOverhead);
        try
        {
            return string.Equals(type, Multipart, StringComparison.OrdinalIgnoreCase) ? await OfFormAsync(http, cancel)
                : await ApiBody.ReadAsync(http, DocumentReader.LargestDocument, cancel) is { } body
                    ? Read(http, http.Request.Query[Name.Name].ToString(), body, FormatOf(http, type))
                : TooLarge();
        }
        catch (BadHttpRequestException wrong) when (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
    }

    private static async Task<IResult> OfFormAsync(HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentLength > DocumentReader.LargestDocument + FormOverhead)
        {
            return TooLarge();
        }

        IFormCollection form;
        try
        {
            var options = new FormOptions
            {
                // Else a large file would be laid down on the disk.
                MemoryBufferThreshold = DocumentReader.LargestDocument + FormOverhead,
                MultipartBodyLengthLimit = DocumentReader.LargestDocument + FormOverhead,
            };
            form = await new FormFeature(http.Request, options).ReadFormAsync(cancel);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return wrong.Message.Contains("limit", StringComparison.Ordinal)
                ? TooLarge()
                : ApiProblems.Problem(
                    StatusCodes.Status400BadRequest,
                    "The form cannot be read",
                    "The body is no multipart/form-data as its boundary says."
                );
        }

        if (form.Files is not [var file])
        {
            return ApiProblems.Problem(
                StatusCodes.Status400BadRequest,
                "The form must hold one file",
                $"It holds {form.Files.Count}. Send each release alone, as a part with a file name."
            );
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        var name = http.Request.Query[Name.Name].ToString();
        return Read(http, name.Length > 0 ? name : file.FileName, bytes.ToArray(), FormatOf(http, null));
    }

    private static IResult Read(HttpContext http, string name, byte[] bytes, FileFormat? format)
    {
        var document = DocumentReader.Read(name, bytes, format);
        if (document.Error is { } error)
        {
            return ApiProblems.Problem(
                error.Code switch
                {
                    "too-large" or "too-long" => StatusCodes.Status413PayloadTooLarge,
                    "unsupported-format" or "binary" => StatusCodes.Status415UnsupportedMediaType,
                    _ => StatusCodes.Status422UnprocessableEntity,
                },
                "The document cannot be read",
                error.Message.Trim(),
                ("code", error.Code)
            );
        }

        var lexicon = http.RequestServices.GetRequiredService<Lexicon>();
        var extraction = Extractor.Extract(document.Text!, lexicon) with
        {
            File = name.Length == 0 ? null : name,
            Format = document.Format!.Value.ToString().ToLowerInvariant(),
        };
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(ExtractionJson.Write(extraction), TwinFormat.Json.ContentType, Encoding.UTF8);
    }

    /// <summary>What the request says it is; plain text may be anything that is text.</summary>
    private static FileFormat? FormatOf(HttpContext http, string? mediaType)
    {
        var asked = http.Request.Query[Format.Name].ToString();
        return Enum.TryParse<FileFormat>(asked, ignoreCase: true, out var known)
            ? known
            : Enum.GetValues<FileFormat>()
                .Cast<FileFormat?>()
                .FirstOrDefault(f =>
                    f != FileFormat.Text
                    && string.Equals(FileFormats.MediaTypeOf(f!.Value), mediaType, StringComparison.OrdinalIgnoreCase)
                );
    }

    private static IResult WrongType(string type) =>
        ApiProblems.Problem(
            StatusCodes.Status415UnsupportedMediaType,
            "The body has a type that is not read",
            $"{type} is not read. Send the text as text/plain (curl: --data-binary @file -H 'Content-Type: text/plain') or the file in a form.",
            ("allowed", MediaTypes)
        );

    private static IResult TooLarge() =>
        ApiProblems.Problem(
            StatusCodes.Status413PayloadTooLarge,
            "The document is too large",
            $"It is larger than the {DocumentReader.LargestDocument / 1048576} MB that are read. Send the release alone, without pictures.",
            ("code", "too-large")
        );
}
