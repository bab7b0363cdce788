using DormancyPortal.Extraction.Language;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>Universities of several campuses put the campus behind a comma: "University of California, Davis".</summary>
internal static class Campuses
{
    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal)
    {
        "California",
        "Texas",
        "Wisconsin",
        "Carolina",
        "Illinois",
        "Maryland",
        "Colorado",
        "Massachusetts",
        "Nebraska",
        "Missouri",
        "Tennessee",
        "Minnesota",
        "Michigan",
        "Hawaii",
        "Alabama",
        "Arkansas",
    };

    private static readonly HashSet<string> First = new(StringComparer.Ordinal)
    {
        "San",
        "Los",
        "Santa",
        "Berkeley",
        "Davis",
        "Irvine",
        "Riverside",
        "Merced",
        "Chapel",
        "Madison",
        "Milwaukee",
        "Amherst",
        "Boston",
        "Baltimore",
        "Austin",
        "Dallas",
        "Urbana-Champaign",
        "Chicago",
        "Ann",
        "Boulder",
        "Denver",
        "Lincoln",
        "Omaha",
        "Columbia",
        "Knoxville",
        "Birmingham",
        "Charlotte",
        "Greensboro",
        "Wilmington",
    };

    /// <summary>Whether the word behind the comma is a campus of the university before it.</summary>
    public static bool IsOne(WordSequence words, int first, int at, int next) =>
        words.WordAt(first) == "University" && Systems.Contains(words.WordAt(at)) && First.Contains(words.WordAt(next));
}
