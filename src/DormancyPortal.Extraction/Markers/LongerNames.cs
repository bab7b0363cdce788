using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Names inside of something larger: "Src homology 2", "EGF-like", "ribosomal protein S6 kinase", "p11.2", "AMH-Cre". What
/// is named there is the larger thing, and the gene only lent its name.
/// </summary>
internal static class LongerNames
{
    private static readonly HashSet<string> Behind = new(StringComparer.OrdinalIgnoreCase)
    {
        "homology",
        "like",
        "related",
        "superfamily",
        "box",
        "cre",
        "creert2",
        "creer",
        "interacting",
        "degrading",
        "encoded",
        "repeat",
        "repeats",
    };

    /// <summary>Heads that make another protein of a name, unless the name or the gene's own name holds them.</summary>
    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "receptor",
        "receptors",
        "ligand",
        "kinase",
        "kinases",
        "phosphatase",
        "synthase",
        "convertase",
        "reductase",
        "transporter",
        "transferase",
        "oxidase",
        "dehydrogenase",
        "protease",
    };

    /// <summary>Why a candidate only lends its name; null when it is named itself.</summary>
    public static string? WhatFor(MarkerText release, MarkerCandidate candidate)
    {
        var tokens = release.Tokens;
        var next = candidate.Last + 1;
        if (IsTailOfAName(release, candidate))
        {
            return "It is the end of a longer name.";
        }

        if (release.IsOfAMicrobe(candidate.First) && candidate.Name.Gene is not null)
        {
            return $"\"{release.Words(candidate.First - 1, candidate.Last)}\" is no human protein.";
        }

        if (next >= tokens.Count || tokens[next].Gap == TokenGap.Break)
        {
            return null;
        }

        if (IsDay(release.Words(candidate.First, candidate.Last)))
        {
            return "It is a day of a month.";
        }

        if (NamesTCells(release, candidate))
        {
            return "It names a kind of T cell.";
        }

        if (NumberGoesOn(release, candidate.Last))
        {
            return "The number goes on behind it.";
        }

        if (tokens[next].Mark)
        {
            return null;
        }

        var word = release.Words(next, next);
        if (Behind.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !IsEvent(release, next))
        {
            return $"It lends its name to something larger, \"{release.Words(candidate.First, next)}\".";
        }

        if (
            candidate.Name.Surface.Length <= 4
            && word is "domain" or "domains" or "syndrome" or "motif" or "disease" or "box"
        )
        {
            return $"\"{release.Words(candidate.First, next)}\" is no product of a gene.";
        }

        return NamesAnother(release, candidate, next)
            ? $"\"{release.Words(candidate.First, next)}\" is another thing than {candidate.Name.Surface}."
            : null;
    }

    /// <summary>"X-related" names a larger thing, "X, related to" does not; the word must follow closely.</summary>
    private static bool IsEvent(MarkerText release, int next) =>
        release.Tokens[next].Gap == TokenGap.Space && release.Words(next, next) is "related" or "like";

    private static bool NamesAnother(MarkerText release, MarkerCandidate candidate, int next)
    {
        var name = candidate.Name;
        var word = release.Words(next, next);
        if (
            name.Gene is not { } gene
            || !Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || name.Rule == NameRule.Symbol && name.Curated
        )
        {
            return false;
        }

        var head = word.TrimEnd('s');
        return !Holds(gene.Name, head)
            && !Holds(name.Surface, head)
            && !gene.Aliases.Concat(gene.AliasNames).Any(a => Holds(a, "receptor") || Holds(a, "kinase"))
            && !Holds(gene.Name, "proto-oncogene");
    }

    private static bool Holds(string name, ReadOnlySpan<char> word) =>
        name.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The <c>C5</c> of SNU-C5, the <c>F10</c> of B16.F10, the <c>DDP</c> of A549/DDP: short and uppercase, and something like it joined before.</summary>
    private static bool IsTailOfAName(MarkerText release, MarkerCandidate candidate)
    {
        var (tokens, first) = (release.Tokens, candidate.First);
        if (first == 0 || candidate.Name.Surface.Length > 4 || candidate.Because is not null)
        {
            return false;
        }

        var before = first - 1;
        if (tokens[first].Gap == TokenGap.None && tokens[before].Mark && before > 0)
        {
            return release.Text[tokens[before].Start] == '.'
                && tokens[before].Gap == TokenGap.None
                && char.IsAsciiDigit(release.Text[tokens[before].Start - 1]);
        }

        var word = release.Words(before, before);
        return tokens[first].Gap == TokenGap.Hyphen
            && !tokens[before].Mark
            && word.Length is >= 1 and <= 4
            && word.IndexOfAnyExceptInRange('A', 'Z') < 0
            && !candidate.Name.Curated;
    }

    /// <summary>"MARCH 9" is no membrane-associated ring finger, and "Sept 7" no septin; without the space they are.</summary>
    private static bool IsDay(ReadOnlySpan<char> written)
    {
        var space = written.IndexOf(' ');
        return space > 2
            && written[(space + 1)..].IndexOfAnyExceptInRange('0', '9') < 0
            && Months.GetAlternateLookup<ReadOnlySpan<char>>().Contains(written[..space]);
    }

    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "jan",
        "feb",
        "mar",
        "march",
        "apr",
        "april",
        "may",
        "jun",
        "june",
        "jul",
        "july",
        "aug",
        "sep",
        "sept",
        "september",
        "oct",
        "nov",
        "dec",
    };

    /// <summary>"CD4+ T cells", "CD8(+) and T lymphocytes": the receptor tells which cells are meant, and nothing is said of it.</summary>
    private static bool NamesTCells(MarkerText release, MarkerCandidate candidate)
    {
        const int reach = 4;
        var (tokens, next) = (release.Tokens, candidate.Last + 1);
        if (candidate.Name.Surface is not ("CD4" or "CD8" or "CD8A"))
        {
            return false;
        }

        while (
            next < tokens.Count
            && next <= candidate.Last + reach
            && (tokens[next].Mark || release.Words(next, next) is "positive")
        )
        {
            next++;
        }

        return next < tokens.Count && release.Words(next, next) is "T" && tokens[next].Gap != TokenGap.Break;
    }

    private static bool NumberGoesOn(MarkerText release, int last)
    {
        var tokens = release.Tokens;
        return last + 2 < tokens.Count
            && char.IsAsciiDigit(release.Text[tokens[last].End - 1])
            && tokens[last + 1].Mark
            && tokens[last + 1].Gap == TokenGap.None
            && release.Text[tokens[last + 1].Start] is '.' or ','
            && tokens[last + 2].Gap == TokenGap.None
            && char.IsAsciiDigit(release.Text[tokens[last + 2].Start]);
    }
}
