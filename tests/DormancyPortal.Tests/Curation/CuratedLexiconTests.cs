using System.Text;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web;
using Xunit;

namespace DormancyPortal.Tests.Curation;

/// <summary>What a proposal must be, and what it does to a lexicon once it is adopted.</summary>
public sealed class CuratedLexiconTests
{
    private const string Tek = CuratedStore.Tek;

    [Fact]
    public void Block_OfOneEntryOrAltogether_IsReadNoMore_HoweverItIsSpelled()
    {
        var lexicon = Tables();
        var text = CuratedStore.Release.Replace("snoozin", "TIE2", StringComparison.Ordinal);
        Assert.Contains("TEK", Read(text, lexicon));

        var one = CuratedLexicon.With(lexicon, [Proposal(1, CuratedKind.Block, Tek, "Tie-2")]);
        Assert.DoesNotContain("TEK", Read(text, one));
        var all = CuratedLexicon.With(lexicon, [Proposal(1, CuratedKind.Block, null, "tie2")]);
        Assert.Empty(Read(text, all));
        var again = CuratedLexicon.With(
            lexicon,
            [Proposal(1, CuratedKind.Block, null, "tie2"), Proposal(2, CuratedKind.Alias, Tek, "TIE2")]
        );
        Assert.Contains("TEK", Read(text, again));
    }

    [Fact]
    public void Correct_MainName_StaysReadByTheOldOneToo_AtTheSameAddress()
    {
        var lexicon = Tables();
        var gene = CuratedLexicon
            .With(lexicon, [Proposal(1, CuratedKind.Correct, Tek, "angiopoietin receptor TEK")])
            .Markers.Single(m => m.HgncId == Tek);
        Assert.Equal(("TEK", "angiopoietin receptor TEK"), (gene.Symbol, gene.Name));
        Assert.Contains("TEK receptor tyrosine kinase", gene.Aliases);
        var pathway = CuratedLexicon
            .With(lexicon, [Proposal(1, CuratedKind.Correct, "pathway:notch-signaling", "Notch cascade")])
            .Pathways.Single(p => p.Slug == "notch-signaling");
        Assert.Equal("Notch cascade", pathway.Name);
        Assert.Contains("Notch signaling", pathway.Aliases);
    }

    [Theory]
    [InlineData(CuratedKind.Alias, Tek, "CXCR-4", "approved symbol of another gene")]
    [InlineData(CuratedKind.Alias, Tek, "TIE2", "has that name already")]
    [InlineData(CuratedKind.Alias, "HGNC:0", "new", "no such entry")]
    [InlineData(CuratedKind.Alias, Tek, " -- ", "a letter or digit")]
    [InlineData(CuratedKind.Block, Tek, "CXCR4", "TEK has no such name")]
    [InlineData(CuratedKind.Correct, Tek, "TEK receptor tyrosine kinase", "its name already")]
    public void Proposal_ThatCannotBe_IsRefusedWithWhy(CuratedKind kind, string key, string text, string why)
    {
        var check = NameCheck.Of(Tables(), kind, key, text);
        Assert.Contains(why, check.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Alias_ThatAnotherEntryHasToo_IsWarnedOf()
    {
        var check = NameCheck.Of(Tables(), CuratedKind.Alias, "HGNC:2561", "TIE2");
        Assert.Null(check.Refusal);
        Assert.Contains("also a name of TEK", Assert.Single(check.Warnings), StringComparison.Ordinal);
    }

    private static Lexicon Tables() => LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));

    private static CuratedName Proposal(long id, CuratedKind kind, string? marker, string text) =>
        new()
        {
            Id = id,
            Kind = kind,
            Marker = marker,
            Text = text,
            By = "ada",
            At = FixedClock.Noon.UtcDateTime,
        };

    private static List<string> Read(string text, Lexicon lexicon) =>
        [
            .. Extractor
                .Extract(DocumentReader.Read("slumber.txt", Encoding.UTF8.GetBytes(text)).Text!, lexicon)
                .Markers.Select(m => m.Symbol ?? m.Name),
        ];
}
