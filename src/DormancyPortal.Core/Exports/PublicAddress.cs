namespace DormancyPortal.Core.Exports;

/// <summary>Where the portal is on the web, so that what is taken away still leads back.</summary>
/// <param name="Root">Scheme and host without a slash at the end, e.g. <c>https://portal.example</c>.</param>
public sealed record PublicAddress(string Root)
{
    /// <summary>The whole address of a page.</summary>
    /// <param name="url">Its URL relative to the root, as <see cref="Catalog.PortalUrls"/> builds it.</param>
    public string Of(string url) => Root + url;
}
