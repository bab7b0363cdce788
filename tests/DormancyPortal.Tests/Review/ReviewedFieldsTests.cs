using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Review;

/// <summary>Fields of the release that a person set, by words of the release or without.</summary>
public sealed class ReviewedFieldsTests
{
    private static readonly ReleaseExtraction Read = SyntheticRelease.Whole.Extraction();

    private readonly Decided _decided = new(Read);

    [Fact]
    public void Edit_FieldsOfTheRelease_SayWhatThePersonSaysByTheWordsTheyShow()
    {
        _decided.On(ItemKind.ReleaseField, "headline", DecisionKind.Edit, new FieldValue("Another headline"));
        var at = Read.Text.IndexOf("Ada Stone", StringComparison.Ordinal);
        _decided.On(
            ItemKind.ReleaseField,
            "contact",
            DecisionKind.Edit,
            new FieldValue("Ada Stone, press", at, "Ada Stone")
        );
        var now = _decided.Reviewed.Release;

        Assert.Equal(("Another headline", "Ada Stone, press"), (now.Headline, now.Contact));
        Assert.Equal(new FieldEvidence("contact", at, 9, "Ada Stone"), Assert.Single(now.Evidence));
        Assert.Equal(
            [("headline", false), ("contact", true)],
            _decided.Sheet.Corrected().Select(c => (c.Field, c.Place is not null))
        );
    }

    [Fact]
    public void Edit_FieldByWordsThatANewerReadingHasNot_HoldsWithoutThem()
    {
        _decided.On(
            ItemKind.ReleaseField,
            "date",
            DecisionKind.Edit,
            new FieldValue("2026-05-01", 3, "words of an older text")
        );
        Assert.Equal(new DateOnly(2026, 5, 1), _decided.Reviewed.Release.Date);
        Assert.Empty(_decided.Reviewed.Release.Evidence);
        Assert.Null(Assert.Single(_decided.Sheet.Corrected()).Place);
    }

    [Fact]
    public void Reject_FieldOfTheRelease_GoesAndIsNoCorrection()
    {
        _decided.On(ItemKind.ReleaseField, "headline", DecisionKind.Reject);
        Assert.Null(_decided.Reviewed.Release.Headline);
        Assert.Empty(_decided.Sheet.Corrected());
    }
}
