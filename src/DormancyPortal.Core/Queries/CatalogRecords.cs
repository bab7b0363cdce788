using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Queries.Studies;

namespace DormancyPortal.Core.Queries;

/// <summary>Reads a record of any sort by its address, as its page does.</summary>
public sealed class CatalogRecords(
    RecordAddresses addresses,
    MarkerRecordQuery markers,
    PathwayRecordQuery pathways,
    FindingRecordQuery findings,
    StudyRecordQuery studies,
    ReleaseRecordQuery releases,
    InstitutionRecordQuery institutions,
    PersonRecordQuery people,
    ContextRecordQuery contexts,
    FunderRecordQuery funders,
    GoneRecords gone
)
{
    /// <summary>What an address leads to.</summary>
    /// <param name="kind">What sort of record.</param>
    /// <param name="slug">The last part of the address, decoded.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<RecordLookup> FindAsync(RecordKind kind, string slug, CancellationToken cancel) =>
        kind switch
        {
            RecordKind.Finding => FindingAsync(slug, cancel),
            RecordKind.Release => ReleaseAsync(slug, cancel),
            RecordKind.Funder => FunderAsync(slug, cancel),
            _ => EntityAsync(kind, slug, cancel),
        };

    private async Task<RecordLookup> EntityAsync(RecordKind kind, string slug, CancellationToken cancel)
    {
        var entity = EntityOf(kind);
        var address = await addresses.ResolveAsync(entity, slug, cancel);
        return address switch
        {
            RecordAddress.Found => await ReadAsync(kind, slug, cancel),
            RecordAddress.Moved moved => new RecordLookup.Moved(moved.Url),
            RecordAddress.Gone lost => new RecordLookup.Gone(lost.Record),
            _ => new RecordLookup.Missing(address, await addresses.NearAsync(entity, slug, cancel)),
        };
    }

    private async Task<RecordLookup> ReadAsync(RecordKind kind, string slug, CancellationToken cancel)
    {
        switch (kind)
        {
            case RecordKind.Marker:
                var marker = (await markers.FindAsync(slug, cancel))!;
                return new RecordLookup.Found(marker, slug, marker.Label, new FindingFilter { MarkerId = marker.Id });
            case RecordKind.Pathway:
                var pathway = (await pathways.FindAsync(slug, cancel))!;
                return new RecordLookup.Found(
                    pathway,
                    slug,
                    pathway.Name,
                    new FindingFilter { PathwayId = pathway.Id }
                );
            case RecordKind.Study:
                var study = (await studies.FindAsync(slug, cancel))!;
                return new RecordLookup.Found(
                    study,
                    slug,
                    study.DisplayTitle,
                    new FindingFilter { StudyId = study.Id }
                );
            case RecordKind.Institution:
                var institution = (await institutions.FindAsync(slug, cancel))!;
                return new RecordLookup.Found(
                    institution,
                    slug,
                    institution.Name,
                    new FindingFilter { InstitutionId = institution.Id }
                );
            case RecordKind.Person:
                var person = (await people.FindAsync(slug, cancel))!;
                return new RecordLookup.Found(person, slug, person.Name, new FindingFilter { PersonId = person.Id });
            default:
                var context = (await contexts.FindAsync(slug, cancel))!;
                return new RecordLookup.Found(
                    context,
                    slug,
                    context.Name,
                    new FindingFilter { ContextId = context.Id }
                );
        }
    }

    private async Task<RecordLookup> FindingAsync(string id, CancellationToken cancel) =>
        await findings.FindAsync(id, cancel) switch
        {
            null => await gone.FindAsync(RecordKind.Finding, id, cancel) is { } lost
                ? new RecordLookup.Gone(lost)
                : new RecordLookup.Missing(null, []),
            { } finding when finding.Row.Id != id => new RecordLookup.Moved(PortalUrls.Finding(finding.Row.Id)),
            { } finding => new RecordLookup.Found(finding, id, $"Finding {id}", null),
        };

    private async Task<RecordLookup> ReleaseAsync(string slug, CancellationToken cancel) =>
        await releases.FindAsync(slug, cancel) switch
        {
            ReleaseAddress.Published { Release: var release } => new RecordLookup.Found(
                release,
                slug,
                release.Headline,
                new FindingFilter { Release = slug }
            ),
            ReleaseAddress.Moved moved => new RecordLookup.Moved(PortalUrls.Release(moved.Slug)),
            ReleaseAddress.Gone lost => new RecordLookup.Gone(lost.Record),
            _ => new RecordLookup.Missing(null, []),
        };

    private async Task<RecordLookup> FunderAsync(string slug, CancellationToken cancel) =>
        await funders.FindAsync(slug, cancel) switch
        {
            { } funder when funder.Slug != slug => new RecordLookup.Moved(PortalUrls.Funder(funder.Slug)),
            { } funder => new RecordLookup.Found(funder, slug, funder.Name, new FindingFilter { Funder = slug }),
            null => await EntityAsync(RecordKind.Institution, slug, cancel) switch
            {
                RecordLookup.Missing missing => missing,
                RecordLookup.Gone lost => lost,
                _ => new RecordLookup.Missing(null, []),
            },
        };

    private static EntityKind EntityOf(RecordKind kind) =>
        kind switch
        {
            RecordKind.Marker => EntityKind.Marker,
            RecordKind.Pathway => EntityKind.Pathway,
            RecordKind.Study => EntityKind.Study,
            RecordKind.Institution => EntityKind.Institution,
            RecordKind.Person => EntityKind.Person,
            _ => EntityKind.Context,
        };
}
