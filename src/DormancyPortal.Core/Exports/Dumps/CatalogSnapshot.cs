using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.Studies;

namespace DormancyPortal.Core.Exports.Dumps;

/// <summary>
/// What graphs need of the catalog beside its findings, which are too many to be held: all that findings point to.
/// </summary>
internal sealed class CatalogSnapshot
{
    /// <summary>Markers by slug.</summary>
    public Dictionary<string, MarkerRow> Markers { get; } = new(StringComparer.Ordinal);

    /// <summary>Pathways by slug.</summary>
    public Dictionary<string, PathwayRow> Pathways { get; } = new(StringComparer.Ordinal);

    /// <summary>Contexts by slug.</summary>
    public Dictionary<string, ContextRow> Contexts { get; } = new(StringComparer.Ordinal);

    /// <summary>Studies by slug.</summary>
    public Dictionary<string, StudyRow> Studies { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads it.</summary>
    public static async Task<CatalogSnapshot> ReadAsync(CatalogLists lists, CancellationToken cancel)
    {
        var snapshot = new CatalogSnapshot();
        foreach (var kind in new[] { RecordKind.Marker, RecordKind.Pathway, RecordKind.Context, RecordKind.Study })
        {
            var rows = await lists.RowsAsync(kind, ListParameters.None, cancel);
            await foreach (var batch in rows.Batches.WithCancellation(cancel))
            {
                foreach (var row in batch)
                {
                    snapshot.Add(row);
                }
            }
        }

        return snapshot;
    }

    private void Add(object row)
    {
        switch (row)
        {
            case MarkerRow marker:
                Markers[marker.Slug] = marker;
                break;
            case PathwayRow pathway:
                Pathways[pathway.Slug] = pathway;
                break;
            case ContextRow context:
                Contexts[context.Slug] = context;
                break;
            case StudyRow study:
                Studies[study.Slug] = study;
                break;
            default:
                break;
        }
    }
}
