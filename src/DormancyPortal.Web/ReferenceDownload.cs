using DormancyPortal.Core.ReferenceData;

namespace DormancyPortal.Web;

/// <summary>
/// Fetches a file of reference data, because an administrator asked for it: http and https only, at most five redirects,
/// within limits of size and time. Nothing else in the portal calls the network.
/// </summary>
public sealed class ReferenceDownload : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(15);
    private readonly HttpClient _http;
    private readonly long _largest;

    /// <summary>With the limits of the portal.</summary>
    public ReferenceDownload()
        : this(ReferenceFile.LargestFile, TimeSpan.FromMinutes(5)) { }

    /// <summary>With other limits.</summary>
    /// <param name="largest">Most bytes that are taken.</param>
    /// <param name="within">Longest time for the whole.</param>
    public ReferenceDownload(long largest, TimeSpan within)
    {
        _largest = largest;
        Within = within;
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                MaxAutomaticRedirections = MostRedirects,
                ConnectTimeout = ConnectWithin,
                UseCookies = false,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DormancyPortal");
    }

    /// <summary>Longest time for the whole.</summary>
    public TimeSpan Within { get; }

    /// <summary>Whether a text is an address that can be fetched.</summary>
    public static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>Fetches a file.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="progress">Told what share has come, 0 to 1, when the server says how much there is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="ReferenceDownloadException">It cannot be had; the message says why.</exception>
    public async Task<byte[]> FetchAsync(string address, Action<double>? progress, CancellationToken cancel)
    {
        if (!IsAddress(address))
        {
            throw new ReferenceDownloadException($"\"{address}\" is no address that begins with http:// or https://.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Within);
        try
        {
            return await ReadAsync(address, progress, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ReferenceDownloadException(
                $"{address} did not come within {Within.TotalSeconds:0} seconds. Fetch the file yourself and import it."
            );
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            throw new ReferenceDownloadException($"{address} cannot be fetched: {failed.Message}");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<byte[]> ReadAsync(string address, Action<double>? progress, CancellationToken cancel)
    {
        using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        if ((int)answer.StatusCode is >= 300 and < 400)
        {
            throw new ReferenceDownloadException(
                $"{address} redirects more than {MostRedirects} times, or to where it may not."
            );
        }

        if (!answer.IsSuccessStatusCode)
        {
            throw new ReferenceDownloadException($"{address} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.");
        }

        var length = answer.Content.Headers.ContentLength;
        if (length > _largest)
        {
            throw TooLarge(address);
        }

        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        using var whole = new MemoryStream((int)(length ?? 0));
        var buffer = new byte[81920];
        while (await body.ReadAsync(buffer, cancel) is var read && read > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > _largest)
            {
                throw TooLarge(address);
            }

            if (length > 0)
            {
                progress?.Invoke((double)whole.Length / length.Value);
            }
        }

        return whole.ToArray();
    }

    private ReferenceDownloadException TooLarge(string address) =>
        new($"{address} is larger than {_largest / 1048576} MB.");
}

/// <summary>A file of reference data cannot be fetched; the message says why.</summary>
public sealed class ReferenceDownloadException(string message) : Exception(message);
