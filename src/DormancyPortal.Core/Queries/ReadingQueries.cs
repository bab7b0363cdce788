using DormancyPortal.Core.Queries.Batches;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Comparisons;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Queries.Home;
using DormancyPortal.Core.Queries.Matrices;
using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Timelines;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Core.Queries;

/// <summary>The queries behind the front page, the findings, the releases and their drafts.</summary>
public static class ReadingQueries
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddReadingQueries(this IServiceCollection services) =>
        services
            .AddSingleton<FindingColumnsCache>()
            .AddScoped<BatchQuery>()
            .AddScoped<DraftListQuery>()
            .AddScoped<DraftSheetQuery>()
            .AddScoped<WaitingQuery>()
            .AddScoped<DraftRecordQuery>()
            .AddScoped<ChangeQuery>()
            .AddScoped<BatchHistory>()
            .AddScoped<IHistorySource>(s => s.GetRequiredService<BatchHistory>())
            .AddScoped<IHistorySource, DecisionHistory>()
            .AddScoped<IHistorySource, UploadHistory>()
            .AddScoped<IHistorySource, ImportHistory>()
            .AddScoped<IHistorySource, EntityHistory>()
            .AddScoped<IHistorySource, LexiconHistory>()
            .AddScoped<HistoryQuery>()
            .AddScoped<SettlingActs>()
            .AddScoped<NewsQuery>()
            .AddScoped<LinkTargets>()
            .AddScoped<HomeQuery>()
            .AddScoped<FindingListQuery>()
            .AddScoped<FindingRecordQuery>()
            .AddScoped<ComparisonQuery>()
            .AddScoped<MatrixQuery>()
            .AddScoped<NeighbourhoodQuery>()
            .AddScoped<ReleaseListQuery>()
            .AddScoped<ReleaseRecordQuery>()
            .AddScoped<TimelineQuery>();
}
