using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalNames = DormancyPortal.Extraction.Lexicons.Lexicon;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>The lexicon, searched, and what people do to it by hand: <c>/admin/lexicon</c>.</summary>
public sealed class LexiconModel(
    PortalDbContext db,
    PortalNames lexicon,
    NameIndexCache names,
    LexiconTrials trials,
    LexiconRereadings rereadings
) : PageModel
{
    private const int MostRereadings = 3;
    private const int MostTrials = 5;
    private const int MostFound = 25;
    private const int LongestQuery = 200;

    /// <summary>What is searched; null when nothing is.</summary>
    public string? Query { get; private set; }

    /// <summary>Entries that have a name like it, those that have just it first.</summary>
    public IReadOnlyList<LexiconRecord> Found { get; private set; } = [];

    /// <summary>Proposals that wait.</summary>
    public IReadOnlyList<CuratedName> Proposed { get; private set; } = [];

    /// <summary>How many releases a trial of them would look into.</summary>
    public int Releases { get; private set; }

    /// <summary>The newest trials of proposals that wait, each with what they say.</summary>
    public IReadOnlyList<(string What, TrialProgress Trial)> Trials { get; private set; } = [];

    /// <summary>Adoptions that hold, newest first, with what each adopted.</summary>
    public IReadOnlyList<(CuratedName Act, IReadOnlyList<CuratedName> Proposals)> Adoptions { get; private set; } = [];

    /// <summary>Proposals that were taken back.</summary>
    public IReadOnlyList<CuratedName> TakenBack { get; private set; } = [];

    /// <summary>How far the releases are read again that the newest acts touch, each with what the act says.</summary>
    public IReadOnlyList<(string What, RereadingProgress Work)> Rereadings { get; private set; } = [];

    /// <summary>Whether any is still being read, or published.</summary>
    public bool IsRereading => Rereadings.Any(r => r.Work.IsMoving);

    /// <summary>How far it is, for a page that asks again and again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancel)
    {
        Rereadings = await RereadingsAsync(await db.LexiconActsAsync(cancel), cancel);
        return this.Progress(IsRereading, "_LexiconProgress", Rereadings);
    }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(string? q, CancellationToken cancel)
    {
        var typed = q?.Trim() ?? "";
        Query = typed.Length == 0 ? null : typed[..Math.Min(typed.Length, LongestQuery)];
        Found = Query is null ? [] : await FindAsync(Query, cancel);
        var acts = await db.LexiconActsAsync(cancel);
        Rereadings = await RereadingsAsync(acts, cancel);
        Proposed = acts.In(CuratedState.Proposed);
        Releases = Proposed.Count == 0 ? 0 : await trials.AllAsync(cancel);
        TakenBack = acts.In(CuratedState.TakenBack);
        var byId = acts.Acts.ToDictionary(a => a.Id);
        Trials =
        [
            .. (await trials.NewestAsync(acts, MostTrials, cancel))
                .Where(t => t.Trial.UndoesId is null)
                .Select(t => (string.Join("; ", t.Trial.Proposals.Select(id => LexiconHistory.Says(byId[id]))), t)),
        ];
        Adoptions =
        [
            .. acts
                .Acts.Where(a => a.Kind == CuratedKind.Adopt && acts.Holds(a))
                .OrderByDescending(a => a.Id)
                .Select(a => (a, (IReadOnlyList<CuratedName>)[.. a.Adopts.Select(id => byId[id])])),
        ];
    }

    /// <summary>Orders that releases are published again that an act touched, so that readers see what was read since.</summary>
    public async Task<IActionResult> OnPostPublishAsync([FromForm] long work, CancellationToken cancel)
    {
        var (releases, records) = await rereadings.PublishAsync(work, User.Identity?.Name ?? "unknown", cancel);
        TempData["Said"] = LexiconWords.Ordered(releases, records);
        return Redirect(PortalUrls.Lexicon());
    }

    private async Task<IReadOnlyList<(string, RereadingProgress)>> RereadingsAsync(
        CuratedNames acts,
        CancellationToken cancel
    )
    {
        var byId = acts.Acts.ToDictionary(a => a.Id);
        return
        [
            .. (await rereadings.ForActsAsync(MostRereadings, cancel)).Select(w => (Says(byId[w.ActId!.Value]), w)),
        ];

        string Says(CuratedName act)
        {
            var (origin, undoes) = acts.Origin(act);
            var what = string.Join("; ", origin.Adopts.Select(id => LexiconHistory.Says(byId[id])));
            return undoes % 2 == 1 ? $"Without {what}:" : $"With {what}:";
        }
    }

    private async Task<IReadOnlyList<LexiconRecord>> FindAsync(string typed, CancellationToken cancel)
    {
        var index = await names.GetAsync(db, lexicon, cancel);
        var folded = SearchFolding.Fold(typed);
        var labels = index
            .Exact(typed)
            .Concat(index.Folded(folded))
            .Concat(index.Prefix(folded, MostFound))
            .Concat(index.WithWords([.. SearchFolding.Words(typed)], MostFound))
            .Concat(index.Near(folded).OrderBy(n => n.Edits).Select(n => n.Name))
            .Where(n => n.Entity.Kind is EntityKind.Marker or EntityKind.Pathway)
            .Select(n => n.Entity.Label)
            .Distinct(StringComparer.Ordinal)
            .Take(MostFound)
            .ToList();
        var wanted = labels.ToHashSet(StringComparer.Ordinal);
        // Families that no release names are in no index of names.
        var like = LexiconRecord
            .All(lexicon)
            .Where(r => wanted.Contains(r.Label) || (r.Kind == LexiconKind.Family && Begins(r, typed)))
            .OrderBy(r => labels.IndexOf(r.Label) is var at && at < 0 ? int.MaxValue : at);
        return [.. LexiconRecord.Bearing(lexicon, typed).Concat(like).DistinctBy(r => r.Key).Take(MostFound)];
    }

    private static bool Begins(LexiconRecord entry, string typed) =>
        entry.Names.Any(n => n.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
