using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Publishing;

/// <summary>Numbers of the shared rows that a publish or a withdrawal touches.</summary>
internal sealed record SharedIds(
    IReadOnlyCollection<long> Studies,
    IReadOnlyCollection<long> Markers,
    IReadOnlyCollection<long> Pathways,
    IReadOnlyCollection<long> Contexts,
    IReadOnlyCollection<long> Institutions,
    IReadOnlyCollection<long> People
)
{
    /// <summary>None.</summary>
    public static SharedIds None { get; } = new([], [], [], [], [], []);

    /// <summary>Those of one sort.</summary>
    public IReadOnlyCollection<long> Of(RecordKind kind) =>
        kind switch
        {
            RecordKind.Study => Studies,
            RecordKind.Marker => Markers,
            RecordKind.Pathway => Pathways,
            RecordKind.Context => Contexts,
            RecordKind.Institution => Institutions,
            _ => People,
        };

    /// <summary>These, but others of one sort.</summary>
    public SharedIds With(RecordKind kind, IReadOnlyCollection<long> ids) =>
        kind switch
        {
            RecordKind.Study => this with { Studies = ids },
            RecordKind.Marker => this with { Markers = ids },
            RecordKind.Pathway => this with { Pathways = ids },
            RecordKind.Context => this with { Contexts = ids },
            RecordKind.Institution => this with { Institutions = ids },
            _ => this with { People = ids },
        };

    /// <summary>Those of several releases, each once.</summary>
    public static SharedIds Of(IReadOnlyCollection<SharedIds> all) =>
        new(
            all.SelectMany(i => i.Studies).ToHashSet(),
            all.SelectMany(i => i.Markers).ToHashSet(),
            all.SelectMany(i => i.Pathways).ToHashSet(),
            all.SelectMany(i => i.Contexts).ToHashSet(),
            all.SelectMany(i => i.Institutions).ToHashSet(),
            all.SelectMany(i => i.People).ToHashSet()
        );
}
