using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

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

    /// <summary>A finding about it stands in a release of this year.</summary>
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

    private bool AsksFindings =>
        Direction is not null || Model is not null || Strength is not null || Pathway is not null || Year is not null;

    /// <summary>The letter under which a label stands that begins so.</summary>
    internal static string LetterOf(string first) => Letters.Contains(first) ? first.ToUpperInvariant() : OtherLetter;

    /// <summary>The markers it lets through.</summary>
    internal IQueryable<Marker> Apply(PortalDbContext db)
    {
        var markers = ByName(db.Markers);
        if (Kind is { } kind)
        {
            markers = markers.Where(m => m.Kind == kind);
        }

        if (AsksFindings)
        {
            var findings = Findings(db);
            markers = markers.Where(m => m.Findings.Any(l => findings.Any(f => f.Id == l.FindingId)));
        }

        return markers;
    }

    /// <summary>The findings it lets through, whatever marker they are about.</summary>
    internal IQueryable<Finding> Findings(PortalDbContext db)
    {
        IQueryable<Finding> findings = db.Findings;
        if (Direction is { } direction)
        {
            findings = findings.Where(f => f.Direction == direction);
        }

        if (Model is { } model)
        {
            findings = findings.Where(f => f.Models.Any(m => m.Model == model));
        }

        if (Strength is { } strength)
        {
            findings = findings.Where(f => f.Strength == strength);
        }

        if (Pathway is { } pathway)
        {
            findings = findings.Where(f => f.Pathways.Any(p => p.Pathway.Slug == pathway));
        }

        if (Year is { } year)
        {
            findings = findings.Where(f => f.Release.Date!.Value.Year == year);
        }

        return findings;
    }

    private IQueryable<Marker> ByName(IQueryable<Marker> markers)
    {
        if (Letter == OtherLetter)
        {
            markers = markers.Where(m => !Letters.Contains(m.Label.Substring(0, 1)));
        }
        else if (Letter is { } letter)
        {
            var (upper, lower) = (letter.ToUpperInvariant(), letter.ToLowerInvariant());
            markers = markers.Where(m => m.Label.Substring(0, 1) == upper || m.Label.Substring(0, 1) == lower);
        }

        if (Name is { } name && NameFolding.Fold(name) is { Length: > 0 } folded)
        {
            markers = markers.Where(m => m.Aliases.Any(a => a.Folded.Contains(folded)));
        }

        return markers;
    }
}
