using System.Text.Json;
using DormancyPortal.Core.Exports.Citations;
using Xunit;

namespace DormancyPortal.Tests.Exports;

/// <summary>Citations as other programs read them.</summary>
public sealed class CitationTests
{
    private static readonly Citation Paper = new()
    {
        Key = "il-6-in-bone",
        IsPaper = true,
        Title = "IL-6 & 50% of TGF_β: {why}",
        Journal = "Bone & Marrow",
        Volume = "14",
        Issue = "2",
        Doi = "10.1000/a_b",
        Date = new DateOnly(2026, 5, 4),
        Url = "https://doi.org/10.1000/a_b",
        Note = "Two\nlines.",
    };

    [Fact]
    public void BibTeX_EscapesWordsAndKeepsAddresses() =>
        Assert.Equal(
            """
            @article{il-6-in-bone,
              title = {{IL-6 \& 50\% of TGF\_β: \{why\}}},
              journal = {Bone \& Marrow},
              volume = {14},
              number = {2},
              year = {2026},
              date = {2026-05-04},
              doi = {10.1000/a_b},
              url = {https://doi.org/10.1000/a_b},
              note = {Two lines.}
            }

            """.ReplaceLineEndings("\n"),
            BibTeX.Write(Paper)
        );

    [Fact]
    public void Ris_IsOneTagALine()
    {
        var lines = Ris.Write(Paper).Split("\r\n");

        Assert.Equal("TY  - JOUR", lines[0]);
        Assert.Contains("TI  - IL-6 & 50% of TGF_β: {why}", lines);
        Assert.Contains("DA  - 2026/05/04", lines);
        Assert.Contains("N1  - Two lines.", lines);
        Assert.Equal(["ER  - ", ""], lines[^2..]);
    }

    [Fact]
    public void CslJson_HasOneItemWithItsDate()
    {
        var item = JsonDocument.Parse(CslJson.Write(Paper)).RootElement[0];

        Assert.Equal("article-journal", item.GetProperty("type").GetString());
        Assert.Equal("Bone & Marrow", item.GetProperty("container-title").GetString());
        Assert.Equal("[2026,5,4]", JsonSerializer.Serialize(item.GetProperty("issued").GetProperty("date-parts")[0]));
    }

    [Fact]
    public void Release_IsNoPaper()
    {
        var release = Paper with { IsPaper = false, Genre = "Press release", Journal = null, Doi = null, Date = null };

        Assert.StartsWith("@misc{", BibTeX.Write(release), StringComparison.Ordinal);
        Assert.DoesNotContain("journal", BibTeX.Write(release), StringComparison.Ordinal);
        Assert.StartsWith("TY  - NEWS", Ris.Write(release), StringComparison.Ordinal);
        Assert.Contains("\"genre\": \"Press release\"", CslJson.Write(release), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_IsOneLineToPaste() =>
        Assert.Equal(
            "IL-6 & 50% of TGF_β: {why}. Bone & Marrow 14(2). 4 May 2026. https://doi.org/10.1000/a_b",
            Paper.Text
        );
}
