namespace DormancyPortal.Extraction;

/// <summary>
/// What a reader made of a document: one string, in which every span of the portal counts UTF-16 units, and its
/// paragraphs. The text never changes once it is stored.
/// </summary>
/// <param name="Text">The canonical text. Paragraphs are separated by one blank line.</param>
/// <param name="Paragraphs">Where each paragraph lies, in order, without overlaps and without the separators.</param>
/// <param name="Metadata">What the format said about the document outside its text.</param>
public sealed record CanonicalText(string Text, IReadOnlyList<Paragraph> Paragraphs, DocumentMetadata Metadata);

/// <summary>One paragraph of the canonical text.</summary>
/// <param name="Start">First UTF-16 unit of it in the text.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Kind">What the format said it was.</param>
public readonly record struct Paragraph(int Start, int Length, ParagraphKind Kind)
{
    /// <summary>The unit after the last one.</summary>
    public int End => Start + Length;
}

/// <summary>What a format says a paragraph is; plain text says only <see cref="Body"/>.</summary>
public enum ParagraphKind
{
    /// <summary>Running text, or not known.</summary>
    Body,

    /// <summary>The title of the document (HTML <c>h1</c>, Markdown <c>#</c>).</summary>
    Title,

    /// <summary>A heading below the title.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A caption of a figure or a table.</summary>
    Caption,

    /// <summary>A quotation set apart as a block.</summary>
    Quotation,
}

/// <summary>What a format holds about a document beside its text; each is null when the format does not say.</summary>
/// <param name="Title">Title of the document, e.g. HTML <c>title</c> or Open Graph title.</param>
/// <param name="Url">Canonical address of the original.</param>
/// <param name="Outlet">Name of the site that published it.</param>
/// <param name="Published">Day it was published.</param>
public sealed record DocumentMetadata(string? Title, string? Url, string? Outlet, DateOnly? Published)
{
    /// <summary>A document that says nothing about itself.</summary>
    public static DocumentMetadata None { get; } = new(null, null, null, null);
}
