using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DormancyPortal.Core.Storage;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the portal.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalStore.Configure(options, "design-time.db");
        return new PortalDbContext(options.Options);
    }
}
