using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Releases;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>Where a mark leads and what it says.</summary>
public static class ReleaseMarks
{
    /// <summary>The record of what is named, or its card while it is decided on; null where there is neither.</summary>
    public static string? Url(ReleaseMention mention) =>
        mention.Kind switch
        {
            _ when mention.Item is { } card => $"#{card}",
            _ when mention.Slug.Length == 0 => null,
            MentionKind.Marker => PortalUrls.Marker(mention.Slug),
            MentionKind.Pathway => PortalUrls.Pathway(mention.Slug),
            MentionKind.Institution => PortalUrls.Institution(mention.Slug),
            _ => PortalUrls.Person(mention.Slug),
        };

    /// <summary>What is named, and why it is read so.</summary>
    public static string Title(ReleaseMention mention) =>
        mention.Reason is { } reason ? $"{mention.Label}: {reason}" : mention.Label;
}
