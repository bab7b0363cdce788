using System.Text;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Web;
using Xunit;

namespace DormancyPortal.Tests.Review;

/// <summary>What a review knows of each thing: how sure the engine is, by which rule and why; of older readings, that they do not tell.</summary>
public sealed class RuledItemsTests
{
    private static readonly ReleaseExtraction Read = Engine(
        "Cells of the marrow sleep for years\n\n"
            + "CHINA, June 4, 2026 /EINPresswire.com/ -- Researchers at the Muster Institute for Quiet found that the XYZ1 gene was lost in mice.\n\n"
            + "“They rest,” said Ada Stone, professor of rest.\n\n"
            + "This work was supported by the Muster Trust for Quiet Research.\n"
    );

    [Fact]
    public void Items_OfAnEngineThatTells_HaveRuleReasonAndConfidence() =>
        Assert.All(
            ReviewSheet.Of(Read, []).Items.Where(i => i.Read is not null),
            i =>
            {
                Assert.NotNull(i.Rule);
                Assert.False(string.IsNullOrWhiteSpace(i.Because));
                Assert.InRange(i.Confidence!.Value, 0, 1);
            }
        );

    [Fact]
    public void Items_AreOfEveryKindThatIsRead() =>
        Assert.Superset(
            new HashSet<ItemKind>
            {
                ItemKind.ReleaseField,
                ItemKind.Finding,
                ItemKind.Institution,
                ItemKind.Person,
                ItemKind.Funding,
            },
            ReviewSheet.Of(Read, []).Items.Where(i => i.Read is not null).Select(i => i.Kind).ToHashSet()
        );

    [Fact]
    public void Field_OfWhichTheEngineIsUnsure_IsUnsureAndIsNotAcceptedWithTheSure()
    {
        var sure = Field(Read, "headline");
        var unsure = Field(With(Read, "headline", 0.62), "headline");

        Assert.Equal((true, false), (sure.IsSure, sure.IsUnsure));
        Assert.Equal((false, true), (unsure.IsSure, unsure.IsUnsure));
    }

    [Fact]
    public void Field_OfWhatAFileSaysOfItself_HasARuleAndNoWords()
    {
        var evidence = new FieldEvidence("url", 0, 0, "")
        {
            Rule = "file-address",
            Confidence = 0.96,
            Reason = "It says so.",
        };
        var url = Field(
            Read with
            {
                Release = Read.Release with { Url = "https://x.example", Evidence = [evidence] },
            },
            "url"
        );

        Assert.Equal(("file-address", null, null, true), (url.Rule, url.Quote, url.Start, url.IsSure));
    }

    [Fact]
    public void Items_OfAnOlderReading_AreThereWithoutRuleAndFieldsAndFundersWithoutConfidence()
    {
        var (now, older) = (ReviewSheet.Of(Read, []), ReviewSheet.Of(OlderReading.Of(Read), []));

        Assert.Equal(now.Items.Select(i => i.Id), older.Items.Select(i => i.Id));
        Assert.All(older.Items.Where(i => i.WholeKind != ItemKind.Marker), i => Assert.Null(i.Rule));
        Assert.All(older.Items, i => Assert.False(string.IsNullOrWhiteSpace(i.Because)));
        var untold = older
            .Cards.Where(i => i.Read is not null && (i.Kind.IsField() || i.Kind == ItemKind.Funding))
            .ToList();
        Assert.NotEmpty(untold);
        Assert.All(untold, i => Assert.Equal((null, true), (i.Confidence, i.IsUnsure)));
    }

    [Fact]
    public void Items_OfAnOlderReading_KeepTheirDecisions()
    {
        var decided = new Decided(OlderReading.Of(Read));
        decided.On(ItemKind.Funding, "Muster Trust for Quiet Research", DecisionKind.Accept);
        decided.On(ItemKind.ReleaseField, "outlet", DecisionKind.Edit, new FieldValue("Another"));

        var sheet = ReviewSheet.Of(Read, decided.All);
        Assert.Empty(sheet.Lost);
        Assert.Equal("Another", sheet.Reviewed().Release.Outlet);
    }

    private static ReviewItem Field(ReleaseExtraction read, string field) =>
        ReviewSheet.Of(read, []).Items.Single(i => i.Kind == ItemKind.ReleaseField && i.Name == field);

    private static ReleaseExtraction With(ReleaseExtraction read, string field, double confidence) =>
        read with
        {
            Release = read.Release with
            {
                Evidence =
                [
                    .. read.Release.Evidence.Select(e => e.Field == field ? e with { Confidence = confidence } : e),
                ],
            },
        };

    private static ReleaseExtraction Engine(string text) =>
        Extractor.Extract(
            DocumentReader.Read("rest.txt", Encoding.UTF8.GetBytes(text)).Text!,
            LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"))
        );
}
