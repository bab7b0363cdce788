using System.Text.Json;
using System.Text.Json.Serialization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Exports;

/// <summary>Writes links with their addresses, which only the property they stand in tells.</summary>
internal static class LinkConverter
{
    /// <summary>The converter for a property of that type; null where it holds no links.</summary>
    public static JsonConverter? For(Type property, RecordKind kind, PublicAddress at)
    {
        var write = new Writing(kind, at);
        return property == typeof(IReadOnlyList<CountedRecord>) ? new Many<CountedRecord>(write.Counted)
            : property == typeof(IReadOnlyList<FindingSubject>) ? new Many<FindingSubject>(write.Subject)
            : property == typeof(IReadOnlyList<NamedRecord>) ? new Many<NamedRecord>(write.Named)
            : property == typeof(FindingSubject) ? new One<FindingSubject>(write.Subject)
            : property == typeof(NamedRecord) ? new One<NamedRecord>(write.Named)
            : null;
    }

    private sealed record Writing(RecordKind Kind, PublicAddress At)
    {
        public void Counted(Utf8JsonWriter json, CountedRecord link)
        {
            Link(json, link.Slug, link.Label);
            json.WriteNumber("count", link.Count);
        }

        public void Subject(Utf8JsonWriter json, FindingSubject link) => Link(json, link.Slug, link.Label);

        public void Named(Utf8JsonWriter json, NamedRecord link)
        {
            Link(json, link.Slug, link.Label);
            if (link.Detail is { } detail)
            {
                json.WriteString("detail", detail);
            }
        }

        private void Link(Utf8JsonWriter json, string? slug, string label)
        {
            json.WriteString("slug", slug);
            json.WriteString("label", label);
            json.WriteString("url", slug is null ? null : At.Of(PortalUrls.Record(Kind, slug)));
        }
    }

    private sealed class Many<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<IReadOnlyList<T>>
    {
        public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("Exports are written only.");

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var link in value)
            {
                writer.WriteStartObject();
                write(writer, link);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    private sealed class One<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("Exports are written only.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            write(writer, value);
            writer.WriteEndObject();
        }
    }
}
