namespace DormancyPortal.Core.Catalog;

/// <summary>A link from a record to a page about the same thing elsewhere.</summary>
/// <param name="Site">Who keeps the page, as readers know it: <c>NCBI Gene</c>.</param>
/// <param name="Id">The identifier there, as people quote it: <c>7010</c>, <c>GO:0030968</c>.</param>
/// <param name="Url">Absolute https address.</param>
public sealed record OutboundLink(string Site, string Id, string Url);
