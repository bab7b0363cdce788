using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Ingestion;

/// <summary>The sketches of all releases, ready to be asked for those that may resemble another; a snapshot.</summary>
public sealed class SketchIndex
{
    /// <summary>Share of the shorter sketch above which two texts are compared word by word.</summary>
    private const double WorthReading = 0.3;

    /// <summary>At most so many are compared: the likeliest.</summary>
    private const int MostRead = 10;

    private readonly List<long> _releases = [];
    private readonly List<int> _counts = [];
    private readonly Dictionary<string, List<long>> _stated = new(StringComparer.OrdinalIgnoreCase);

    // Each number of a sketch with the place of its release, sorted, so that a look-up is a binary search: a dictionary
    // of a million numbers takes four times the memory and longer to fill than all sketches take to be read.
    private readonly ulong[] _runs;

    internal SketchIndex(IReadOnlyCollection<ReleaseSketch> sketches)
    {
        _runs = new ulong[sketches.Sum(s => s.Runs.Length / sizeof(uint))];
        var filled = 0;
        foreach (var sketch in sketches)
        {
            var runs = TextShingles.Read(sketch.Runs);
            foreach (var run in runs)
            {
                _runs[filled++] = ((ulong)run << 32) | (uint)_releases.Count;
            }

            _releases.Add(sketch.ReleaseId);
            _counts.Add(runs.Length);
            foreach (var said in Stated(sketch.Dois, sketch.Article))
            {
                (_stated.TryGetValue(said, out var who) ? who : _stated[said] = []).Add(sketch.ReleaseId);
            }
        }

        Array.Sort(_runs);
    }

    /// <summary>How many releases are in it.</summary>
    public int Count => _releases.Count;

    /// <summary>DOIs of an extraction, one a line, as a sketch keeps them; null when it states none.</summary>
    internal static string? DoisOf(ReleaseExtraction read)
    {
        var dois = read.Studies.Select(s => s.Doi).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return dois.Count == 0 ? null : string.Join('\n', dois);
    }

    /// <summary>Whether two documents state a DOI in common, each as <see cref="DoisOf"/> has it.</summary>
    internal static bool ShareDoi(string? dois, string? others) =>
        dois is not null
        && others is not null
        && dois.Split('\n').Intersect(others.Split('\n'), StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>
    /// Of documents that share runs of a sample with another, those that share so much that they are worth comparing, the likeliest
    /// first.
    /// </summary>
    /// <param name="shared">Each with the runs it shares and the runs it has.</param>
    /// <param name="count">Runs of the other.</param>
    internal static IReadOnlyList<long> WorthComparing(
        IEnumerable<(long Id, int Shared, int Count)> shared,
        int count
    ) =>
        [
            .. shared
                .Select(s => (s.Id, Share: (double)s.Shared / Math.Min(count, s.Count)))
                .Where(s => s.Share >= WorthReading)
                .OrderByDescending(s => s.Share)
                .ThenBy(s => s.Id)
                .Take(MostRead)
                .Select(s => s.Id),
        ];

    /// <summary>Releases that state one of these DOIs or this article.</summary>
    internal IReadOnlyCollection<long> Stating(string? dois, string? article) =>
        Stated(dois, article).SelectMany(s => _stated.GetValueOrDefault(s) ?? []).ToHashSet();

    /// <summary>Releases whose sketch shares so much that their texts are worth comparing, the likeliest first.</summary>
    internal IReadOnlyList<long> Alike(IReadOnlyList<uint> sketch)
    {
        var shared = new Dictionary<int, int>();
        foreach (var run in sketch)
        {
            for (var i = First(run); i < _runs.Length && _runs[i] >> 32 == run; i++)
            {
                var place = (int)(uint)_runs[i];
                shared[place] = shared.GetValueOrDefault(place) + 1;
            }
        }

        return WorthComparing(shared.Select(s => (_releases[s.Key], s.Value, _counts[s.Key])), sketch.Count);
    }

    internal static IEnumerable<string> Stated(string? dois, string? article) =>
        (dois?.Split('\n') ?? []).Concat(article is null ? [] : [article]);

    private int First(uint run)
    {
        var (low, high) = (0, _runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle] >> 32 < run)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
