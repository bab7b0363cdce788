using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Core.Batches;

/// <summary>What takes many files in.</summary>
public static class BatchServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The portal's services.</param>
    /// <param name="lease">How long one process may take for a file before another may have it.</param>
    public static IServiceCollection AddBatches(this IServiceCollection services, TimeSpan lease) =>
        services
            .AddSingleton(new BatchLease(lease))
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
