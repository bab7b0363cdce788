using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>A card: one thing in a release, what people decided on it, and what somebody just typed that was not kept.</summary>
/// <param name="Slug">The release.</param>
/// <param name="Sheet">Everything in it.</param>
/// <param name="Item">The thing.</param>
/// <param name="Typed">What was typed in the form that was sent, by field; empty on a fresh page.</param>
/// <param name="Choices">What the words may be linked to, when a name typed was not plain.</param>
public sealed record ReviewCard(
    string Slug,
    ReviewSheet Sheet,
    ReviewItem Item,
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<(string Label, string Why)> Choices
)
{
    /// <summary>A fresh card.</summary>
    public ReviewCard(string slug, ReviewSheet sheet, ReviewItem item)
        : this(slug, sheet, item, new Dictionary<string, string>(), []) { }

    /// <summary>What the thing says now.</summary>
    public Core.Records.ItemValue? Said => Sheet.Said(Item);

    /// <summary>What a field of the form holds: what was typed, or else this.</summary>
    public string? Value(string field, string? otherwise) => Typed.GetValueOrDefault(field, otherwise ?? "");

    /// <summary>Number of the sentence that its words stand in; null where nothing was read.</summary>
    public int? Sentence => Item.Start is { } start ? SentenceOf(Sheet.Read, start) : null;

    /// <summary>Where the words stand that a person showed for a field; null when they showed none.</summary>
    public TextSpan? ShownAt => Sheet.Corrected().FirstOrDefault(c => c.Item == Item.Id)?.Place;

    /// <summary>The card of the study that the engine reads too, where a person had added it; null for none.</summary>
    public string? ReadToo => Sheet.ReadToo(Item);

    /// <summary>What a study that a person added says beyond the reading of it, by the names of the fields.</summary>
    public IEnumerable<string> Adds => Sheet.Corrected().Where(c => c.Item == Item.Id).Select(c => c.Field);

    /// <summary>The places of a marker.</summary>
    public IEnumerable<ReviewItem> Places => Sheet.Items.Where(i => i.PartOf == Item.Id);

    /// <summary>Readings of the same words, or of words in the same sentence of a finding, that the engine weighed and did not take.</summary>
    public IEnumerable<RejectedReading> NotTaken =>
        Item.Kind.IsField() ? Sheet.Read.Rejected.Where(r => r.Of == Item.Name)
        : Item.Quote is not { } quote ? []
        : Item.Kind == Core.Records.ItemKind.Finding
            ? Names.Where(r => r.Start >= Item.Start && r.Start + r.Length <= Item.Start + quote.Length)
        : Names
            .Where(r =>
                Item.Words.Contains(r.Text)
                || Places.Any(p => r.Start >= p.Start && r.Start + r.Length <= p.Start + p.Quote!.Length)
            )
            .DistinctBy(r => (r.Text, r.Symbol));

    private IEnumerable<RejectedReading> Names => Sheet.Read.Rejected.Where(r => !ReviewFields.OfStudy.Contains(r.Of));

    /// <summary>Number of the sentence that holds a unit of the text.</summary>
    public static int SentenceOf(ReleaseExtraction read, int start)
    {
        var n = 0;
        while (n + 1 < read.Sentences.Count && read.Sentences[n + 1].Start <= start)
        {
            n++;
        }

        return n;
    }
}
