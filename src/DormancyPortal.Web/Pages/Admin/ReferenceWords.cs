using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What imports of reference data are called.</summary>
public static class ReferenceWords
{
    /// <summary>An import: <c>HGNC gene groups of 2026-05-19</c>; what takes one back says so.</summary>
    public static string Of(ReferenceImport import)
    {
        var title = ReferenceSources.Of(Enum.Parse<ReferenceKind>(import.Kind)).Title;
        return import switch
        {
            { UndoesId: not null, Sha256.Length: 0 } => $"{title} taken back",
            { UndoesId: not null, Version: null } => $"{title} of before again",
            { UndoesId: not null } => $"{title} of {import.Version} again",
            { Version: { } version } => $"{title} of {version}",
            _ => title,
        };
    }

    /// <summary>Before how far releases are read again.</summary>
    public static string With(ReferenceImport import) =>
        import is { UndoesId: not null, Sha256.Length: 0 } ? $"{Of(import)}:" : $"With {Of(import)}:";
}
