using System.Text.Json;
using System.Text.Json.Serialization;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// Records of ROR, schema 2: a JSON array. Cells: labels and aliases, acronyms, country, parents, types. Names in other
/// scripts than the Latin are left out, since releases are read in English.
/// </summary>
internal static class InstitutionRows
{
    public static ReferenceFile Read(Stream json, string name)
    {
        var rows = new UniqueRows();
        var version = "";
        var number = 0;
        try
        {
            var records = JsonSerializer.DeserializeAsyncEnumerable(json, RorJson.Default.RorRecord);
            foreach (var record in records.ToBlockingEnumerable())
            {
                number++;
                rows.Add(Row(record, name, number), number, what => Wrong(name, number, "id", what));
                version = Later(version, record!.Admin?.LastModified?.Date ?? "");
            }
        }
        catch (JsonException wrong)
        {
            throw new FormatException(
                $"{name}, record {number + 1}{(wrong.Path is { } path ? $", at {path}" : "")}: this is no JSON array of ROR records.",
                wrong
            );
        }

        return new ReferenceFile(ReferenceKind.Institutions, version.Length > 0 ? version : null, false, rows.Rows);
    }

    private static ReferenceRow Row(RorRecord? record, string file, int number)
    {
        if (record?.Id is not { } id || !id.StartsWith("https://ror.org/", StringComparison.Ordinal))
        {
            throw Wrong(file, number, "id", $"\"{record?.Id}\" is no id of the form https://ror.org/05gq02987");
        }

        if (record.Names is not { Count: > 0 } names)
        {
            throw Wrong(file, number, "names", "it is missing; records of schema 1 have \"name\" in its place");
        }

        var shown = names.Find(n => n.Is("ror_display")) ?? names[0];
        var label = shown.Value ?? throw Wrong(file, number, "names", "the name is empty");
        var others = names.Where(n => n != shown && n.Value is not null && IsLatin(n.Value)).ToList();
        var cells = ReferenceRow.Join(
            ReferenceRow.List(others.Where(n => !n.Is("acronym")).Select(n => n.Value!).Distinct()),
            ReferenceRow.List(others.Where(n => n.Is("acronym")).Select(n => n.Value!).Distinct()),
            record.Locations?.FirstOrDefault()?.GeonamesDetails?.CountryName,
            ReferenceRow.List(
                (record.Relationships ?? [])
                    .Where(r => r.Type == "parent")
                    .Select(r => r.Label ?? "")
                    .Where(l => l != "")
            ),
            ReferenceRow.List(record.Types ?? [])
        );
        return new ReferenceRow(id, label, record.Status != "withdrawn", cells);
    }

    private static FormatException Wrong(string file, int number, string field, string what) =>
        new($"{file}, record {number}, field \"{field}\": {what}.");

    private static string Later(string a, string b) => string.CompareOrdinal(a, b) < 0 ? b : a;

    /// <summary>Whether every letter is Latin (up to U+024F, and the additions from U+1E00).</summary>
    private static bool IsLatin(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLetter(c) && c > '\u024F' && c is < '\u1E00' or > '\u1EFF')
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A record of ROR, as far as it is used.</summary>
internal sealed record RorRecord(
    string? Id,
    string? Status,
    List<RorName>? Names,
    List<RorLocation>? Locations,
    List<RorRelationship>? Relationships,
    List<string>? Types,
    RorAdmin? Admin
);

/// <summary>A name with what it is: <c>ror_display</c>, <c>label</c>, <c>alias</c> or <c>acronym</c>.</summary>
internal sealed record RorName(string? Value, List<string>? Types)
{
    public bool Is(string type) => Types?.Contains(type) ?? false;
}

/// <summary>Where an institution is.</summary>
internal sealed record RorLocation(RorPlace? GeonamesDetails);

/// <summary>The place as GeoNames has it.</summary>
internal sealed record RorPlace(string? CountryName);

/// <summary>How an institution stands to another.</summary>
internal sealed record RorRelationship(string? Type, string? Label);

/// <summary>About the record itself.</summary>
internal sealed record RorAdmin(RorChange? LastModified);

/// <summary>When it was changed.</summary>
internal sealed record RorChange(string? Date);

/// <summary>Reads ROR records without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RorRecord))]
internal sealed partial class RorJson : JsonSerializerContext;
