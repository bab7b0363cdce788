using System.Globalization;
using System.IO.Compression;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Exports.Dumps;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using DormancyPortal.Web.Api;
using DormancyPortal.Web.Api.Agents;
using DormancyPortal.Web.Feeds;
using DormancyPortal.Web.Pages.Admin;
using DormancyPortal.Web.Pages.Network;
using DormancyPortal.Web.Pages.Releases;
using DormancyPortal.Web.Pages.Search;
using DormancyPortal.Web.Twins;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Rewrite;
using Serilog;
using Serilog.Events;

namespace DormancyPortal.Web;

/// <summary>The portal's services and pipeline, to be read from top to bottom.</summary>
public static class PortalHost
{
    /// <summary>Methods of an address that is only read.</summary>
    internal static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Builds the portal; nothing runs yet.</summary>
    public static WebApplication Build(string[] args)
    {
        // Beside what follows, on the second core: half a second off the cold start (tests/measure).
        _ = Task.Run(PortalStore.WarmUp);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() }
        );
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(server => server.AddServerHeader = false);
        AddLogs(builder);
        var options = OptionsOf(builder.Configuration);
        AddCore(builder.Services, options);
        AddAccounts(builder.Services, options);
        AddPages(builder.Services, options);
        builder.Services.AddPortalApi(options);
        builder.Services.AddHostedService<CatalogReadAhead>();
        builder.Services.AddHostedService<BatchWorker>();
        builder.Services.AddSingleton<ReferenceImportWorker>();
        builder.Services.AddHostedService(s => s.GetRequiredService<ReferenceImportWorker>());

        var app = builder.Build();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UsePortalSecurityHeaders();
        app.UseResponseCompression();
        // One address for each page: the form with a slash behind it leads to the one without, but where scripts lie below.
        app.UseRewriter(
            new RewriteOptions().AddRedirect(
                "^(?!api/reference/$)([^/].*?)/+$",
                "/$1",
                StatusCodes.Status301MovedPermanently
            )
        );
        app.UsePortalApi();
        app.UseAgentOrigins();
        app.UseTwinNegotiation();
        app.UseSignposting();
        app.UseRouting();
        app.UseAuthentication();
        TokenAuthentication.UseTokens(app);
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseCatalogCaching();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        var catalog = app.MapGroup("").KeptByCatalog();
        catalog.MapReleaseFiles();
        catalog.MapListTwins();
        catalog.MapRecordTwins();
        catalog.MapLookupTwins();
        catalog.MapPortalFeeds();
        catalog.MapSitemaps();
        catalog.MapSuggestions();
        catalog.MapNetworkFiles();
        app.MapDumpFiles();
        app.MapPortalApi();
        app.MapMethods("/health", Reading, () => Results.Text("ok"));
        return app;
    }

    /// <summary>The services that a verb needs: the portal without its web side.</summary>
    /// <param name="options">Where the data are.</param>
    /// <param name="clock">The time; the system's when null.</param>
    public static ServiceProvider BuildServices(PortalOptions options, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        AddCore(services, options);
        services.AddSingleton(clock ?? TimeProvider.System);
        services
            .AddIdentityCore<PortalUser>(ConfigureIdentity)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddUserManager<PortalUserManager>();
        return services.BuildServiceProvider();
    }

    private static PortalOptions OptionsOf(ConfigurationManager configuration)
    {
        var options = configuration.GetSection("Portal").Get<PortalOptions>() ?? new PortalOptions();
        return options.Check();
    }

    private static string ContentRoot() => AppContext.BaseDirectory;

    private static void AddLogs(WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            (_, logs) =>
                logs
                    .MinimumLevel.Warning()
                    .MinimumLevel.Override("DormancyPortal", LogEventLevel.Information)
                    // Warns of keys kept without encryption; the data folder is for its owner alone.
                    .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                    .ReadFrom.Configuration(builder.Configuration)
                    .WriteTo.Console(
                        formatProvider: CultureInfo.InvariantCulture,
                        standardErrorFromLevel: LogEventLevel.Verbose
                    )
        );

    private static void AddCore(IServiceCollection services, PortalOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(s => new PortalLexicon(
            Path.Combine(PortalOptions.SeedsFolder, "lexicons"),
            s.GetRequiredService<ILogger<PortalLexicon>>()
        ));
        // Not kept longer than a request or a verb, so that an import takes effect without a restart.
        services.AddScoped(s => s.GetRequiredService<PortalLexicon>().Current(s.GetRequiredService<PortalDbContext>()));
        services.AddScoped<ReferenceImporter>();
        services.AddScoped<ReferenceHistory>();
        services.AddScoped<ReferenceUploads>();
        services.AddScoped<ReferenceImportWork>();
        services.AddSingleton<ReferenceDownload>();
        services.AddPortalStore(options.DatabasePath);
        services.AddAccountRecords();
        services.AddScoped<ReleaseIngestion>();
        services.AddScoped<ResemblingReleases>();
        services.AddScoped<CatalogPublisher>();
        services.AddScoped<OldNames>();
        services.AddSingleton(s => new Leases(
            s.GetRequiredService<TimeProvider>(),
            TimeSpan.FromSeconds(options.BatchLeaseSeconds)
        ));
        services.AddBatches();
        services.AddScoped<DecisionLog>();
        services.AddScoped<IActUndo, DecisionUndo>();
        services.AddScoped<IActUndo, UploadUndo>();
        services.AddScoped<IActUndo, BatchActUndo>();
        services.AddScoped<EntityDecisionLog>();
        services.AddScoped<Rehearsal>();
        services.AddScoped<EntityRehearsal>();
        services.AddScoped<IActUndo, ImportUndo>();
        services.AddScoped<IActUndo, EntityUndo>();
        services.AddScoped<StudyFolding>();
        services.AddScoped<LexiconDesk>();
        services.AddSingleton<TriedLexicons>();
        services.AddScoped<LexiconTrials>();
        services.AddScoped<LexiconTrialWork>();
        services.AddScoped<LexiconRereadings>();
        services.AddScoped<LexiconRereader>();
        services.AddScoped<IActUndo, LexiconUndo>();
        services.AddScoped<SimilarPlaces>();
        services.AddScoped<GroupDecisions>();
        services.AddScoped<ProblemReports>();
        services.AddScoped<ReportSubjects>();
        services.AddScoped<CatalogRebuild>();
        services.AddSingleton<NameIndexCache>();
        services.AddScoped<SentenceSearch>();
        services.AddScoped<PortalSearch>();
        services.AddScoped<NameLookup>();
        services.AddReadingQueries();
    }

    private static void AddAccounts(IServiceCollection services, PortalOptions options)
    {
        services
            .AddIdentity<PortalUser, IdentityRole>(ConfigureIdentity)
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddUserManager<PortalUserManager>()
            .AddSignInManager<PortalSignInManager>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        PasskeyHandling.AddTo(services, options);
        services.AddScoped<SessionCookie>();
        services.AddScoped<UserAdministration>();
        services.AddScoped<InvitedAccounts>();
        services.AddScoped<OtherWaysIn>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/sign-in";
            cookie.AccessDeniedPath = "/error/403";
            cookie.Cookie.Name = "portal";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = AccountSessions.Life;
            cookie.EventsType = typeof(SessionCookie);
        });
        // By its name and not by its folder: a new version beside the old one would sign everybody out.
        services
            .AddDataProtection()
            .SetApplicationName("DormancyPortal")
            .PersistKeysToFileSystem(new DirectoryInfo(options.KeysFolder));
        TokenAuthentication.AddTokens(services);
        services.AddPowers();
    }

    private static void ConfigureIdentity(IdentityOptions identity)
    {
        // Length is what makes a password strong; rules on its characters make people write it down.
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void AddPages(IServiceCollection services, PortalOptions options)
    {
        services.AddRecordQueries();
        services.AddScoped<DumpMaker>();
        services.AddSingleton(s => new DumpShelf(
            options.DownloadsFolder,
            new PublicAddress(options.Address?.TrimEnd('/') ?? ""),
            s.GetRequiredService<IServiceScopeFactory>(),
            s.GetRequiredService<ILogger<DumpShelf>>()
        ));
        services
            .AddRazorPages(pages => pages.Conventions.AddPowers())
            .AddMvcOptions(pages => pages.Filters.Add<UnanswerableRequests>());
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(forms => forms.Cookie.Name = "portal-form");
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = false;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                .. TwinFormat.All.Select(f => f.MediaType),
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }
}
