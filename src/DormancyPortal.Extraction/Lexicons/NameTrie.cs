using System.Runtime.InteropServices;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>A name found in a text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Plural">Whether its last word is the plural of the name's.</param>
/// <param name="Values">What the name may stand for.</param>
internal readonly record struct NameMatch<T>(int First, int Last, bool Plural, T[] Values);

/// <summary>
/// Names as paths of tokens. A text is read in time linear in its length (each token starts at most one walk, and no
/// walk is longer than the longest name), however many names there are.
/// </summary>
/// <param name="vocabulary">Where the tokens of names are numbered.</param>
/// <param name="expected">How many tokens begin or go on a name, about.</param>
internal sealed class NameTrie<T>(Vocabulary vocabulary, int expected = 0)
{
    private readonly TokenEdges edges = new(expected);
    private readonly List<T[]?> values = new(expected + 1) { null };
    private readonly List<int> path = [];

    public void Add(string name, T value)
    {
        path.Clear();
        TextTokens.AddName(name, vocabulary, path);
        var node = 0;
        foreach (var token in path)
        {
            if (!edges.TryGet(node, token, out var next))
            {
                next = values.Count;
                values.Add(null);
                edges.Add(node, token, next);
            }

            node = next;
        }

        if (node > 0)
        {
            values[node] = values[node] is { } list ? [.. list, value] : [value];
        }
    }

    /// <summary>Finds the names that begin at a token, the longest first.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The token.</param>
    /// <param name="found">What was found, in place of what it held; one list serves for all tokens.</param>
    public void At(List<TextToken> tokens, int first, List<NameMatch<T>> found) =>
        At(CollectionsMarshal.AsSpan(tokens), first, found);

    /// <inheritdoc cref="At(List{TextToken}, int, List{NameMatch{T}})"/>
    public void At(ReadOnlySpan<TextToken> tokens, int first, List<NameMatch<T>> found)
    {
        found.Clear();
        ref readonly var start = ref tokens[first];
        if (
            !(edges.Begins(start.Id) || edges.Begins(start.Singular))
            || (first > 0 && start.Gap == TokenGap.None && !start.Mark && !tokens[first - 1].Mark)
        )
        {
            return;
        }

        var node = 0;
        for (var i = first; i < tokens.Length && (i == first || tokens[i].Gap != TokenGap.Break); i++)
        {
            ref readonly var token = ref tokens[i];
            var plural = false;
            if (!edges.TryGet(node, token.Id, out var next))
            {
                plural = edges.TryGet(node, token.Singular, out next);
                if (!plural)
                {
                    break;
                }
            }

            node = next;
            if (values[node] is { } list && EndsWord(tokens, i))
            {
                found.Add(new NameMatch<T>(first, i, plural, list));
            }
        }

        if (found.Count > 1)
        {
            found.Reverse();
        }
    }

    /// <summary>What the whole of a name stands for; empty when it is unknown.</summary>
    public IReadOnlyList<T> Exactly(string name)
    {
        var node = 0;
        foreach (var token in TextTokens.OfName(name))
        {
            if (!edges.TryGet(node, vocabulary.IdOf(token), out node))
            {
                return [];
            }
        }

        return values[node] ?? [];
    }

    private static bool EndsWord(ReadOnlySpan<TextToken> tokens, int i) =>
        tokens[i].Mark || i + 1 == tokens.Length || tokens[i + 1].Gap != TokenGap.None || tokens[i + 1].Mark;
}
