using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents;

/// <summary>What came of reading a document: its text, or why not.</summary>
/// <param name="Text">The canonical text; null when it could not be read.</param>
/// <param name="Format">What it was read as; null when it could not be read.</param>
/// <param name="Error">Why it could not be read; null when it was.</param>
public sealed record DocumentOutcome(CanonicalText? Text, FileFormat? Format, DocumentError? Error)
{
    /// <summary>A document that was read.</summary>
    public static DocumentOutcome Read(CanonicalText text, FileFormat format) => new(text, format, null);

    /// <summary>A document that could not be read.</summary>
    public static DocumentOutcome Unreadable(string code, string message) =>
        new(null, null, new DocumentError(code, message));
}

/// <summary>Why a document could not be read.</summary>
/// <param name="Code">
/// <c>empty</c>, <c>too-large</c>, <c>too-long</c>, <c>unsupported-format</c>, <c>binary</c>, <c>unknown-encoding</c>,
/// <c>broken</c>, <c>protected</c>, <c>too-complex</c> or <c>no-text</c>.
/// </param>
/// <param name="Message">What is wrong and what to do, for the person who sent it.</param>
public sealed record DocumentError(string Code, string Message);
