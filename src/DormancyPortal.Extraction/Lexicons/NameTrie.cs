namespace DormancyPortal.Extraction.Lexicons;

/// <summary>A name found in a text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Plural">Whether its last word is the plural of the name's.</param>
/// <param name="Values">What the name may stand for.</param>
internal readonly record struct NameMatch<T>(int First, int Last, bool Plural, IReadOnlyList<T> Values);

/// <summary>
/// Names as paths of tokens. A text is read in time linear in its length (each token starts at most one walk, and no
/// walk is longer than the longest name), however many names there are.
/// </summary>
internal sealed class NameTrie<T>(Vocabulary vocabulary)
{
    private readonly Dictionary<(int Node, int Token), int> edges = [];
    private readonly Dictionary<int, List<T>> values = [];
    private int nodes = 1;

    public void Add(string name, T value)
    {
        var node = 0;
        foreach (var token in TextTokens.OfName(name))
        {
            var edge = (node, vocabulary.Add(token));
            if (!edges.TryGetValue(edge, out node))
            {
                node = nodes++;
                edges.Add(edge, node);
            }
        }

        if (node == 0)
        {
            return;
        }

        if (!values.TryGetValue(node, out var list))
        {
            values.Add(node, list = []);
        }

        list.Add(value);
    }

    /// <summary>The names that begin at a token, the longest first.</summary>
    public List<NameMatch<T>> At(List<TextToken> tokens, int first)
    {
        List<NameMatch<T>> found = [];
        if (first > 0 && tokens[first].Gap == TokenGap.None && !tokens[first].Mark && !tokens[first - 1].Mark)
        {
            return found;
        }

        var node = 0;
        for (var i = first; i < tokens.Count && (i == first || tokens[i].Gap != TokenGap.Break); i++)
        {
            var plural = false;
            if (!edges.TryGetValue((node, tokens[i].Id), out var next))
            {
                plural = edges.TryGetValue((node, tokens[i].Singular), out next);
                if (!plural)
                {
                    break;
                }
            }

            node = next;
            if (values.TryGetValue(node, out var list) && EndsWord(tokens, i))
            {
                found.Add(new NameMatch<T>(first, i, plural, list));
            }
        }

        found.Reverse();
        return found;
    }

    /// <summary>What the whole of a name stands for; empty when it is unknown.</summary>
    public IReadOnlyList<T> Exactly(string name)
    {
        var node = 0;
        foreach (var token in TextTokens.OfName(name))
        {
            if (!edges.TryGetValue((node, vocabulary.IdOf(token)), out node))
            {
                return [];
            }
        }

        return values.TryGetValue(node, out var list) ? list : [];
    }

    private static bool EndsWord(List<TextToken> tokens, int i) =>
        tokens[i].Mark || i + 1 == tokens.Count || tokens[i + 1].Gap != TokenGap.None || tokens[i + 1].Mark;
}
