using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DormancyPortal.Web.Pages.About;

/// <summary>The figures of <c>docs/quality.md</c>, which travels with the executable, so that page and document never differ.</summary>
internal static class QualityText
{
    private static readonly Lazy<string> Rendered = new(Render);

    /// <summary>The document as HTML; its text is the project's own.</summary>
    public static string Html => Rendered.Value;

    private static string Render()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "quality.md"));
        var document = Markdown.Parse(text, pipeline);
        foreach (var table in document.Descendants<Table>())
        {
            table.GetAttributes().AddClass("data-table");
        }

        return document.ToHtml(pipeline);
    }
}
