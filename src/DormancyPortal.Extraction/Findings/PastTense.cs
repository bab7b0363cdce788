namespace DormancyPortal.Extraction.Findings;

/// <summary>Recognises finite verbs in the past tense.</summary>
internal static class PastTense
{
    private static readonly HashSet<string> Irregular = new(StringComparer.Ordinal)
    {
        "was",
        "were",
        "had",
        "did",
        "became",
        "began",
        "rose",
        "fell",
        "grew",
        "led",
        "lost",
        "found",
        "saw",
        "made",
        "went",
        "came",
        "took",
        "gave",
        "kept",
        "ran",
        "bound",
        "drove",
        "spread",
        "shrank",
        "died",
        "held",
        "brought",
        "wasn",
        "weren",
        "didn",
        "woke",
        "awoke",
        "slept",
        "outlived",
        "shut",
        "shed",
        "split",
        "struck",
        "swelled",
        "sank",
        "rebuilt",
        "regrew",
        "outgrew",
        "broke",
        "chose",
        "stood",
        "fed",
        "met",
        "hid",
        "slid",
        "froze",
        "fought",
        "won",
        "underwent",
        "overcame",
        "withstood",
        "arose",
        "stuck",
        "swam",
        "ate",
        "drank",
        "sped",
        "sent",
        "left",
        "built",
        "felt",
        "wore",
        "tore",
        "bled",
        "fled",
        "crept",
        "lit",
        "caught",
        "drew",
        "threw",
        "flew",
        "blew",
        "withdrew",
        "overtook",
        "hung",
        "clung",
        "sprang",
        "outperformed",
    };

    /// <summary>Verbs whose past looks like the verb and like a noun: only behind what may be a subject.</summary>
    private static readonly HashSet<string> Unchanged = new(StringComparer.Ordinal)
    {
        "put",
        "set",
        "cut",
        "hit",
        "let",
    };

    /// <summary>Verbs that take no object: a preposition behind them begins no aside.</summary>
    private static readonly HashSet<string> Intransitive = new(StringComparer.Ordinal)
    {
        "increased",
        "decreased",
        "declined",
        "dropped",
        "improved",
        "worsened",
        "doubled",
        "tripled",
        "migrated",
        "relapsed",
        "responded",
        "survived",
        "recovered",
        "progressed",
        "differed",
        "varied",
        "remained",
        "persisted",
        "occurred",
        "emerged",
        "appeared",
        "disappeared",
        "returned",
        "shifted",
        "moved",
        "lasted",
        "succeeded",
        "performed",
        "spared",
    };

    private static readonly HashSet<string> NoSubject = new(StringComparer.Ordinal)
    {
        "is",
        "are",
        "be",
        "been",
        "being",
        "has",
        "have",
        "the",
        "a",
        "an",
        "of",
        "by",
        "with",
        "in",
        "to",
        "may",
        "can",
        "could",
        "for",
        "their",
        "its",
        "as",
        "on",
        "at",
        "from",
        "most",
        "more",
        "and",
        "or",
        "not",
        "highly",
        "long",
        "well",
        "so",
        "get",
    };

    /// <summary>Whether a token is such a verb, by its form and the word before it.</summary>
    public static bool Is(ClaimText claim, int i)
    {
        var word = claim.Word(i);
        if (Irregular.Contains(word))
        {
            return i > claim.First;
        }

        if (Unchanged.Contains(word))
        {
            return i > claim.First && !NoSubject.Contains(BeforeAdverbs(claim, i));
        }

        return word.Length > 4
            && word.EndsWith("ed", StringComparison.Ordinal)
            && i > claim.First
            && claim.Tokens[i].Gap != Lexicons.TokenGap.Hyphen
            && !NoSubject.Contains(BeforeAdverbs(claim, i))
            && (!claim.Tokens[i - 1].Mark || ClosesAside(claim, i - 1))
            && (
                claim.Word(i + 1) is not ("by" or "with" or "to" or "in" or "from" or "for" or "on")
                || Intransitive.Contains(word)
                || BeginsPhrase(claim, i)
            );
    }

    /// <summary>"Is also required": the word that counts stands before the adverb.</summary>
    private static string BeforeAdverbs(ClaimText claim, int i)
    {
        do
        {
            i--;
        } while (claim.Word(i) is "also" or "still" || claim.Word(i).EndsWith("ly", StringComparison.Ordinal));

        return claim.Word(i);
    }

    /// <summary>"Inhibition of X, by a drug, impaired growth": the comma before the verb closes what the first one opened.</summary>
    private static bool ClosesAside(ClaimText claim, int comma)
    {
        const int longest = 10;
        for (var i = comma - 2; i > claim.First && comma - i <= longest; i--)
        {
            if (claim.Word(i) is "," && claim.Word(comma) is ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Contributed to", "correlated with": verb and preposition are one word of outcome.</summary>
    private static bool BeginsPhrase(ClaimText claim, int i) =>
        claim.Word(i) is not ("associated" or "linked" or "related" or "connected" or "tied")
        && claim.Cues.Any(c => c.First == i && c.Last == i + 1 && c.Entry.Kind is "effect" or "relation" or "seen");
}
