using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>How far a listed name can be trusted where it stands.</summary>
internal enum NameTrust
{
    /// <summary>It names the institution wherever it stands.</summary>
    Sure,

    /// <summary>It may be a word, a place or a gene: it counts where a surer name or the words around it speak for it.</summary>
    Doubtful,
}

/// <summary>A listed name with the institutions that bear it: more than one where towns or countries share it.</summary>
internal sealed record ListedName(List<InstitutionEntry> Entries, NameTrust Trust);

/// <summary>
/// The names of all listed institutions as paths of words. Reading a text takes time linear in its length, however many
/// names there are: each word starts at most one walk, and no walk is longer than the longest name. Case counts, as it
/// tells names from words; apostrophes and hyphens of all kinds are alike.
/// </summary>
internal sealed class InstitutionIndex
{
    private static readonly ConditionalWeakTable<Lexicon, InstitutionIndex> Made = [];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly Dictionary<int, ListedName> _names = [];
    private readonly bool[] _beginnings = new bool[4096];
    private int _nodes = 1;

    private InstitutionIndex(Lexicon lexicon)
    {
        var trust = new ListedNameTrust(lexicon);
        var byRor = new Dictionary<string, InstitutionEntry>(StringComparer.Ordinal);
        foreach (var entry in lexicon.Institutions)
        {
            if (entry.Ror is not null)
            {
                byRor.TryAdd(entry.Ror, entry);
            }

            foreach (var name in entry.Aliases.Prepend(entry.Name))
            {
                Add(name, entry, trust.OfCurated(name, entry));
            }
        }

        foreach (var entry in lexicon.Registry)
        {
            var listed = entry.Ror is not null && byRor.TryGetValue(entry.Ror, out var own) ? own : entry;
            foreach (var name in entry.Aliases.Prepend(entry.Name))
            {
                if (ListedNameTrust.OfImported(name) is { } sure)
                {
                    Add(name, listed, sure);
                }
            }
        }
    }

    /// <summary>A name that was found.</summary>
    public readonly record struct Hit(ListedName Name, int Start, int Length);

    /// <summary>The index of a lexicon, made when it is first asked for.</summary>
    public static InstitutionIndex Of(Lexicon lexicon) => Made.GetValue(lexicon, l => new InstitutionIndex(l));

    /// <summary>The listed names in a stretch of text, in order, the longest at each place, none inside of another.</summary>
    public IEnumerable<Hit> In(string text, int start, int length)
    {
        var end = start + length;
        for (var i = start; i < end; )
        {
            if (!IsWordUnit(text[i]))
            {
                i++;
                continue;
            }

            if (_beginnings[Beginning(text, i)] && At(text, i, end) is { } hit)
            {
                yield return hit;
                i = hit.Start + hit.Length;
            }
            else
            {
                i = WordEnd(text, i, end);
            }
        }
    }

    private Hit? At(string text, int start, int end)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (node, at, hit) = (0, start, (Hit?)null);
        while (at < end)
        {
            var stop = IsWordUnit(text[at]) ? WordEnd(text, at, end) : at + 1;
            var plain = Plain(text[at]);
            var word = stop == at + 1 ? new ReadOnlySpan<char>(in plain) : text.AsSpan(at, stop - at);
            if (!words.TryGetValue(word, out var id) || !_edges.TryGetValue(Edge(node, id), out node))
            {
                break;
            }

            if (_names.TryGetValue(node, out var name))
            {
                hit = new Hit(name, start, stop - start);
            }

            at = SkipSpace(text, stop, end);
        }

        return hit;
    }

    private void Add(string name, InstitutionEntry entry, NameTrust trust)
    {
        if (name.Length == 0)
        {
            return;
        }

        _beginnings[Beginning(name, 0)] = true;
        var node = 0;
        for (var at = 0; at < name.Length; )
        {
            var stop = IsWordUnit(name[at]) ? WordEnd(name, at, name.Length) : at + 1;
            var word = stop == at + 1 ? Plain(name[at]).ToString() : name[at..stop];
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var known);
            id = known ? id : _words.Count;
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, Edge(node, id), out known);
            node = next = known ? next : _nodes++;
            at = SkipSpace(name, stop, name.Length);
        }

        if (!_names.TryGetValue(node, out var listed))
        {
            _names.Add(node, new ListedName([entry], trust));
        }
        else if (!listed.Entries.Contains(entry) && !(entry.Imported && !listed.Entries[0].Imported))
        {
            listed.Entries.Add(entry);
        }
    }

    /// <summary>Two letters tell of most words that no name begins with them.</summary>
    private static int Beginning(string text, int at) =>
        ((text[at] * 61) + (at + 1 < text.Length && IsWordUnit(text[at + 1]) ? text[at + 1] : 0)) & 4095;

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    /// <summary>One space, or one line's end, and what is indented behind it.</summary>
    private static int SkipSpace(string text, int at, int end)
    {
        var lines = 0;
        var next = at;
        while (next < end && next < at + 4 && char.IsWhiteSpace(text[next]))
        {
            lines += text[next++] == '\n' ? 1 : 0;
        }

        return lines < 2 ? next : end;
    }

    private static char Plain(char c) =>
        c switch
        {
            '’' or '‘' or '`' or '\u02BC' => '\'',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
            _ => c,
        };

    private static bool IsWordUnit(char c) =>
        char.IsLetterOrDigit(c) || (c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    private static int WordEnd(string text, int at, int end)
    {
        while (at < end && IsWordUnit(text[at]))
        {
            at++;
        }

        return at;
    }
}
