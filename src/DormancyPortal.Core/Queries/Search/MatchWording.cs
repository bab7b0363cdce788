namespace DormancyPortal.Core.Queries.Search;

/// <summary>Says why a name matched, in the words that search page, suggestions and redirects share.</summary>
public static class MatchWording
{
    /// <summary>A short sentence without a full stop.</summary>
    public static string Why(KnownName name, MatchStep step, string typed)
    {
        var is_ = WhatItIs(name);
        return step switch
        {
            MatchStep.Folded when !name.Written.Equals(typed, StringComparison.OrdinalIgnoreCase) =>
                $"{typed} is read as {name.Written}" + (name.Written == name.Entity.Label ? "" : $"; {is_}"),
            MatchStep.Words when name.Written == name.Entity.Label => "its name holds these words",
            MatchStep.Words => $"{name.Written}, one of its names, holds these words",
            MatchStep.Prefix when name.Written == name.Entity.Label => $"begins with {typed}",
            MatchStep.Prefix => $"{name.Written} begins with {typed}; {is_}",
            MatchStep.Typo when name.Written == name.Entity.Label => $"{name.Written} is near {typed}",
            MatchStep.Typo => $"{name.Written} is near {typed}; {is_}",
            _ => is_,
        };
    }

    private static string WhatItIs(KnownName name) =>
        name.Source switch
        {
            NameSource.Symbol => $"{name.Written} is the symbol",
            NameSource.OwnName => $"{name.Written} is its name",
            NameSource.Identifier => $"{name.Written} is an identifier of {name.Entity.Label}",
            NameSource.Previous => $"{name.Written} is a previous symbol of {name.Entity.Label}",
            NameSource.Name => $"{name.Written} is the full name of {name.Entity.Label}",
            NameSource.Release => $"a release writes {name.Entity.Label} as {name.Written}",
            _ => $"{name.Written} is an alias of {name.Entity.Label}",
        };
}
