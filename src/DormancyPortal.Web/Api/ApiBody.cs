using Microsoft.AspNetCore.Http.Features;

namespace DormancyPortal.Web.Api;

/// <summary>The body that an endpoint takes, among its metadata.</summary>
/// <param name="What">What it holds.</param>
/// <param name="MediaTypes">The types it may have; <c>multipart/form-data</c> has it as the part <c>file</c>.</param>
/// <param name="Example">One of the first type.</param>
internal sealed record ApiBody(string What, IReadOnlyList<string> MediaTypes, string Example)
{
    /// <summary>The whole body in memory; null when it is larger than that many bytes.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http, int most, CancellationToken cancel)
    {
        if (http.Request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>Lets the server take a body of that many bytes and no more.</summary>
    public static void Limit(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }
    }
}
