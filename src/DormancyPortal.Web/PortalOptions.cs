namespace DormancyPortal.Web;

/// <summary>Settings of one portal, from <c>Portal:*</c> of the configuration; checked before it starts.</summary>
public sealed class PortalOptions
{
    /// <summary>Folder of the database and the keys; made when it is not there.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Whether an empty store is filled with the seed releases at the start.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>The database file.</summary>
    public string DatabasePath => Path.Combine(Path.GetFullPath(DataFolder), "portal.db");

    /// <summary>Folder of the keys that protect cookies and forms.</summary>
    public string KeysFolder => Path.Combine(Path.GetFullPath(DataFolder), "keys");

    /// <summary>Folder of the seed releases and the built-in lexicon, beside the executable.</summary>
    public static string SeedsFolder => Path.Combine(AppContext.BaseDirectory, "seeds");
}
