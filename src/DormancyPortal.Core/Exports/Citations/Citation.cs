using System.Globalization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Exports.Citations;

/// <summary>
/// What is needed to cite a paper or a release. Of a paper it has what its releases say: they name researchers, but
/// nobody knows from them who the authors are, so a citation names none and leaves that to the DOI.
/// </summary>
public sealed record Citation
{
    /// <summary>Key of the entry, letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>Whether it is a paper in a journal; else a press release.</summary>
    public required bool IsPaper { get; init; }

    /// <summary>Title of the paper or headline of the release; null where no release gives the title.</summary>
    public string? Title { get; init; }

    /// <summary>What sort of text it is, of what is no paper.</summary>
    public string? Genre { get; init; }

    /// <summary>Journal by its full name.</summary>
    public string? Journal { get; init; }

    /// <summary>Volume, as written.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue, as written.</summary>
    public string? Issue { get; init; }

    /// <summary>DOI in lower case.</summary>
    public string? Doi { get; init; }

    /// <summary>Who distributed the release.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day the paper appeared, or of the release.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it can be read: the DOI, the original release, or its page here.</summary>
    public required string Url { get; init; }

    /// <summary>What whoever cites it should know.</summary>
    public required string Note { get; init; }

    /// <summary>The paper that a study stands for.</summary>
    public static Citation Of(StudyRecord study, PublicAddress at)
    {
        var page = at.Of(PortalUrls.Study(study.Slug));
        var researchers = study.People.Where(p => p.Role == PersonRole.Researcher).Select(p => p.Name).Distinct();
        var named = string.Join(", ", researchers);
        return new Citation
        {
            Key = study.Slug,
            IsPaper = true,
            Title = study.Title,
            Journal = study.Journal,
            Volume = study.Volume,
            Issue = study.Issue,
            Doi = study.Doi,
            Date = study.Published,
            Url = OutboundLinks.OfDoi(study.Doi)?.Url ?? page,
            Note =
                $"As press releases describe it, read by {ExportTerms.Source}: {page}."
                + (study.Title is null ? $" No release gives the title; about: {study.DisplayTitle}." : "")
                + (named.Length == 0 ? "" : $" Researchers named in releases: {named}."),
        };
    }

    /// <summary>A release.</summary>
    public static Citation Of(ReleaseRecord release, PublicAddress at)
    {
        var page = at.Of(PortalUrls.Release(release.Slug));
        return new Citation
        {
            Key = release.Slug,
            IsPaper = false,
            Title = release.Headline,
            Publisher = release.Outlet,
            Date = release.Date,
            Url = OutboundLinks.IsPage(release.Url) ? release.Url : page,
            Genre = release.IsRestatement ? $"Restatement by {ExportTerms.Source}" : "Press release",
            Note = release.IsRestatement
                ? $"Written by {ExportTerms.Source} from the published facts of the paper: {page}."
                : $"Its text is kept by {ExportTerms.Source}: {page}.",
        };
    }

    /// <summary>One line of plain text, to be pasted anywhere.</summary>
    public string Text
    {
        get
        {
            string?[] parts =
            [
                Title ?? "(title not given)",
                IsPaper ? InJournal : Genre,
                Publisher,
                Date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ];
            return $"{string.Join(". ", parts.OfType<string>().Select(p => p.TrimEnd('.')))}. {Url}";
        }
    }

    private string? InJournal =>
        Journal is null ? null
        : Volume is null ? Journal
        : Issue is null ? $"{Journal} {Volume}"
        : $"{Journal} {Volume}({Issue})";
}
