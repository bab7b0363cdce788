using System.Reflection;
using System.Text.RegularExpressions;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests;

/// <summary>The data go one way: what no project reference can hold is held here.</summary>
public sealed partial class LayeringTests
{
    [Fact]
    public void Extraction_References_NothingButTheRuntime() =>
        Assert.All(
            typeof(Extractor).Assembly.GetReferencedAssemblies(),
            a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void Core_References_NoWebFramework() =>
        Assert.DoesNotContain(
            typeof(PortalDbContext).Assembly.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !IsIdentityStore(a)
        );

    [Theory]
    [InlineData(
        "Core/Catalog",
        "Core.Documents Core.Importing Core.Ingestion Core.Publishing Core.Queries Core.ReferenceData Core.Review Core.Storage"
    )]
    [InlineData(
        "Core/Records",
        "Core.Documents Core.Importing Core.Ingestion Core.Publishing Core.Queries Core.ReferenceData Core.Review Core.Storage"
    )]
    [InlineData(
        "Core/Documents",
        "Core.Storage Core.Catalog Core.Records Core.Ingestion Core.Publishing Core.Queries Core.Review"
    )]
    [InlineData(
        "Core/ReferenceData",
        "Core.Storage Core.Catalog Core.Records Core.Ingestion Core.Publishing Core.Queries Core.Review"
    )]
    [InlineData("Core/Review", "Core.Storage Core.Catalog Core.Documents Core.Ingestion Core.Publishing Core.Queries")]
    [InlineData(
        "Core/Storage",
        "Core.Documents Core.Ingestion Core.Publishing Core.Queries Core.ReferenceData Core.Review"
    )]
    [InlineData("Core/Ingestion", "Core.Batches Core.Review Core.Publishing Core.Queries")]
    [InlineData("Core/Batches", "Core.Queries Core.Exports Core.Importing Core.ReferenceData")]
    [InlineData("Core/Curation", "Core.Queries Core.Batches Core.Exports Core.Ingestion")]
    [InlineData("Core/Importing", "Core.Documents Core.Ingestion Core.Review Core.Publishing Core.Queries")]
    [InlineData("Core/Queries", "Core.Ingestion Core.Review Core.Publishing Core.Documents Core.Batches")]
    [InlineData(
        "Core/Exports",
        "Core.Storage Core.Ingestion Core.Review Core.Publishing Core.Documents Core.Importing"
    )]
    [InlineData("Web/Pages", "Web.Api Web.Verbs")]
    [InlineData("Web/Api", "Web.Pages Web.Verbs")]
    public void Folder_Uses_NoneOfItsForbiddenNeighbours(string folder, string forbidden)
    {
        var uses =
            from file in SourceFiles(folder)
            from Match used in Namespaces().Matches(File.ReadAllText(file))
            where
                forbidden.Split(' ').Any(f => $"{used.Groups[1].Value}.".StartsWith($"{f}.", StringComparison.Ordinal))
            select $"{Path.GetFileName(file)} uses {used.Groups[1].Value}";
        Assert.Empty(uses);
    }

    [Fact]
    public void Catalog_IsWritten_ByPublishingAlone()
    {
        // The engine has no database to write, it references nothing: only Core and Web could.
        var writers = StoreKnowingProjects
            .SelectMany(project =>
                Directory.EnumerateFiles(
                    Path.Combine(SourceRoot(), "src", project),
                    "*.cs",
                    SearchOption.AllDirectories
                )
            )
            .Where(f =>
                !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/Publishing/", StringComparison.Ordinal)
            )
            .Where(f => CatalogWrite().IsMatch(File.ReadAllText(f)));
        Assert.Empty(writers.Select(Path.GetFileName));
    }

    private static readonly string[] StoreKnowingProjects = ["DormancyPortal.Core", "DormancyPortal.Web"];

    [GeneratedRegex(@"DormancyPortal\.((?:Core|Web)\.\w+)")]
    private static partial Regex Namespaces();

    [GeneratedRegex(
        @"\.(PublishedReleases|Sentences|Studies|StudyReleases|Markers|MarkerAliases|Pathways|Contexts|Findings|Institutions|Funding|People|Corrections|Mentions|CatalogVersions)\s*\.(Add|AddRange|Update|Remove|RemoveRange|ExecuteDelete\w*|ExecuteUpdate\w*)\("
    )]
    private static partial Regex CatalogWrite();

    private static bool IsIdentityStore(AssemblyName assembly) =>
        assembly.Name == "Microsoft.AspNetCore.Identity.EntityFrameworkCore";

    private static IEnumerable<string> SourceFiles(string folder)
    {
        var parts = folder.Split('/');
        var path = Path.Combine(SourceRoot(), "src", $"DormancyPortal.{parts[0]}", parts[1]);
        return Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*.*", SearchOption.AllDirectories)
                .Where(f =>
                    f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal)
                )
                .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            : [];
    }

    private static string SourceRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DormancyPortal.sln")))
        {
            folder =
                Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No DormancyPortal.sln above.");
        }

        return folder;
    }
}
