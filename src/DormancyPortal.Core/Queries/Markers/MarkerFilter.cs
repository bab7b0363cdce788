using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Markers;

/// <summary>Which markers a list shows. Null asks nothing; what is asked of findings must hold of one and the same finding.</summary>
public sealed record MarkerFilter
{
    /// <summary>The letter for labels that begin with no letter A to Z.</summary>
    public const string OtherLetter = "0";

    /// <summary>First letter of the label, A to Z, or <see cref="OtherLetter"/>.</summary>
    public string? Letter { get; init; }

    /// <summary>Part of any of its names, folded.</summary>
    public string? Name { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public MarkerKind? Kind { get; init; }

    /// <summary>A finding about it has this direction.</summary>
    public FindingDirection? Direction { get; init; }

    /// <summary>A finding about it was seen in this model.</summary>
    public FindingModel? Model { get; init; }

    /// <summary>A finding about it makes a claim of this strength.</summary>
    public ClaimStrength? Strength { get; init; }

    /// <summary>A finding about it names this pathway, by slug.</summary>
    public string? Pathway { get; init; }

    /// <summary>A finding about it is of this year: of the release, or, where that is unknown, of the paper.</summary>
    public int? Year { get; init; }

    /// <summary>The filter that an address asks for.</summary>
    public static MarkerFilter Of(ListParameters asked) =>
        new()
        {
            Letter = Known(asked.Text("letter")),
            Name = asked.Text("name"),
            Kind = asked.Value<MarkerKind>("kind"),
            Direction = asked.Value<FindingDirection>("direction"),
            Model = asked.Value<FindingModel>("model"),
            Strength = asked.Value<ClaimStrength>("strength"),
            Pathway = asked.Text("pathway"),
            Year = asked.Number("year"),
        };

    private static string? Known(string? letter) =>
        letter is [var only] && char.IsAsciiLetter(only) ? letter.ToUpperInvariant()
        : letter == OtherLetter ? letter
        : null;

    private static readonly string[] Letters =
    [
        .. Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Select(c => ((char)c).ToString()),
    ];

    /// <summary>Whether it asks anything of findings.</summary>
    internal bool AsksFindings =>
        Direction is not null || Model is not null || Strength is not null || Pathway is not null || Year is not null;

    /// <summary>The letter under which a label stands that begins so.</summary>
    internal static string LetterOf(string first) => Letters.Contains(first) ? first.ToUpperInvariant() : OtherLetter;

    /// <summary>Numbers of the markers with the name that is asked for; null when none is.</summary>
    internal async Task<IReadOnlySet<long>?> NamedAsync(PortalDbContext db, CancellationToken cancel) =>
        Name is { } name && NameFolding.Fold(name) is { Length: > 0 } folded
            ? await db
                .MarkerAliases.Where(a => a.Folded.Contains(folded))
                .Select(a => a.MarkerId)
                .ToHashSetAsync(cancel)
            : null;
}
