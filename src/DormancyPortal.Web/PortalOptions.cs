namespace DormancyPortal.Web;

/// <summary>Settings of one portal, from <c>Portal:*</c> of the configuration; checked before it starts.</summary>
public sealed class PortalOptions
{
    /// <summary>Folder of the database and the keys; made when it is not there. Relative to where the portal is started.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Whether an empty store is filled with the seed releases at the start.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>
    /// Scheme and host under which readers know the portal, e.g. <c>https://portal.example</c>: the beginning of every
    /// address in feeds and exports. Without it they begin as the request did.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>Texts that the API reads for one address in a minute; at least 1.</summary>
    public int ExtractionsAMinute { get; set; } = 30;

    /// <summary>
    /// Seconds that one process may take for a file of a batch before another may have it, at least 1. So long does a file
    /// wait on which a process was killed.
    /// </summary>
    public int BatchLeaseSeconds { get; set; } = 30;

    /// <summary>Texts that the API reads in a minute for one token; at least 1.</summary>
    public int ExtractionsAMinuteWithToken { get; set; } = 600;

    /// <summary>Sign-ins that one address may try in a minute; at least 1.</summary>
    public int SignInsAMinute { get; set; } = 20;

    /// <summary>Problems that one address may report in an hour; at least 1.</summary>
    public int ReportsAnHour { get; set; } = 20;

    /// <summary>The database file.</summary>
    public string DatabasePath => Path.Combine(Path.GetFullPath(DataFolder), "portal.db");

    /// <summary>Folder of the keys that protect cookies and forms.</summary>
    public string KeysFolder => Path.Combine(Path.GetFullPath(DataFolder), "keys");

    /// <summary>Folder of the dumps for readers.</summary>
    public string DownloadsFolder => Path.Combine(Path.GetFullPath(DataFolder), "downloads");

    /// <summary>Folder of the seed releases and the built-in lexicon, beside the executable.</summary>
    public static string SeedsFolder => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Checks the settings and makes the data folder.</summary>
    /// <exception cref="PortalOptionsException">
    /// The address is none, or the folder cannot be made or written to; the message says what to do.
    /// </exception>
    public PortalOptions Check()
    {
        if (Address is not null && !IsRoot(Address))
        {
            throw new PortalOptionsException(
                $"Portal:Address is {Address}, which is no address of a site: give scheme and host, as https://portal.example."
            );
        }

        if (string.IsNullOrWhiteSpace(DataFolder))
        {
            throw new PortalOptionsException("The data folder has no name: give one with --data.");
        }

        CheckLimits();

        if (BatchLeaseSeconds < 1)
        {
            throw new PortalOptionsException("Portal:BatchLeaseSeconds must be at least 1.");
        }

        try
        {
            Directory.CreateDirectory(DataFolder);
            using var probe = new FileStream(
                Path.Combine(DataFolder, $".probe-{Guid.NewGuid():N}"),
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Options = FileOptions.DeleteOnClose,
                }
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PortalOptionsException(
                $"The data folder {Path.GetFullPath(DataFolder)} cannot be written to: {e.Message} "
                    + "Give another with --data."
            );
        }

        return this;
    }

    private void CheckLimits()
    {
        (string Name, int Value)[] limits =
        [
            (nameof(ExtractionsAMinute), ExtractionsAMinute),
            (nameof(ExtractionsAMinuteWithToken), ExtractionsAMinuteWithToken),
            (nameof(SignInsAMinute), SignInsAMinute),
            (nameof(ReportsAnHour), ReportsAnHour),
        ];
        if (Array.Find(limits, l => l.Value < 1) is { Name: { } wrong })
        {
            throw new PortalOptionsException($"Portal:{wrong} must be at least 1.");
        }
    }

    private static bool IsRoot(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.PathAndQuery == "/"
        && uri.Fragment.Length == 0;
}

/// <summary>A setting is wrong; the message says which and what to do.</summary>
public sealed class PortalOptionsException(string message) : Exception(message);
