using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
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

namespace DormancyPortal.Core.Exports;

/// <summary>What JSON shows of each row record beside its own properties, and what it leaves out.</summary>
internal static class ExportShapes
{
    /// <summary>Numbers of the store, which a rebuild keeps but nobody outside can use, and who uploaded what.</summary>
    private static readonly HashSet<string> Inner = ["id", "releaseId", "uploadedBy"];

    /// <summary>Addresses of what has one by its type.</summary>
    private static readonly Dictionary<Type, Func<object, string>> Addresses = new()
    {
        [typeof(MarkerRow)] = r => PortalUrls.Marker(((MarkerRow)r).Slug),
        [typeof(PathwayRow)] = r => PortalUrls.Pathway(((PathwayRow)r).Slug),
        [typeof(PathwayMarker)] = r => PortalUrls.Marker(((PathwayMarker)r).Slug),
        [typeof(FindingRow)] = r => PortalUrls.Finding(((FindingRow)r).Id),
        [typeof(QuotedFinding)] = r => PortalUrls.Finding(((QuotedFinding)r).Id),
        [typeof(Queries.Findings.FindingContext)] = r => PortalUrls.Context(((Queries.Findings.FindingContext)r).Slug),
        [typeof(StudyRow)] = r => PortalUrls.Study(((StudyRow)r).Slug),
        [typeof(StudyLink)] = r => PortalUrls.Study(((StudyLink)r).Slug),
        [typeof(StudyOfFindings)] = r => PortalUrls.Study(((StudyOfFindings)r).Slug),
        [typeof(ReleaseStudy)] = r => PortalUrls.Study(((ReleaseStudy)r).Slug),
        [typeof(ReleaseRow)] = r => PortalUrls.Release(((ReleaseRow)r).Slug),
        [typeof(ReleaseLink)] = r => PortalUrls.Release(((ReleaseLink)r).Slug),
        [typeof(NamingRelease)] = r => PortalUrls.Release(((NamingRelease)r).Slug),
        [typeof(ChangeRow)] = r => PortalUrls.Release(((ChangeRow)r).Slug),
        [typeof(ChangedThing)] = r => Changed((ChangedThing)r),
        [typeof(InstitutionRow)] = r => PortalUrls.Institution(((InstitutionRow)r).Slug),
        [typeof(StudyInstitution)] = r => PortalUrls.Institution(((StudyInstitution)r).Slug),
        [typeof(PersonRow)] = r => PortalUrls.Person(((PersonRow)r).Slug),
        [typeof(StudyPerson)] = r => PortalUrls.Person(((StudyPerson)r).Slug),
        [typeof(ContextRow)] = r => PortalUrls.Context(((ContextRow)r).Slug),
        [typeof(FunderRow)] = r => PortalUrls.Funder(((FunderRow)r).Slug),
        [typeof(StudyFunding)] = r => PortalUrls.Funder(((StudyFunding)r).Slug),
        [typeof(ReleaseMention)] = r => Mentioned((ReleaseMention)r),
        [typeof(SentenceRef)] = r => Sentence((SentenceRef)r),
    };

    /// <summary>Lists of links whose property says what they lead to.</summary>
    private static readonly Dictionary<string, RecordKind> LinkLists = new(StringComparer.Ordinal)
    {
        ["markers"] = RecordKind.Marker,
        ["members"] = RecordKind.Marker,
        ["pathways"] = RecordKind.Pathway,
        ["contexts"] = RecordKind.Context,
        ["people"] = RecordKind.Person,
        ["parent"] = RecordKind.Institution,
        ["parts"] = RecordKind.Institution,
        ["affiliation"] = RecordKind.Institution,
        ["study"] = RecordKind.Study,
    };

    /// <summary>Lists of more of the same sort.</summary>
    private static readonly Dictionary<Type, RecordKind> Together = new()
    {
        [typeof(MarkerRecord)] = RecordKind.Marker,
        [typeof(PathwayRecord)] = RecordKind.Pathway,
        [typeof(ContextRecord)] = RecordKind.Context,
        [typeof(InstitutionRecord)] = RecordKind.Institution,
        [typeof(PersonRecord)] = RecordKind.Person,
    };

    /// <summary>Changes how a type is written.</summary>
    public static void Describe(JsonTypeInfo type, PublicAddress at)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (
                Inner.Contains(property.Name)
                && (property.PropertyType == typeof(long) || property.Name == "uploadedBy")
            )
            {
                type.Properties.RemoveAt(i);
            }
            else if (property.PropertyType == typeof(ILookup<string, FieldSource>))
            {
                property.CustomConverter = new SourcesConverter();
            }
            else if (
                KindOf(type.Type, property.Name) is { } kind
                && LinkConverter.For(property.PropertyType, kind, at) is { } links
            )
            {
                property.CustomConverter = links;
            }
        }

        if (Addresses.TryGetValue(type.Type, out var address))
        {
            Add(type, "url", row => at.Of(address(row)));
        }

        if (type.Type == typeof(StudyReleaseRow))
        {
            // Its url is the original's.
            Add(type, "page", row => at.Of(PortalUrls.Release(((StudyReleaseRow)row).Slug)));
        }

        if (type.Type == typeof(NamedEntity))
        {
            type.Properties.Single(p => p.Name == "url").Get = entity =>
                ((NamedEntity)entity).Url is { } url ? at.Of(url) : null;
        }

        if (type.Type == typeof(FindingRow))
        {
            Add(type, "evidenceUrl", row => Evidence((FindingRow)row, at));
        }
    }

    private static string Evidence(FindingRow finding, PublicAddress at) =>
        at.Of(PortalUrls.Evidence(finding.Release.Slug, finding.Id, finding.Sentence));

    private static RecordKind? KindOf(Type type, string property) =>
        property == "together" && Together.TryGetValue(type, out var same) ? same
        : LinkLists.TryGetValue(property, out var kind) ? kind
        : null;

    private static string Mentioned(ReleaseMention mention) =>
        mention.Kind switch
        {
            MentionKind.Marker => PortalUrls.Marker(mention.Slug),
            MentionKind.Pathway => PortalUrls.Pathway(mention.Slug),
            MentionKind.Institution => PortalUrls.Institution(mention.Slug),
            _ => PortalUrls.Person(mention.Slug),
        };

    private static string Changed(ChangedThing thing) =>
        thing.Slug is { } slug ? PortalUrls.Record(thing.What, slug) : PortalUrls.List(thing.What);

    private static string Sentence(SentenceRef said) =>
        said.Sentence is { } sentence
            ? PortalUrls.Sentence(said.ReleaseSlug, sentence)
            : PortalUrls.Release(said.ReleaseSlug);

    private static void Add(JsonTypeInfo type, string name, Func<object, string> value)
    {
        var property = type.CreateJsonPropertyInfo(typeof(string), name);
        property.Get = value;
        type.Properties.Add(property);
    }

    /// <summary>The words behind the fields of a study, as one list.</summary>
    private sealed class SourcesConverter : JsonConverter<ILookup<string, FieldSource>>
    {
        public override ILookup<string, FieldSource> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Exports are written only.");

        public override void Write(
            Utf8JsonWriter writer,
            ILookup<string, FieldSource> value,
            JsonSerializerOptions options
        ) => JsonSerializer.Serialize(writer, value.SelectMany(s => s).ToList(), options);
    }
}
