using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;

namespace DormancyPortal.Tests.Queries;

/// <content>What the releases say.</content>
public sealed partial class SmallCatalog
{
    private static void AddFindings(PortalDbContext db)
    {
        AddFinding(
            db,
            "a",
            1,
            1,
            FindingDirection.Decrease,
            ClaimStrength.Causal,
            FindingModel.Mouse,
            [1, 2],
            [1],
            [1]
        );
        AddFinding(
            db,
            "b",
            1,
            1,
            FindingDirection.Decrease,
            ClaimStrength.Correlational,
            FindingModel.HumanPatient,
            [1],
            [],
            []
        );
        AddFinding(
            db,
            "c",
            2,
            1,
            FindingDirection.Decrease,
            ClaimStrength.Correlational,
            FindingModel.HumanPatient,
            [1],
            [],
            []
        );
        AddFinding(db, "d", 2, 1, FindingDirection.NoEffect, ClaimStrength.None, FindingModel.CellLine, [2], [], []);
        AddFinding(db, "e", 3, 2, FindingDirection.Increase, ClaimStrength.Causal, FindingModel.Mouse, [1], [1], []);
    }

    private static void AddFinding(
        PortalDbContext db,
        string id,
        long release,
        long study,
        FindingDirection direction,
        ClaimStrength strength,
        FindingModel model,
        long[] markers,
        long[] pathways,
        long[] contexts
    )
    {
        db.Add(
            new Finding
            {
                Id = id,
                ReleaseId = release,
                StudyId = study,
                Evidence = $"Sentence {id}.",
                Direction = direction,
                Strength = strength,
                Reason = "test",
                Speaker = id == "b" ? "Ada Muster" : null,
                Models = [new FindingInModel { FindingId = id, Model = model }],
                Markers = [.. markers.Select(m => new FindingMarker { FindingId = id, MarkerId = m })],
                Pathways = [.. pathways.Select(p => new FindingPathway { FindingId = id, PathwayId = p })],
                Contexts = [.. contexts.Select(c => new FindingContext { FindingId = id, ContextId = c })],
            }
        );
    }
}
