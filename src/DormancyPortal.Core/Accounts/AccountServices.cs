using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Core.Accounts;

/// <summary>What is kept of accounts.</summary>
public static class AccountServices
{
    /// <summary>Registers the writers.</summary>
    public static IServiceCollection AddAccountRecords(this IServiceCollection services) =>
        services
            .AddScoped<Invitations>()
            .AddScoped<AccountSessions>()
            .AddScoped<PasskeyUses>()
            .AddScoped<AccessTokens>()
            .AddScoped<AccountLog>();
}
