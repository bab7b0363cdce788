using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Core.Batches;

/// <summary>What takes many files in.</summary>
public static class BatchServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddBatches(this IServiceCollection services) =>
        services
            .AddSingleton<SketchIndexCache>()
            .AddSingleton<BatchLikeness>()
            .AddScoped<KnownReleases>()
            .AddScoped<BatchIntake>()
            .AddScoped<BatchLeases>()
            .AddScoped<BatchWork>()
            .AddScoped<BatchActLog>()
            .AddScoped<BatchActLeases>()
            .AddScoped<BatchPublishing>()
            .AddScoped<BatchDesk>()
            .AddScoped<BatchReleases>();
}
