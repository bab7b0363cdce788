using System.Text;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Curation;

/// <summary>
/// Finds the releases in which proposals may change what is read, so that the others need not be read again. It rather finds
/// too many: the engine knows a name in more spellings than a search for it would.
/// </summary>
public static class TouchedTexts
{
    private const int PieceLength = 5;

    /// <summary>Numbers of the releases whose newest text may hold one of the strings, newest first, and how many there are at all.</summary>
    /// <param name="db">The store.</param>
    /// <param name="lexicon">The lexicon before or after; both know every entry.</param>
    /// <param name="touched">The proposals that come or go.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async Task<(IReadOnlyList<long> Releases, int All)> FindAsync(
        PortalDbContext db,
        Lexicon lexicon,
        IReadOnlyList<CuratedName> touched,
        CancellationToken cancel
    )
    {
        List<string[]> wanted = [.. touched.SelectMany(t => Strings(lexicon, t)).Distinct().Select(Pieces)];
        var found = new List<long>();
        var all = 0;
        var newest = db
            .Readings.AsNoTracking()
            .Where(r => !db.Readings.Any(n => n.ReleaseId == r.ReleaseId && n.Id > r.Id))
            .OrderByDescending(r => r.ReleaseId)
            .Select(r => new { r.ReleaseId, r.Text });
        await foreach (var reading in newest.AsAsyncEnumerable().WithCancellation(cancel))
        {
            all++;
            if (MayHold(reading.Text, wanted))
            {
                found.Add(reading.ReleaseId);
            }
        }

        return (found, all);
    }

    /// <summary>Whether a text may hold a string in one of the spellings that the engine knows.</summary>
    public static bool MayHold(string text, string name) => MayHold(text, [Pieces(name)]);

    private static bool MayHold(string text, List<string[]> wanted)
    {
        var folded = Fold(text);
        return wanted.Exists(pieces => Array.TrueForAll(pieces, p => folded.Contains(p, StringComparison.Ordinal)));
    }

    /// <summary>Of another main name every name of the entry: all that is read by them bears the new one.</summary>
    private static IEnumerable<string> Strings(Lexicon lexicon, CuratedName touched) =>
        touched.Kind == CuratedKind.Correct
            ? (LexiconRecord.Find(lexicon, touched.Marker!)?.Names ?? []).Select(n => n.Name).Append(touched.Text!)
            : [touched.Text!];

    /// <summary>
    /// What every spelling of a name has in common: the beginnings of its words. Numbers and Greek letters are left out, since
    /// "Notch1/2" and "TNFa" are names too; where nothing else is left, the whole.
    /// </summary>
    private static string[] Pieces(string name)
    {
        var apart = new StringBuilder();
        foreach (var c in name)
        {
            apart.Append(char.IsLetter(c) && c is not (>= '\u0370' and <= '\u03FF') ? c : ' ');
        }

        List<string> words =
        [
            .. apart
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(Fold)
                .Where(w => w.Length > 1 && !GreekNames.Contains(w))
                .Select(w => w[..Math.Min(w.Length, PieceLength)]),
        ];
        return words.Count > 0 ? [.. words] : [Fold(name)];
    }

    private static readonly HashSet<string> GreekNames = new(
        "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu sigma omega".Split(' ').Select(Fold),
        StringComparer.Ordinal
    );

    /// <summary>Folded, with British and American spellings alike.</summary>
    private static string Fold(string text) =>
        NameFolding
            .Fold(text)
            .Replace("ae", "e", StringComparison.Ordinal)
            .Replace("oe", "e", StringComparison.Ordinal)
            .Replace("our", "or", StringComparison.Ordinal);
}
