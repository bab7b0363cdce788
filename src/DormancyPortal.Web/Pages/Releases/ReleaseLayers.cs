using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>Which marks a release's page shows: the parameter <c>layers</c>, names with commas; all without it.</summary>
public sealed class ReleaseLayers
{
    /// <summary>Names of the layers as the URL has them, with their words.</summary>
    public static readonly IReadOnlyList<(string Name, string Words)> All =
    [
        ("markers", "Markers"),
        ("pathways", "Pathways"),
        ("institutions", "Institutions"),
        ("people", "People"),
        ("findings", "Findings"),
    ];

    private readonly HashSet<string> _on;
    private readonly ListState _state;

    /// <summary>The layers that a URL asks for.</summary>
    public ReleaseLayers(ListState state)
    {
        _state = state;
        var asked = state.Text("layers");
        _on = asked is null ? [.. All.Select(l => l.Name)] : [.. asked.Split(',', StringSplitOptions.TrimEntries)];
    }

    /// <summary>Whether findings are marked.</summary>
    public bool Findings => IsOn("findings");

    /// <summary>Whether a layer is on.</summary>
    public bool IsOn(string name) => _on.Contains(name);

    /// <summary>Whether mentions of a kind are marked.</summary>
    public bool Shows(MentionKind kind) =>
        IsOn(
            kind switch
            {
                MentionKind.Marker => "markers",
                MentionKind.Pathway => "pathways",
                MentionKind.Institution => "institutions",
                _ => "people",
            }
        );

    /// <summary>The page with one layer switched.</summary>
    public string Switch(string name)
    {
        var on = All.Select(l => l.Name).Where(l => l == name ? !IsOn(l) : IsOn(l)).ToList();
        return _state.With(
            "layers",
            on.Count == All.Count ? null
                : on.Count == 0 ? "none"
                : string.Join(',', on)
        );
    }
}
