using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>An earlier file of the same batch that a file resembles.</summary>
/// <param name="FileId">Its number.</param>
/// <param name="Share">Share of the shorter text's runs of five words that the longer one has too, 0 to 1.</param>
/// <param name="Kind">What the later file is to it.</param>
/// <param name="SameArticle">Whether both have one number of one outlet.</param>
internal sealed record LikeFile(long FileId, double Share, ResemblanceKind Kind, bool SameArticle);

/// <summary>
/// Finds which earlier file of its batch a file resembles while neither is a release: by DOI, number of the article, or nearly the
/// same words. The samples of one batch are kept here as long as its files are looked at, and each is read from the store once.
/// </summary>
public sealed class BatchLikeness
{
    private readonly Lock _gate = new();
    private readonly Dictionary<uint, List<long>> _runs = [];
    private readonly Dictionary<long, int> _counts = [];
    private readonly Dictionary<string, List<long>> _stated = new(StringComparer.OrdinalIgnoreCase);
    private long _batch;
    private long _last;

    /// <summary>What is kept of a file to compare later ones with it.</summary>
    internal static BatchFileSketch SketchOf(BatchFile file, ReadDocument read)
    {
        var runs = TextShingles.Of(read.Extraction);
        return new BatchFileSketch
        {
            BatchFileId = file.Id,
            BatchId = file.BatchId,
            Sample = TextShingles.Write(runs.Sketch()),
            Runs = runs.WriteAll(),
            Dois = SketchIndex.DoisOf(read.Extraction),
            Article = ArticleNumber.Of(read.Extraction.Release.Url),
            Outlet = read.Extraction.Release.Outlet,
        };
    }

    /// <summary>The earlier file that one resembles most; null when there is none.</summary>
    internal async Task<LikeFile?> FindAsync(PortalDbContext db, BatchFileSketch file, CancellationToken cancel)
    {
        var ids = await CandidatesAsync(db, file, cancel);
        var runs = TextShingles.ReadAll(file.Runs);
        var likest = (LikeFile?)null;
        foreach (var id in ids)
        {
            var other = await db
                .BatchFileSketches.AsNoTracking()
                .SingleOrDefaultAsync(s => s.BatchFileId == id, cancel);
            if (other is not null && Compare(file, runs, other) is { } like && IsNearer(like, likest))
            {
                likest = like;
            }
        }

        return likest;
    }

    /// <summary>Lets go of what is kept, when no file is left to look at.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            Begin(0);
        }
    }

    private static LikeFile? Compare(BatchFileSketch file, TextShingles runs, BatchFileSketch other)
    {
        var share = runs.Resemblance(TextShingles.ReadAll(other.Runs));
        var sameArticle = file.Article is { } number && number == other.Article;
        var sameDoi = SketchIndex.ShareDoi(file.Dois, other.Dois);
        return Resemblance.KindOf(file.Outlet, other.Outlet, share, sameDoi, sameArticle) is { } kind
            ? new LikeFile(other.BatchFileId, share, kind, sameArticle)
            : null;
    }

    private static bool IsNearer(LikeFile one, LikeFile? other) =>
        other is null || (one.Kind, -one.Share, one.FileId).CompareTo((other.Kind, -other.Share, other.FileId)) < 0;

    private async Task<List<long>> CandidatesAsync(PortalDbContext db, BatchFileSketch file, CancellationToken cancel)
    {
        var from = LastKnown(file.BatchId);
        var newer = await db
            .BatchFileSketches.Where(s => s.BatchId == file.BatchId && s.BatchFileId > from)
            .OrderBy(s => s.BatchFileId)
            .Select(s => new Sampled(s.BatchFileId, s.Sample, s.Dois, s.Article))
            .ToListAsync(cancel);
        lock (_gate)
        {
            Begin(file.BatchId);
            newer.Where(s => s.FileId > _last).ToList().ForEach(Add);
            return [.. Alike(file).Where(id => id < file.BatchFileId)];
        }
    }

    private long LastKnown(long batch)
    {
        lock (_gate)
        {
            Begin(batch);
            return _last;
        }
    }

    private void Begin(long batch)
    {
        if (_batch != batch)
        {
            _runs.Clear();
            _counts.Clear();
            _stated.Clear();
            (_batch, _last) = (batch, 0);
        }
    }

    private void Add(Sampled file)
    {
        var runs = TextShingles.Read(file.Sample);
        _counts[file.FileId] = runs.Length;
        foreach (var run in runs)
        {
            (_runs.TryGetValue(run, out var who) ? who : _runs[run] = []).Add(file.FileId);
        }

        foreach (var said in SketchIndex.Stated(file.Dois, file.Article))
        {
            (_stated.TryGetValue(said, out var who) ? who : _stated[said] = []).Add(file.FileId);
        }

        _last = file.FileId;
    }

    private IEnumerable<long> Alike(BatchFileSketch file)
    {
        var shared = new Dictionary<long, int>();
        var runs = TextShingles.Read(file.Sample);
        foreach (var id in runs.SelectMany(run => _runs.GetValueOrDefault(run) ?? []))
        {
            shared[id] = shared.GetValueOrDefault(id) + 1;
        }

        var stating = SketchIndex
            .Stated(file.Dois, file.Article)
            .SelectMany(said => (_stated.GetValueOrDefault(said) ?? []).Take(1));
        return SketchIndex
            .WorthComparing(shared.Select(s => (s.Key, s.Value, _counts[s.Key])), runs.Length)
            .Concat(stating)
            .Distinct();
    }

    private sealed record Sampled(long FileId, byte[] Sample, string? Dois, string? Article);
}
