namespace DormancyPortal.Extraction.Lexicons;

/// <summary>Every folded token that occurs in a name of the lexicon, numbered.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public int Add(ReadOnlySpan<char> token)
    {
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(token, out var id))
        {
            id = ids.Count;
            var text = token.ToString();
            ids.Add(text, id);
            texts.Add(text);
        }

        return id;
    }

    /// <summary>The token of a number.</summary>
    public string TextOf(int id) => texts[id];

    /// <summary>The number of a token; -1 when no name has it.</summary>
    public int IdOf(ReadOnlySpan<char> token) =>
        ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var id) ? id : -1;
}
