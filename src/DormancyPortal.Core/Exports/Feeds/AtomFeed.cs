using System.Globalization;
using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Exports.Feeds;

/// <summary>A feed of releases that came into the catalog, as Atom (RFC 4287).</summary>
/// <param name="Title">What is followed.</param>
/// <param name="Page">The page whose feed it is, relative to the root.</param>
/// <param name="Self">The feed, relative to the root.</param>
/// <param name="Since">When it was last changed as long as it is empty, UTC.</param>
public sealed record AtomFeed(string Title, string Page, string Self, DateTime Since)
{
    /// <summary>Writes the feed.</summary>
    /// <param name="releases">Releases, newest first.</param>
    /// <param name="withdrawals">What was taken out of the catalog.</param>
    /// <param name="at">Where the portal is.</param>
    public byte[] Write(IReadOnlyList<NewsItem> releases, IReadOnlyList<ChangeRow> withdrawals, PublicAddress at)
    {
        var entries = releases
            .Select(r => Entry(r, at))
            .Concat(withdrawals.Select(w => Entry(w, at)))
            .OrderByDescending(e => e.LastUpdatedTime)
            .ToList();
        var feed = new SyndicationFeed(entries)
        {
            Id = FeedId.Of(Page),
            Title = new TextSyndicationContent(Title),
            Description = new TextSyndicationContent(ExportTerms.Notice),
            LastUpdatedTime = entries.Count == 0 ? Utc(Since) : entries[0].LastUpdatedTime,
            Generator = ExportTerms.Source,
        };
        feed.Authors.Add(new SyndicationPerson { Name = ExportTerms.Source, Uri = at.Of("/") });
        feed.Links.Add(Link(at.Of(Self), "self", "application/atom+xml"));
        feed.Links.Add(Link(at.Of(Page), "alternate", "text/html"));

        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }
            )
        )
        {
            feed.SaveAsAtom10(xml);
        }

        return bytes.ToArray();
    }

    private static SyndicationItem Entry(NewsItem release, PublicAddress at)
    {
        var url = PortalUrls.Release(release.Slug);
        var entry = new SyndicationItem
        {
            Id = FeedId.Of(url),
            Title = new TextSyndicationContent(release.Headline),
            LastUpdatedTime = Utc(release.At),
            Content = new TextSyndicationContent(Told(release, at), TextSyndicationContentKind.Html),
        };
        entry.Links.Add(Link(at.Of(url), "alternate", "text/html"));
        foreach (var marker in release.Findings.SelectMany(f => f.Markers).DistinctBy(m => m.Slug))
        {
            entry.Categories.Add(
                new SyndicationCategory(marker.Label, at.Of(PortalUrls.List(RecordKind.Marker)), null)
            );
        }

        return entry;
    }

    private static SyndicationItem Entry(ChangeRow withdrawal, PublicAddress at)
    {
        var reason = withdrawal.Reason is { } why ? $"Reason: {why}" : "No reason was given.";
        var entry = new SyndicationItem
        {
            Id = FeedId.Of(string.Create(CultureInfo.InvariantCulture, $"decision {withdrawal.Number}")),
            Title = new TextSyndicationContent(
                $"{(withdrawal.TakenBackAt is null ? "Withdrawn" : "No longer withdrawn")}: {withdrawal.Headline}"
            ),
            LastUpdatedTime = Utc(withdrawal.TakenBackAt ?? withdrawal.At),
            Content = new TextSyndicationContent(
                withdrawal.TakenBackAt is null ? reason : $"{reason} This was taken back since."
            ),
        };
        entry.Links.Add(Link(at.Of(PortalUrls.Release(withdrawal.Slug)), "alternate", "text/html"));
        return entry;
    }

    private static string Told(NewsItem release, PublicAddress at)
    {
        var html = new StringBuilder();
        var source = string.Join(
            ", ",
            new[]
            {
                release.Outlet,
                release.Date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            }.OfType<string>()
        );
        html.Append("<p>").Append(Escape(source.Length == 0 ? "Press release" : $"Press release, {source}"));
        if (release.Findings.Count == 0)
        {
            return html.Append(", without a finding.</p>").ToString();
        }

        html.Append(". What it reports:</p><ul>");
        foreach (var finding in release.Findings)
        {
            Append(html, finding, at);
        }

        html.Append("</ul>");
        if (release.FindingCount > release.Findings.Count)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p>And {release.FindingCount - release.Findings.Count} more findings.</p>"
            );
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, FindingRow finding, PublicAddress at)
    {
        var url = at.Of(PortalUrls.Evidence(finding.Release.Slug, finding.Id, finding.Sentence));
        html.Append("<li><q>").Append(Escape(finding.Evidence)).Append("</q> ");
        html.Append("<a href=\"").Append(Escape(url)).Append("\">see sentence</a></li>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static SyndicationLink Link(string url, string relation, string mediaType) =>
        new(new Uri(url), relation, null, mediaType, 0);

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
