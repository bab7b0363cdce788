using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Studies;

namespace DormancyPortal.Web.Pages.Admin.Duplicates;

/// <summary>From the page of a record to the search of what it is one with.</summary>
public static class MergeLinks
{
    /// <summary>The address; null of what cannot be merged.</summary>
    /// <param name="record">The record that a page shows.</param>
    public static string? Of(object? record) =>
        record switch
        {
            InstitutionRecord institution => PortalUrls.MergeWith(RecordKind.Institution, institution.Slug),
            PersonRecord person => PortalUrls.MergeWith(RecordKind.Person, person.Slug),
            StudyRecord study => PortalUrls.MergeWith(RecordKind.Study, study.Slug),
            PathwayRecord pathway => PortalUrls.MergeWith(RecordKind.Pathway, pathway.Slug),
            _ => null,
        };
}
