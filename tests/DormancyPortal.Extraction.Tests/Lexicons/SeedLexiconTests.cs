using DormancyPortal.Extraction.Lexicons;
using Xunit;

namespace DormancyPortal.Extraction.Tests.Lexicons;

/// <summary>The tables of <c>seeds/lexicons</c> against the authorities they name.</summary>
public sealed class SeedLexiconTests
{
    private static Lexicon Seed => Repository.Lexicon;

    [Fact]
    public void Markers_AreAtLeastThreeHundred() =>
        Assert.True(Seed.Markers.Count >= 300, $"{Seed.Markers.Count} markers");

    [Fact]
    public void Markers_EveryRow_IsAsHgncHasIt()
    {
        var hgnc = HgncSet.Read();

        var wrong = Seed.Markers.SelectMany(m => WrongIn(hgnc, m)).ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Markers_NoAliasUnderTwoGenes_UnlessItIsDeclaredAmbiguous()
    {
        var declared = Seed.AmbiguousNames.Select(a => NameFolding.Fold(a.Name)).ToHashSet();

        var shared = Seed
            .Markers.SelectMany(m => m.Aliases.Append(m.Symbol).Select(n => (Name: NameFolding.Fold(n), m.Symbol)))
            .Distinct()
            .GroupBy(n => n.Name)
            .Where(g => g.Count() > 1 && !declared.Contains(g.Key))
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(n => n.Symbol))}");

        Assert.Empty(shared);
    }

    [Fact]
    public void FamiliesAndPathways_EveryMember_IsAnApprovedSymbol()
    {
        var approved = HgncSet.Read().Symbols;

        var unknown = Seed
            .Families.SelectMany(f => f.Members.Select(m => $"{f.Name}: {m}"))
            .Concat(Seed.Pathways.SelectMany(p => p.Markers.Select(m => $"{p.Name}: {m}")))
            .Where(m => !approved.Contains(m.Split(": ")[^1]));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Pathways_EveryReactomeId_IsInReactome()
    {
        var known = File.ReadLines(SharedFolder.Need("data", "ReactomePathways_2025.txt"))
            .Select(l => l.Split('\t')[0])
            .ToHashSet(StringComparer.Ordinal);

        var unknown = Seed.Pathways.SelectMany(p => p.Reactome).Where(id => !known.Contains(id));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Pathways_EveryGoId_HasItsForm() =>
        Assert.All(Seed.Pathways.SelectMany(p => p.Go), id => Assert.Matches(@"^GO:\d{7}$", id));

    [Fact]
    public void Pathways_EverySlug_IsItsOwn() =>
        Assert.Equal(Seed.Pathways.Count, Seed.Pathways.Select(p => p.Slug).Distinct().Count());

    [Fact]
    public void Institutions_EveryParent_IsARow()
    {
        var names = Seed.Institutions.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);

        var unknown = Seed
            .Institutions.Where(i => i.Parent is not null && !names.Contains(i.Parent))
            .Select(i => i.Name);

        Assert.Empty(unknown);
    }

    [Fact]
    public void Institutions_NoNameTwice()
    {
        var shared = Seed
            .Institutions.SelectMany(i => i.Aliases.Append(i.Name).Distinct().Select(n => (Name: n, Row: i.Name)))
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(n => n.Row))}");

        Assert.Empty(shared);
    }

    [Fact]
    public void Institutions_EveryRorId_IsARecordInThatCountry()
    {
        var ror = RorSet.Countries();

        var codes = Seed.Countries.ToDictionary(c => c.Name, c => c.Code, StringComparer.Ordinal);

        var wrong = Seed
            .Institutions.Where(i => i.Ror is not null)
            .Where(i =>
                !ror.TryGetValue(i.Ror!, out var there) || (i.Country is not null && !there.Contains(codes[i.Country]))
            )
            .Select(i => $"{i.Name} ({i.Country}): {i.Ror}");

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> WrongIn(HgncSet hgnc, MarkerEntry marker)
    {
        (string Column, string? Said)[] claims =
        [
            ("symbol", marker.Symbol),
            ("name", marker.Name),
            ("entrez_id", marker.NcbiGene),
            ("ensembl_gene_id", marker.Ensembl),
        ];
        return claims
            .Where(c => c.Said is not null && hgnc.Cell(marker.HgncId, c.Column) != c.Said)
            .Select(c =>
                $"{marker.Symbol} {marker.HgncId}: {c.Column} is {hgnc.Cell(marker.HgncId, c.Column) ?? "unknown"}, not {c.Said}"
            );
    }
}
