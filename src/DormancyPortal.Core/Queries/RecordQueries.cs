using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Duplicates;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Studies;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Core.Queries;

/// <summary>The queries behind the lists and records of entities.</summary>
public static class RecordQueries
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddRecordQueries(this IServiceCollection services) =>
        services
            .AddScoped<GoneRecords>()
            .AddScoped<RecordAddresses>()
            .AddScoped<MarkerListQuery>()
            .AddScoped<MarkerRecordQuery>()
            .AddScoped<PathwayListQuery>()
            .AddScoped<PathwayRecordQuery>()
            .AddScoped<StudyListQuery>()
            .AddScoped<StudyRecordQuery>()
            .AddScoped<InstitutionListQuery>()
            .AddScoped<InstitutionRecordQuery>()
            .AddScoped<PersonListQuery>()
            .AddScoped<PersonRecordQuery>()
            .AddScoped<ContextListQuery>()
            .AddScoped<ContextRecordQuery>()
            .AddScoped<FunderListQuery>()
            .AddScoped<FunderRecordQuery>()
            .AddScoped<SharedRecordQuery>()
            .AddScoped<DuplicateQuery>()
            .AddScoped<AddressQuery>()
            .AddScoped<IdentifierAddresses>()
            .AddScoped<CatalogRecords>()
            .AddScoped<CatalogLists>();
}
