using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Curation;

/// <summary>What another lexicon would change in one release.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Slug">Its address for reviewers.</param>
/// <param name="Title">Its headline, else the name of its file.</param>
/// <param name="Changes">What would come, go or change.</param>
/// <param name="MentionsCame">Places that would name a marker and do not now.</param>
/// <param name="MentionsGone">Places that would no longer.</param>
/// <param name="Kept">Decisions on what was read that would keep their place.</param>
/// <param name="Losing">Decisions that would lose it.</param>
public sealed record TriedRelease(
    long ReleaseId,
    string Slug,
    string Title,
    IReadOnlyList<ExtractionChange> Changes,
    int MentionsCame,
    int MentionsGone,
    int Kept,
    IReadOnlyList<Decision> Losing
)
{
    /// <summary>Whether anything would be otherwise.</summary>
    public bool IsOther => Changes.Count + MentionsCame + MentionsGone + Losing.Count > 0;

    /// <summary>How many things of a sort would come, go or be otherwise, however much of each.</summary>
    public int Count(string what, ChangeKind kind) =>
        Changes.Where(c => c.What == what && c.Kind == kind).Select(c => c.Name).Distinct().Count();
}

/// <summary>What another lexicon would change in all releases.</summary>
/// <param name="Releases">Those that would be read otherwise, newest first.</param>
/// <param name="All">Releases at all.</param>
/// <param name="MayHold">Those that may hold a string that is touched.</param>
/// <param name="Read">Those of them that were read; fewer where the time was up.</param>
/// <param name="Kept">Decisions in those that were read that keep their place.</param>
public sealed record TriedLexicon(IReadOnlyList<TriedRelease> Releases, int All, int MayHold, int Read, int Kept)
{
    /// <summary>How many things of a sort would come, go or be otherwise.</summary>
    public int Count(string what, ChangeKind kind) => Releases.Sum(r => r.Count(what, kind));
}

/// <summary>Reads releases as another set of adopted names would let the engine read them; keeps nothing.</summary>
public sealed class LexiconTrial(PortalDbContext db, PortalLexicon lexicons, TimeProvider clock)
{
    /// <summary>How long a trial reads; what it did not reach it says.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>What adopting proposals would change.</summary>
    /// <param name="proposals">Their numbers.</param>
    /// <param name="cancel">Ends the trial.</param>
    public async Task<TriedLexicon> AdoptAsync(IReadOnlyCollection<long> proposals, CancellationToken cancel)
    {
        var names = await NamesAsync(cancel);
        List<CuratedName> added = [.. names.In(CuratedState.Proposed).Where(p => proposals.Contains(p.Id))];
        return await TryAsync(names.Adopted, [.. names.Adopted.Concat(added).OrderBy(p => p.Id)], cancel);
    }

    /// <summary>What taking an act back would change.</summary>
    /// <param name="act">Its number.</param>
    /// <param name="cancel">Ends the trial.</param>
    public async Task<TriedLexicon> UndoAsync(long act, CancellationToken cancel)
    {
        var before = await NamesAsync(cancel);
        var undo = new CuratedName
        {
            Id = long.MaxValue,
            Kind = CuratedKind.Undo,
            UndoesId = act,
            By = "",
            At = clock.GetUtcNow().UtcDateTime,
        };
        return await TryAsync(before.Adopted, CuratedNames.Of([.. before.Acts, undo]).Adopted, cancel);
    }

    /// <summary>Proposals of which only one of two lexicons knows.</summary>
    internal static IReadOnlyList<CuratedName> Touched(
        IReadOnlyList<CuratedName> before,
        IReadOnlyList<CuratedName> after
    ) =>
        [
            .. before.ExceptBy(after.Select(a => a.Id), b => b.Id),
            .. after.ExceptBy(before.Select(b => b.Id), a => a.Id),
        ];

    private async Task<CuratedNames> NamesAsync(CancellationToken cancel) =>
        CuratedNames.Of(await db.CuratedNames.AsNoTracking().ToListAsync(cancel));

    private async Task<TriedLexicon> TryAsync(
        IReadOnlyList<CuratedName> before,
        IReadOnlyList<CuratedName> after,
        CancellationToken cancel
    )
    {
        var imported = lexicons.Imported(db);
        // That of now is asked for as such: its index is built already.
        var (now, then) = (lexicons.Current(db), CuratedLexicon.With(imported, after));
        var (touched, all) = await TouchedTexts.FindAsync(db, now, Touched(before, after), cancel);
        var until = clock.GetTimestamp();
        var (releases, read) = (new List<TriedRelease>(), 0);
        foreach (var id in touched)
        {
            if (clock.GetElapsedTime(until) > MostTime)
            {
                break;
            }

            read++;
            if (await TryAsync(id, [now, then], cancel) is { } tried)
            {
                releases.Add(tried);
            }
        }

        return new TriedLexicon(
            [.. releases.Where(r => r.IsOther)],
            all,
            touched.Count,
            read,
            releases.Sum(r => r.Kept)
        );
    }

    private async Task<TriedRelease?> TryAsync(long id, IReadOnlyList<Lexicon> lexicons, CancellationToken cancel)
    {
        if (await ReleaseRereading.ReadAsync(db, id, lexicons, cancel) is not [var before, var after])
        {
            return null;
        }

        var release = await db
            .Releases.AsNoTracking()
            .Where(r => r.Id == id)
            .Select(r => new { r.Slug, r.FileName })
            .SingleAsync(cancel);
        var decisions = await db.DecisionsAsync(id, await db.VersionsAsync(id, cancel), cancel);
        var (sheet, would) = (ReviewSheet.Of(before, decisions), ReviewSheet.Of(after, decisions));
        var lostAlready = sheet.Lost.Select(d => d.Id).ToHashSet();
        List<Decision> losing = [.. would.Lost.Where(d => !lostAlready.Contains(d.Id))];
        var onWhatWasRead = decisions.Count(d => d.Item is not null && sheet.Holds(d) && !lostAlready.Contains(d.Id));
        var (old, young) = (sheet.Reviewed(), would.Reviewed());
        var (places, newPlaces) = (Places(old), Places(young));
        return new TriedRelease(
            id,
            release.Slug,
            after.Release.Headline ?? release.FileName,
            ExtractionDifference.Between(old, young),
            newPlaces.Count(p => !places.Contains(p)),
            places.Count(p => !newPlaces.Contains(p)),
            onWhatWasRead - losing.Count,
            losing
        );
    }

    private static HashSet<(string, int, int)> Places(ReleaseExtraction extraction) =>
        [
            .. extraction.Markers.SelectMany(m =>
                m.Mentions.Select(place => (m.HgncId ?? m.Symbol ?? m.Name, place.Start, place.Length))
            ),
        ];
}
