using System.Globalization;
using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Network;

/// <summary>
/// Where everything stands in the drawing of a neighbourhood: the middle between two columns, markers to the left, pathways
/// and contexts to the right, so that no name covers another. Lengths are units of the drawing's own grid.
/// </summary>
public sealed class NetworkDrawing
{
    /// <summary>Width of the drawing.</summary>
    public const int Width = 960;

    /// <summary>Width of a box.</summary>
    public const int BoxWidth = 224;

    /// <summary>Height of a box.</summary>
    public const int BoxHeight = 40;

    private const int Step = 52;
    private const int Top = 36;
    private const int Left = 176;
    private const int Longest = 26;

    private readonly Dictionary<string, Box> _boxes;

    /// <summary>Lays a neighbourhood out; the same one always alike.</summary>
    public NetworkDrawing(Neighbourhood network)
    {
        var (left, right) = Columns(network.Neighbours);
        var rows = Math.Max(Math.Max(left.Count, right.Count), 2);
        Height = (2 * Top) + ((rows - 1) * Step);
        Box Place(NetworkNode node, int i, int count, int x) =>
            new(node, x, (Height / 2) + (int)((i - ((count - 1) / 2.0)) * Step), Words(node));
        Centre = new Box(
            network.Centre,
            Width / 2,
            Height / 2,
            $"{NetworkWords.Of(network.Centre.Kind)}, {CountWords.Of(network.Findings, "finding")}"
        );
        Boxes =
        [
            .. left.Select((n, i) => Place(n, i, left.Count, Left)),
            .. right.Select((n, i) => Place(n, i, right.Count, Width - Left)),
        ];
        _boxes = Boxes.Append(Centre).ToDictionary(b => b.Node.Id);
        Lines =
        [
            .. network
                .Edges.GroupBy(e => (e.One.Id, e.Other.Id))
                .Select(g => new Line(_boxes[g.Key.Item1], _boxes[g.Key.Item2], [.. g.Select(e => e.Finding)])),
        ];
    }

    /// <summary>Height of the drawing.</summary>
    public int Height { get; }

    /// <summary>The middle.</summary>
    public Box Centre { get; }

    /// <summary>The neighbours, column by column.</summary>
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>A line for each two that findings name together.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Whether a line ends in the middle.</summary>
    public bool IsSpoke(Line line) => line.One == Centre || line.Other == Centre;

    /// <summary>Where a line runs, as the data of an SVG path.</summary>
    public string Path(Line line)
    {
        var (a, b) = (line.One, line.Other);
        if (a.X == b.X)
        {
            // Neighbours of one column are joined outside of it, where nothing is written.
            var side = a.X < Width / 2 ? -1 : 1;
            var edge = a.X + (side * BoxWidth / 2);
            var bulge = edge + (side * Math.Min(62, 18 + (Math.Abs(a.Y - b.Y) / 6)));
            return Invariant($"M{edge} {a.Y} C{bulge} {a.Y} {bulge} {b.Y} {edge} {b.Y}");
        }

        var (from, to) = a.X < b.X ? (a, b) : (b, a);
        var (start, end) = (from.X + (BoxWidth / 2), to.X - (BoxWidth / 2));
        var middle = (start + end) / 2;
        return Invariant($"M{start} {from.Y} C{middle} {from.Y} {middle} {to.Y} {end} {to.Y}");
    }

    /// <summary>A name as far as its box has room.</summary>
    public static string Fitted(string label) =>
        label.Length <= Longest ? label : $"{label[..(Longest - 1)].TrimEnd()}…";

    /// <summary>The corners of a pathway's box, which has pointed ends.</summary>
    public static string Corners(Box box)
    {
        var (left, right) = (box.X - (BoxWidth / 2), box.X + (BoxWidth / 2));
        var (top, bottom) = (box.Y - (BoxHeight / 2), box.Y + (BoxHeight / 2));
        return Invariant(
            $"{left},{box.Y} {left + 12},{top} {right - 12},{top} {right},{box.Y} {right - 12},{bottom} {left + 12},{bottom}"
        );
    }

    private static (List<NetworkNode> Left, List<NetworkNode> Right) Columns(IReadOnlyList<NetworkNode> nodes)
    {
        var left = nodes.Where(n => n.Kind == NodeKind.Marker).ToList();
        var right = nodes.Where(n => n.Kind != NodeKind.Marker).OrderBy(n => n.Kind).ToList();
        // The longer column lends its end to the shorter, or the drawing would be twice as high as need be.
        Even(left, right);
        Even(right, left);
        return (left, right);
    }

    private static void Even(List<NetworkNode> longer, List<NetworkNode> shorter)
    {
        while (longer.Count > 10 && longer.Count > shorter.Count + 1)
        {
            shorter.Add(longer[^1]);
            longer.RemoveAt(longer.Count - 1);
        }
    }

    private static string Words(NetworkNode node) =>
        $"{NetworkWords.Of(node.Kind)}, {CountWords.Of(node.SharedFindings, "finding")}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>One node in its place.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="X">The middle of its box.</param>
    /// <param name="Y">The middle of its box.</param>
    /// <param name="Words">What stands below its name.</param>
    public sealed record Box(NetworkNode Node, int X, int Y, string Words);

    /// <summary>All findings that name two nodes.</summary>
    /// <param name="One">One node.</param>
    /// <param name="Other">The other.</param>
    /// <param name="Findings">The findings.</param>
    public sealed record Line(Box One, Box Other, IReadOnlyList<NetworkFinding> Findings)
    {
        /// <summary>The one direction of all its findings, as in a URL, or <c>mixed</c>.</summary>
        public string Direction =>
            Findings.Select(f => f.Direction).Distinct().ToList() is [var only] ? ListState.NameOf(only) : "mixed";

        /// <summary>Signs and numbers: "▲ 2 ▼ 1".</summary>
        public string Signs =>
            string.Join(
                ' ',
                Findings
                    .GroupBy(f => f.Direction)
                    .OrderBy(g => g.Key)
                    .Select(g => $"{NetworkWords.Sign(g.Key)} {g.Count()}")
            );

        /// <summary>The same in words: "2 increase, 1 decrease".</summary>
        public string Words =>
            string.Join(
                ", ",
                Findings
                    .GroupBy(f => f.Direction)
                    .OrderBy(g => g.Key)
                    .Select(g => $"{g.Count()} {EntityWords.Of(g.Key)}")
            );
    }
}
