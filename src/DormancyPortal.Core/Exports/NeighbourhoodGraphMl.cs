using System.Globalization;
using System.Text;
using System.Xml;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Networks;

namespace DormancyPortal.Core.Exports;

/// <summary>
/// A neighbourhood as GraphML, which Gephi, Cytoscape, igraph and networkx read. Undirected: a sentence that names two things
/// does not say that one acts on the other.
/// </summary>
public static class NeighbourhoodGraphMl
{
    private static readonly string[] OfNodes = ["kind", "label", "url"];

    private static readonly string[] OfEdges = ["finding", "direction", "strength", "evidence", "url"];

    /// <summary>The document, UTF-8.</summary>
    /// <param name="network">What to write.</param>
    /// <param name="site">Address of the portal, without a slash at the end.</param>
    public static byte[] Write(Neighbourhood network, string site)
    {
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }
            )
        )
        {
            xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
            Keys(xml, "node", OfNodes);
            Keys(xml, "edge", OfEdges);
            xml.WriteStartElement("graph");
            xml.WriteAttributeString("id", "neighbourhood");
            xml.WriteAttributeString("edgedefault", "undirected");
            foreach (var node in network.Neighbours.Prepend(network.Centre))
            {
                xml.WriteStartElement("node");
                xml.WriteAttributeString("id", Token(node));
                Data(xml, "node", OfNodes, [node.Kind.ToString().ToLowerInvariant(), node.Label, site + node.Url]);
                xml.WriteEndElement();
            }

            foreach (var (edge, i) in network.Edges.Select((edge, i) => (edge, i)))
            {
                Edge(xml, edge, i, site);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Edge(XmlWriter xml, NetworkEdge edge, int number, string site)
    {
        var finding = edge.Finding;
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"e{number}"));
        xml.WriteAttributeString("source", Token(edge.One));
        xml.WriteAttributeString("target", Token(edge.Other));
        Data(
            xml,
            "edge",
            OfEdges,
            [
                finding.Id,
                ExportWords.Of(finding.Direction),
                ExportWords.Of(finding.Strength),
                finding.Evidence,
                site + PortalUrls.Finding(finding.Id),
            ]
        );
        xml.WriteEndElement();
    }

    private static void Keys(XmlWriter xml, string of, string[] names)
    {
        foreach (var name in names)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", $"{of}-{name}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", "string");
            xml.WriteEndElement();
        }
    }

    private static void Data(XmlWriter xml, string of, string[] names, string[] values)
    {
        foreach (var (name, value) in names.Zip(values))
        {
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", $"{of}-{name}");
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    /// <summary>The schema wants name tokens, in which a colon may stand and a slash may not.</summary>
    private static string Token(NetworkNode node) => XmlConvert.EncodeNmToken(node.Id)!;
}
