using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Home;
using DormancyPortal.Core.Queries.Releases;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Core.Queries;

/// <summary>The queries behind the front page, the findings, the releases and their drafts.</summary>
public static class ReadingQueries
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddReadingQueries(this IServiceCollection services) =>
        services
            .AddScoped<DraftListQuery>()
            .AddScoped<DraftRecordQuery>()
            .AddScoped<LinkTargets>()
            .AddScoped<HomeQuery>()
            .AddScoped<FindingListQuery>()
            .AddScoped<FindingRecordQuery>()
            .AddScoped<ReleaseListQuery>()
            .AddScoped<ReleaseRecordQuery>();
}
