using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Releases;

/// <summary>All that the page of a release shows.</summary>
public sealed record ReleaseRecord
{
    /// <summary>Who uploads texts that restate the published facts of a paper in words of ours.</summary>
    public const string Restater = "seed";

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Its headline.</summary>
    public required string Headline { get; init; }

    /// <summary>Day of the release.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Place of the dateline, as written.</summary>
    public string? Place { get; init; }

    /// <summary>Who distributed it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Address of the original.</summary>
    public string? Url { get; init; }

    /// <summary>Share of the text that was read for findings, 0 to 1.</summary>
    public required double ReadShare { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>Whether the text is no press release, but restates the published facts of a paper in words of ours.</summary>
    public bool IsRestatement => UploadedBy == Restater;

    /// <summary>The canonical text.</summary>
    public required string Text { get; init; }

    /// <summary>Its paragraphs and what each is.</summary>
    public IReadOnlyList<ExtractedSection> Sections { get; init; } = [];

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; init; } = [];

    /// <summary>What it names, in order.</summary>
    public IReadOnlyList<ReleaseMention> Mentions { get; init; } = [];

    /// <summary>Its findings, in order.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>The studies it reports.</summary>
    public IReadOnlyList<ReleaseStudy> Studies { get; init; } = [];

    /// <summary>Its own fields that people set.</summary>
    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    /// <summary>The versions of its story that readers can read, oldest first; none where it is the only one.</summary>
    public IReadOnlyList<ReleaseVersionRow> Versions { get; init; } = [];
}

/// <summary>A version of a story that readers can read.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="IsCurrent">Whether it is the one at the address without a number.</param>
/// <param name="Date">When it was published here, UTC.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
public sealed record ReleaseVersionRow(int Number, bool IsCurrent, DateTime Date, string Sha256);

/// <summary>A study that a release reports.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">What pages call it.</param>
/// <param name="Journal">Its journal.</param>
/// <param name="Doi">Its DOI.</param>
/// <param name="Published">Day the paper appeared.</param>
public sealed record ReleaseStudy(string Slug, string Title, string? Journal, string? Doi, DateOnly? Published);

/// <summary>What a mention names; also the layers of the release page.</summary>
public enum MentionKind
{
    /// <summary>A marker.</summary>
    Marker,

    /// <summary>A pathway.</summary>
    Pathway,

    /// <summary>An institution.</summary>
    Institution,

    /// <summary>A person.</summary>
    Person,
}

/// <summary>A place in the text that names something.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Reason">Why it is read so, in words; null where the text says just that.</param>
/// <param name="Item">The card of it, where an administrator decides on a release; null where readers meet it.</param>
public sealed record ReleaseMention(
    int Start,
    int Length,
    MentionKind Kind,
    string Label,
    string Slug,
    string? Reason,
    string? Item = null
);

/// <summary>What the last part of a release's URL leads to.</summary>
public abstract record ReleaseAddress
{
    private ReleaseAddress() { }

    /// <summary>A published release.</summary>
    public sealed record Published(ReleaseRecord Release) : ReleaseAddress;

    /// <summary>A published release whose one true address is another.</summary>
    public sealed record Moved(string Slug) : ReleaseAddress;

    /// <summary>A release that is in the catalog no more.</summary>
    public sealed record Gone(GoneRecord Record) : ReleaseAddress;

    /// <summary>Nothing that readers may see.</summary>
    public sealed record Unknown : ReleaseAddress;
}
