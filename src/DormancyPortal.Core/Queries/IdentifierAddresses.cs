using System.Globalization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>Finds the record that has an identifier of somebody else.</summary>
public sealed class IdentifierAddresses(PortalDbContext db)
{
    /// <summary>The form in which an identifier is kept: <c>hgnc:11724</c> and <c>11724</c> are <c>HGNC:11724</c>.</summary>
    /// <param name="scheme">Whose it is.</param>
    /// <param name="id">As it was typed: with or without prefix or resolver.</param>
    public static string Form(IdentifierScheme scheme, string id)
    {
        var bare = Bare(scheme, id.Trim());
        return scheme switch
        {
            IdentifierScheme.Hgnc => $"HGNC:{bare}",
            IdentifierScheme.NcbiGene => bare,
            IdentifierScheme.Ensembl or IdentifierScheme.Uniprot or IdentifierScheme.Orcid => bare.ToUpperInvariant(),
            _ => bare.ToLower(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The page of an identifier at whoever gives it; null when it has the wrong shape.</summary>
    public static OutboundLink? Elsewhere(IdentifierScheme scheme, string id)
    {
        var form = Form(scheme, id);
        return OutboundLinks.Of(scheme == IdentifierScheme.Hgnc ? form : $"{scheme}:{form}");
    }

    /// <summary>The address of the record; null when the catalog has none with that identifier.</summary>
    public async Task<string?> FindAsync(IdentifierScheme scheme, string id, CancellationToken cancel)
    {
        var form = Form(scheme, id);
        var slug = await Slugs(scheme, form).FirstOrDefaultAsync(cancel);
        return slug is null ? null : PortalUrls.Record(KindOf(scheme), slug);
    }

    private IQueryable<string> Slugs(IdentifierScheme scheme, string form)
    {
        var address = scheme == IdentifierScheme.Ror ? $"https://ror.org/{form}" : $"https://orcid.org/{form}";
        return scheme switch
        {
            IdentifierScheme.Hgnc => db.Markers.Where(m => m.HgncId == form).Select(m => m.Slug),
            IdentifierScheme.NcbiGene => db.Markers.Where(m => m.NcbiGene == form).Select(m => m.Slug),
            IdentifierScheme.Ensembl => db.Markers.Where(m => m.Ensembl == form).Select(m => m.Slug),
            IdentifierScheme.Uniprot => db.Markers.Where(m => m.Uniprot == form).Select(m => m.Slug),
            IdentifierScheme.Doi => db.Studies.Where(s => s.Doi == form).Select(s => s.Slug),
            IdentifierScheme.Ror => db.Institutions.Where(i => i.Ror == form || i.Ror == address).Select(i => i.Slug),
            _ => db.People.Where(p => p.Orcid == form || p.Orcid == address).Select(p => p.Slug),
        };
    }

    private static RecordKind KindOf(IdentifierScheme scheme) =>
        scheme switch
        {
            IdentifierScheme.Doi => RecordKind.Study,
            IdentifierScheme.Ror => RecordKind.Institution,
            IdentifierScheme.Orcid => RecordKind.Person,
            _ => RecordKind.Marker,
        };

    /// <summary>Without its prefix and without the address of its resolver.</summary>
    private static string Bare(IdentifierScheme scheme, string id)
    {
        var prefix = $"{scheme}:";
        if (id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return id[prefix.Length..];
        }

        var isAddress = id.Contains("//", StringComparison.Ordinal);
        return scheme switch
        {
            IdentifierScheme.Doi when id.IndexOf("10.", StringComparison.Ordinal) is > 0 and var start => id[start..],
            not IdentifierScheme.Doi when isAddress => id[(id.LastIndexOf('/') + 1)..],
            _ => id,
        };
    }
}
