using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Pages.Lookup;

/// <summary>How a name was understood, in a reader's words.</summary>
public static class LookupWords
{
    /// <summary>The badge of an outcome.</summary>
    public static string Of(LookupOutcome outcome) =>
        outcome switch
        {
            LookupOutcome.Symbol => "matched",
            LookupOutcome.Identifier => "identifier",
            LookupOutcome.Alias => "alias",
            LookupOutcome.Previous => "previous symbol",
            LookupOutcome.Folded => "other spelling",
            LookupOutcome.Ambiguous => "ambiguous",
            _ => "unknown",
        };
}
