using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Tests.Queries;

/// <content>Markers, pathways and contexts.</content>
public sealed partial class SmallCatalog
{
    private static void AddNames(PortalDbContext db)
    {
        db.AddRange(
            Marker(1, "HGNC:7882", "NOTCH2", MarkerKind.Gene, findings: 4, studies: 2, "notch 2"),
            Marker(2, "HGNC:11724", "TEK", MarkerKind.Gene, findings: 2, studies: 1, "TIE2"),
            Marker(3, "unlinked:xyz1", "XYZ1", MarkerKind.Unlinked, findings: 0, studies: 0),
            Marker(4, "family:notch", "Notch", MarkerKind.Family, findings: 0, studies: 0)
        );
        db.Add(Said(2, 2, "TIE2", sentence: 4, marker: 2));
        db.Add(Said(3, 1, "TIE2", sentence: 9, marker: 2));
        db.Add(Said(4, 1, "TIE2", sentence: 3, marker: 2));
        var pathway = new Pathway
        {
            Id = 1,
            Slug = "notch-signaling",
            Name = "Notch signaling",
            Ids = ["GO:0007219"],
            FindingCount = 2,
            StudyCount = 2,
        };
        pathway.Aliases.Add(new PathwayAlias { Alias = "Notch pathway", Folded = "notchpathway" });
        db.Add(pathway);
        db.Add(
            new Context
            {
                Id = 1,
                Slug = "bone-marrow",
                Name = "Bone marrow",
                Kind = ContextKind.Tissue,
                FindingCount = 1,
            }
        );
        db.Add(
            new Context
            {
                Id = 2,
                Slug = "leukemia",
                Name = "Leukemia",
                Kind = ContextKind.Disease,
            }
        );
    }

    private static Marker Marker(
        long id,
        string key,
        string label,
        MarkerKind kind,
        int findings,
        int studies,
        string? written = null
    )
    {
        var marker = new Marker
        {
            Id = id,
            Key = key,
            Slug = label,
            Symbol = kind == MarkerKind.Gene ? label : null,
            HgncId = kind == MarkerKind.Gene ? key : null,
            Label = label,
            Name = label,
            Kind = kind,
            FindingCount = findings,
            StudyCount = studies,
            ReleaseCount = findings,
        };
        foreach (var (name, source) in new[] { (label, "symbol"), (written, "alias") })
        {
            if (name is not null)
            {
                marker.Aliases.Add(
                    new MarkerAlias
                    {
                        Alias = name,
                        Folded = NameFolding.Fold(name),
                        Source = source,
                    }
                );
            }
        }

        return marker;
    }
}
