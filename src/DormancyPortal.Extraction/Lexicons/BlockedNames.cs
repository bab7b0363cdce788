namespace DormancyPortal.Extraction.Lexicons;

/// <summary>Tells which names of a lexicon people blocked.</summary>
internal sealed class BlockedNames(Lexicon lexicon)
{
    private readonly ILookup<string, string?> _keys = lexicon.Blocked.ToLookup(
        b => NameFolding.Fold(b.Name),
        b => b.Key,
        StringComparer.Ordinal
    );

    /// <summary>Whether a name of the marker or pathway of this key is blocked.</summary>
    public bool Holds(string name, string key) =>
        // Most lexicons block nothing, and folding every name would take longer than building the rest of the index.
        _keys.Count > 0
        && _keys[NameFolding.Fold(name)].Any(k => k is null || k == key);
}
