using System.Globalization;
using System.Text;
using System.Xml;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Exports.Dumps;

/// <summary>
/// The catalog as a graph for Gephi, Cytoscape, igraph or networkx: markers, pathways, contexts, studies and findings are
/// nodes; a study reports a finding, a finding is about what it names. Nothing is lost, and nothing is said of two things
/// that one sentence merely names together.
/// </summary>
internal sealed class GraphMl : IDisposable
{
    private static readonly string[] NodeKeys =
    [
        "kind",
        "label",
        "url",
        "identifier",
        "direction",
        "strength",
        "models",
        "evidence",
    ];

    private readonly XmlWriter _xml;
    private readonly PublicAddress _at;
    private int _edges;

    public GraphMl(Stream stream, PublicAddress at)
    {
        _at = at;
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        _xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
        foreach (var key in NodeKeys)
        {
            Key(key, "node");
        }

        Key("relation", "edge");
        _xml.WriteStartElement("graph");
        _xml.WriteAttributeString("id", "catalog");
        _xml.WriteAttributeString("edgedefault", "directed");
    }

    /// <summary>Nodes and edges written so far.</summary>
    public int Elements { get; private set; }

    /// <summary>Writes all that findings point to.</summary>
    public void Write(CatalogSnapshot catalog)
    {
        foreach (var marker in catalog.Markers.Values)
        {
            Node("marker", marker.Slug, marker.Label, PortalUrls.Marker(marker.Slug), marker.HgncId);
        }

        foreach (var pathway in catalog.Pathways.Values)
        {
            Node(
                "pathway",
                pathway.Slug,
                pathway.Name,
                PortalUrls.Pathway(pathway.Slug),
                pathway.Ids is [var id, ..] ? id : null
            );
        }

        foreach (var context in catalog.Contexts.Values)
        {
            Node("context", context.Slug, context.Name, PortalUrls.Context(context.Slug), context.Curie);
        }

        foreach (var study in catalog.Studies.Values)
        {
            Node(
                "study",
                study.Slug,
                study.Title,
                PortalUrls.Study(study.Slug),
                study.Doi is { } doi ? $"doi:{doi}" : null
            );
        }
    }

    /// <summary>Writes a finding with its edges.</summary>
    public void Write(FindingRow finding)
    {
        Start("finding", finding.Id, $"Finding {finding.Id}", PortalUrls.Finding(finding.Id), null);
        Data("direction", ExportWords.Of(finding.Direction));
        Data("strength", ExportWords.Of(finding.Strength));
        Data("models", string.Join('|', finding.Models.Select(m => ExportWords.Of(m))));
        Data("evidence", finding.Evidence);
        _xml.WriteEndElement();
        if (finding.Study is { } study)
        {
            Edge(Id("study", study.Slug), Id("finding", finding.Id), "reports");
        }

        About(finding, "marker", finding.Markers);
        About(finding, "pathway", finding.Pathways);
        About(finding, "context", finding.Contexts);
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    /// <summary>The schema wants name tokens, in which a colon may stand and a slash may not.</summary>
    private static string Id(string kind, string slug) => $"{kind}:{XmlConvert.EncodeNmToken(slug)}";

    private void About(FindingRow finding, string kind, IReadOnlyList<FindingSubject> subjects)
    {
        foreach (var subject in subjects)
        {
            Edge(Id("finding", finding.Id), Id(kind, subject.Slug), "about");
        }
    }

    private void Node(string kind, string slug, string label, string url, string? identifier)
    {
        Start(kind, slug, label, url, identifier);
        _xml.WriteEndElement();
    }

    private void Start(string kind, string slug, string label, string url, string? identifier)
    {
        Elements++;
        _xml.WriteStartElement("node");
        _xml.WriteAttributeString("id", Id(kind, slug));
        Data("kind", kind);
        Data("label", label);
        Data("url", _at.Of(url));
        Data("identifier", identifier);
    }

    private void Edge(string from, string to, string relation)
    {
        Elements++;
        _xml.WriteStartElement("edge");
        _xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"e{_edges++}"));
        _xml.WriteAttributeString("source", from);
        _xml.WriteAttributeString("target", to);
        Data("relation", relation);
        _xml.WriteEndElement();
    }

    private void Key(string name, string of)
    {
        _xml.WriteStartElement("key");
        _xml.WriteAttributeString("id", name);
        _xml.WriteAttributeString("for", of);
        _xml.WriteAttributeString("attr.name", name);
        _xml.WriteAttributeString("attr.type", "string");
        _xml.WriteEndElement();
    }

    private void Data(string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        _xml.WriteStartElement("data");
        _xml.WriteAttributeString("key", key);
        _xml.WriteString(value);
        _xml.WriteEndElement();
    }
}
