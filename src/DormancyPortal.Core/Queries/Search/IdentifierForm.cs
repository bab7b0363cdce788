namespace DormancyPortal.Core.Queries.Search;

/// <summary>Brings a pasted identifier to the form in which it is kept.</summary>
internal static class IdentifierForm
{
    private static readonly string[] Resolvers =
    [
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "doi.org/",
        "doi:",
        "https://orcid.org/",
        "orcid.org/",
        "orcid:",
        "https://identifiers.org/",
        "uniprot:",
        "ensembl:",
        "ncbigene:",
    ];

    /// <summary>The text without a resolver's address or prefix: <c>https://doi.org/10.1/x</c> becomes <c>10.1/x</c>.</summary>
    public static string Of(string typed)
    {
        var resolver = Array.Find(Resolvers, r => typed.StartsWith(r, StringComparison.OrdinalIgnoreCase));
        return resolver is null ? typed : typed[resolver.Length..].Trim();
    }
}
