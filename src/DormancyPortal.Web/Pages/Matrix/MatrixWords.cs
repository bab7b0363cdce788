using DormancyPortal.Core.Queries.Matrices;

namespace DormancyPortal.Web.Pages.Matrix;

/// <summary>The axes of the matrix in a reader's words.</summary>
public static class MatrixWords
{
    /// <summary>The heading of an axis.</summary>
    public static string Of(MatrixAxis axis) =>
        axis switch
        {
            MatrixAxis.Biology => "Biology: growth, activity or another process",
            MatrixAxis.Illness => "Course of illness: survival, relapse, risk",
            _ => "Any outcome that the sentence names",
        };

    /// <summary>The parameter of the list of findings that asks for a direction on an axis.</summary>
    public static string Parameter(MatrixAxis axis) =>
        axis switch
        {
            MatrixAxis.Biology => "biology",
            MatrixAxis.Illness => "outcome",
            _ => "direction",
        };
}
