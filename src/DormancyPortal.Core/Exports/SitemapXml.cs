using System.Globalization;
using System.Text;
using System.Xml;

namespace DormancyPortal.Core.Exports;

/// <summary>Sitemaps for search engines, by the protocol of sitemaps.org.</summary>
public static class SitemapXml
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The list of the maps.</summary>
    /// <param name="maps">Their whole addresses.</param>
    public static byte[] Index(IEnumerable<string> maps) =>
        Write("sitemapindex", "sitemap", maps.Select(map => (map, (DateTime?)null)));

    /// <summary>One map.</summary>
    /// <param name="pages">Whole addresses, and when each page changed, UTC, where that is known.</param>
    public static byte[] Map(IEnumerable<(string Url, DateTime? Changed)> pages) => Write("urlset", "url", pages);

    private static byte[] Write(string root, string element, IEnumerable<(string Url, DateTime? Changed)> places)
    {
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }
            )
        )
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (url, changed) in places)
            {
                xml.WriteStartElement(element, Namespace);
                xml.WriteElementString("loc", Namespace, url);
                if (changed is { } time)
                {
                    xml.WriteElementString(
                        "lastmod",
                        Namespace,
                        time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                    );
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
