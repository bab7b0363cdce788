using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>The words around a place.</summary>
public static class SimilarWords
{
    /// <summary>The sentence that holds a place; the place alone outside of sentences.</summary>
    public static string Sentence(ReleaseExtraction read, ReviewItem place)
    {
        var sentence = read.Sentences.FirstOrDefault(s => s.Start <= place.Start && place.Start < s.Start + s.Length);
        return sentence.Length == 0 ? place.Quote! : read.Text.Substring(sentence.Start, sentence.Length);
    }
}
