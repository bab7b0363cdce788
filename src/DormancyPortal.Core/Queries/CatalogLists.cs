using System.Runtime.CompilerServices;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries;

/// <summary>Rows of a list, for whoever takes them away.</summary>
/// <param name="Total">How many the filter lets through.</param>
/// <param name="Page">The page that was asked for; null when all rows were.</param>
/// <param name="Batches">The rows, some hundreds at a time, e.g. <see cref="MarkerRow"/>.</param>
public sealed record CatalogRows(int Total, PageRequest? Page, IAsyncEnumerable<IReadOnlyList<object>> Batches)
{
    /// <summary>Rows that were read already.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="page">Which page they are; null when they are all.</param>
    /// <param name="total">How many there are in all; those given when null.</param>
    public static CatalogRows Of(IReadOnlyList<object> rows, PageRequest? page = null, int? total = null) =>
        new(total ?? rows.Count, page, Single(rows));

    private static async IAsyncEnumerable<IReadOnlyList<object>> Single(IReadOnlyList<object> rows)
    {
        await Task.CompletedTask;
        yield return rows;
    }
}

/// <summary>Reads the rows of a list of any sort, filtered and sorted as its page: one page of it when one is asked for, else all.</summary>
public sealed class CatalogLists(
    MarkerListQuery markers,
    PathwayListQuery pathways,
    FindingListQuery findings,
    StudyListQuery studies,
    ReleaseListQuery releases,
    InstitutionListQuery institutions,
    PersonListQuery people,
    ContextListQuery contexts,
    FunderListQuery funders,
    ChangeQuery changes
)
{
    /// <summary>Findings a page of their list.</summary>
    public const int FindingsOfAPage = 20;

    private const int RowsAtOnce = 1000;

    /// <summary>The rows that an address asks for.</summary>
    public Task<CatalogRows> RowsAsync(RecordKind kind, ListParameters asked, CancellationToken cancel)
    {
        var page = asked.Number(ListParameters.PageParameter) is null ? null : asked.Page;
        return RowsAsync(
            kind,
            asked,
            kind == RecordKind.Finding && page is not null ? page with { Size = FindingsOfAPage } : page,
            cancel
        );
    }

    /// <summary>The rows that an address asks for by its filters and order.</summary>
    /// <param name="kind">What the rows are.</param>
    /// <param name="asked">The address.</param>
    /// <param name="page">The one page that is wanted, of any size; null for all rows.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<CatalogRows> RowsAsync(
        RecordKind kind,
        ListParameters asked,
        PageRequest? page,
        CancellationToken cancel
    )
    {
        return kind switch
        {
            RecordKind.Marker => OfAsync(
                page,
                at => markers.RowsAsync(MarkerFilter.Of(asked), Sort<MarkerSort>(asked), at, cancel)
            ),
            RecordKind.Pathway => OfAsync(
                page,
                at => pathways.ListAsync(asked.Text("name"), Sort<PathwaySort>(asked), at, cancel)
            ),
            RecordKind.Finding => FindingsAsync(FindingFilter.Of(asked), Sort<FindingSort>(asked), page, cancel),
            RecordKind.Study => OfAsync(
                page,
                at => studies.RowsAsync(StudyFilter.Of(asked), Sort<StudySort>(asked), at, cancel)
            ),
            RecordKind.Release => OfAsync(
                page,
                at => releases.RowsAsync(ReleaseFilter.Of(asked), Sort<ReleaseSort>(asked), at, cancel)
            ),
            RecordKind.Institution => OfAsync(
                page,
                at => institutions.RowsAsync(InstitutionFilter.Of(asked), Sort<InstitutionSort>(asked), at, cancel)
            ),
            RecordKind.Person => OfAsync(
                page,
                at => people.RowsAsync(PersonFilter.Of(asked), Sort<PersonSort>(asked), at, cancel)
            ),
            RecordKind.Context => OfAsync(
                page,
                at =>
                    contexts.RowsAsync(
                        asked.Text("name"),
                        asked.Value<ContextKind>("kind"),
                        Sort<ContextSort>(asked),
                        at,
                        cancel
                    )
            ),
            _ => OfAsync(page, at => funders.ListAsync(at, cancel)),
        };
    }

    /// <summary>The public log: one page, or all of it.</summary>
    public Task<CatalogRows> ChangesAsync(ListParameters asked, CancellationToken cancel) =>
        OfAsync(
            asked.Number(ListParameters.PageParameter) is null ? null : asked.Page,
            page => changes.ListAsync(RecordHistory.Of(asked), page, cancel)
        );

    /// <summary>Findings of a filter: one page, or all of them.</summary>
    public async Task<CatalogRows> FindingsAsync(
        FindingFilter filter,
        FindingSort sort,
        PageRequest? page,
        CancellationToken cancel
    )
    {
        if (page is null)
        {
            return new(await findings.CountAsync(filter, cancel), null, findings.AllAsync(filter, sort, cancel));
        }

        var rows = await findings.PageAsync(filter, sort, page, cancel);
        return CatalogRows.Of(rows.Items, rows.Request, rows.Total);
    }

    private static T Sort<T>(ListParameters asked)
        where T : struct, Enum => asked.Value<T>("sort") ?? default;

    private static async Task<CatalogRows> OfAsync<T>(PageRequest? page, Func<PageRequest, Task<PagedList<T>>> read)
        where T : class
    {
        var first = await read(page ?? new PageRequest(1, RowsAtOnce));
        return page is null
            ? new(first.Total, null, FollowAsync(first, read))
            : CatalogRows.Of(first.Items, first.Request, first.Total);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object>> FollowAsync<T>(
        PagedList<T> first,
        Func<PageRequest, Task<PagedList<T>>> read,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
        where T : class
    {
        yield return first.Items;
        for (var next = 2; next <= first.Pages; next++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return (await read(first.Request with { Number = next })).Items;
        }
    }
}
