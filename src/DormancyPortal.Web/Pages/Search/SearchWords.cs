using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Pages.Search;

/// <summary>What the groups of a search are called.</summary>
public static class SearchWords
{
    /// <summary>The heading of a group.</summary>
    public static string Of(EntityKind kind) =>
        kind switch
        {
            EntityKind.Marker => "Markers",
            EntityKind.Pathway => "Pathways",
            EntityKind.Study => "Studies",
            EntityKind.Institution => "Institutions",
            EntityKind.Person => "People",
            _ => "Contexts",
        };

    /// <summary>What one of them is.</summary>
    public static string One(EntityKind kind) =>
        kind switch
        {
            EntityKind.Marker => "marker",
            EntityKind.Pathway => "pathway",
            EntityKind.Study => "study",
            EntityKind.Institution => "institution",
            EntityKind.Person => "person",
            _ => "context",
        };
}
