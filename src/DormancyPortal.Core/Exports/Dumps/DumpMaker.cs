using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Exports.Dumps;

/// <summary>Writes the files of an edition into a folder, each compressed by gzip, row by row as they are read.</summary>
public sealed class DumpMaker(CatalogLists lists)
{
    /// <summary>Writes all files.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="at">
    /// Where the portal is; with the empty root, addresses in files are relative to it.
    /// </param>
    /// <param name="cancel">Ends the work; the folder is left as it is.</param>
    public async Task<IReadOnlyList<DumpFile>> MakeAsync(string folder, PublicAddress at, CancellationToken cancel)
    {
        var files = new List<DumpFile>();
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var name = PortalUrls.List(kind)[1..];
            files.Add(
                await WriteAsync(
                    folder,
                    $"{name}.ndjson.gz",
                    $"All {name}, one JSON object a line",
                    stream => LinesAsync(stream, kind, at, cancel),
                    cancel
                )
            );
        }

        var catalog = await CatalogSnapshot.ReadAsync(lists, cancel);
        var kgx = new Kgx(catalog, at);
        files.Add(
            await WriteAsync(
                folder,
                "catalog.graphml.gz",
                "Markers, pathways, contexts, studies and findings as a graph",
                stream => GraphAsync(stream, catalog, at, cancel),
                cancel
            )
        );
        files.Add(
            await WriteAsync(
                folder,
                "kgx-nodes.tsv.gz",
                "Nodes after KGX and the Biolink model",
                stream => NodesAsync(stream, kgx, cancel),
                cancel
            )
        );
        files.Add(
            await WriteAsync(
                folder,
                "kgx-edges.tsv.gz",
                "Edges after KGX: what one sentence names together, with the sentence",
                stream => EdgesAsync(stream, kgx, cancel),
                cancel
            )
        );
        return files;
    }

    private static async Task<DumpFile> WriteAsync(
        string folder,
        string name,
        string what,
        Func<Stream, Task<int>> write,
        CancellationToken cancel
    )
    {
        var path = Path.Combine(folder, name);
        int rows;
        await using (var file = File.Create(path))
        {
            await using var gzip = new GZipStream(file, CompressionLevel.Optimal);
            rows = await write(gzip);
        }

        await using var written = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancel));
        return new DumpFile(name, what, rows, written.Length, hash);
    }

    private async Task<int> LinesAsync(Stream stream, RecordKind kind, PublicAddress at, CancellationToken cancel)
    {
        var export = JsonExport.For(at);
        var count = 0;
        var rows = await lists.RowsAsync(kind, ListParameters.None, cancel);
        await foreach (var batch in rows.Batches.WithCancellation(cancel))
        {
            foreach (var row in batch)
            {
                await stream.WriteAsync(export.Row(row), cancel);
                stream.WriteByte((byte)'\n');
                count++;
            }
        }

        return count;
    }

    private async Task<int> GraphAsync(
        Stream stream,
        CatalogSnapshot catalog,
        PublicAddress at,
        CancellationToken cancel
    )
    {
        using var graph = new GraphMl(stream, at);
        graph.Write(catalog);
        await foreach (var finding in FindingsAsync(cancel))
        {
            graph.Write(finding);
        }

        return graph.Elements;
    }

    private static async Task<int> NodesAsync(Stream stream, Kgx kgx, CancellationToken cancel)
    {
        var nodes = kgx.AllNodes().DistinctBy(n => n.Id).ToList();
        var text = DelimitedText.Tsv.Header(Kgx.Nodes) + DelimitedText.Tsv.Rows(Kgx.Nodes, nodes);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        return nodes.Count;
    }

    private async Task<int> EdgesAsync(Stream stream, Kgx kgx, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(DelimitedText.Tsv.Header(kgx.Edges)), cancel);
        var count = 0;
        await foreach (var finding in FindingsAsync(cancel))
        {
            var edges = kgx.EdgesOf(finding).ToList();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(DelimitedText.Tsv.Rows(kgx.Edges, edges)), cancel);
            count += edges.Count;
        }

        return count;
    }

    private async IAsyncEnumerable<FindingRow> FindingsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        var rows = await lists.RowsAsync(RecordKind.Finding, ListParameters.None, cancel);
        await foreach (var batch in rows.Batches.WithCancellation(cancel))
        {
            foreach (var row in batch)
            {
                yield return (FindingRow)row;
            }
        }
    }
}
