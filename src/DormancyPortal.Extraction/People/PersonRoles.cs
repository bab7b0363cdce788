using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.People;

/// <summary>Tells what a person is to the release from the words around their names.</summary>
internal static partial class PersonRoles
{
    /// <summary>
    /// A contact where the press is sent to them; a researcher where a title, a degree or a role of science is given, or
    /// the paper is theirs; anyone else where they sign, head a company, lend their experience or are told about.
    /// </summary>
    /// <returns>What they are, and why that is believed, as a sentence.</returns>
    public static (PersonRole Role, string Why) Of(PersonGroup group, ReleaseLayout layout)
    {
        var around = group.Named.Select(n => (n, Before: Before(layout, n), Behind: Behind(layout, n))).ToList();
        if (around.Exists(a => Authors().IsMatch(a.Behind) || AuthorsBefore().IsMatch(a.Before)))
        {
            return (PersonRole.Researcher, "The work or the paper is called theirs.");
        }

        if (group.Named.TrueForAll(n => n.Credited))
        {
            return (PersonRole.Other, "Nothing else is told of them.");
        }

        if (around.Exists(a => a.n.Section == SectionKind.Contact || ContactBefore().IsMatch(a.Before)))
        {
            return around.Exists(a =>
                a.n.Section is SectionKind.Lead or SectionKind.Body && IsScience(a.n, a.Behind, a.Before)
            )
                ? (
                    PersonRole.Researcher,
                    "They answer the press, and the story gives them a title or a role of science."
                )
                : (PersonRole.Contact, "They answer the press.");
        }

        return around.Exists(a => IsBusiness(a.Behind))
                ? (PersonRole.Other, "They head a company or a body, write, or lend their experience.")
            : around.Exists(a => IsScience(a.n, a.Behind, a.Before))
                ? (PersonRole.Researcher, "They have a title, a degree or a role of science.")
            : (PersonRole.Other, "Nothing tells of a part in the work.");
    }

    /// <summary>Whether the words between a name and an institution make it theirs.</summary>
    public static bool Affiliates(string between) =>
        AffiliatesPattern().IsMatch(between) && !OtherPerson().IsMatch(between);

    /// <summary>Whether an institution's name is followed by the honour it gives: "… Senior Research Fellow".</summary>
    public static bool IsPatron(string text, int at) =>
        Honour().IsMatch(text.AsSpan(at, Math.Min(60, text.Length - at)));

    /// <summary>A head of a company or a body; a professor who founded one is still a professor.</summary>
    private static bool IsBusiness(string behind) =>
        Business().Match(behind) is { Success: true } business
        && !(
            Science().Match(behind) is { Success: true } science
            && science.Groups["role"].Index < business.Groups["role"].Index
        );

    private static bool IsScience(PersonCandidate named, string behind, string before) =>
        named.Titled
        || named.ListHead is { Titled: true }
        || Science().IsMatch(behind)
        || ScienceBefore().IsMatch(before);

    private static string Before(ReleaseLayout layout, PersonCandidate named) =>
        BeforeList(layout, (named.ListHead ?? named).Start);

    private static string BeforeList(ReleaseLayout layout, int start) =>
        layout.Text[Math.Max(layout.Sections[layout.SectionIndexAt(start)].Start, start - 160)..start];

    private static string Behind(ReleaseLayout layout, PersonCandidate named)
    {
        var section = layout.Sections[layout.SectionIndexAt(named.Start)];
        var end = Math.Max(named.End, section.Start + section.Length);
        return layout.Text[named.End..Math.Min(end, named.End + 140)];
    }

    [GeneratedRegex(
        @"^[^.!?“”""]{0,120}\b(?:(?:lead|senior|first|corresponding|co-?|study|principal)[- ]?(?:study )?(?:author|investigator)|co-?authors?|author of the study)\b|^,? et al\b|^,? and (?:his |her )?(?:colleagues|co-?workers|co-?authors)\b|^[^.!?“”""]{0,60}, led the (?:study|work|research)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Authors();

    [GeneratedRegex(
        @"\b(?:authors?|investigators?|researchers?|scientists?|led by|headed by|directed by|coordinated by|conducted by|performed by|team(?:, which includes| of))\b(?:[^.!?“”""]|\.(?=[\w,])){0,120}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AuthorsBefore();

    [GeneratedRegex(
        @"\bcontacts?:?\s\W?$|\bplease contact\b[^.]{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContactBefore();

    [GeneratedRegex(
        @"^[^.!?“”""]{0,80}?\b(?<role>founder|chairman|chairwoman|president|vice president|chief executive|CEO|chief \w+ officer|spokes\w+|patient|survivor|advocate|editor|writer|volunteer|minister|senator|program director at NIH)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Business();

    [GeneratedRegex(
        @"^[^.!?“”""]{0,120}?\b(?<role>professor|research\w*|scientist|investigator|fellow|student|postdoc\w*|director|(?:group|team|lab|laboratory|project|study) leader|head|chief|dean|chair(?!man|woman)\w*|lecturer|physician|\w+ologist|Ph\.?D|M\.?D|associate)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Science();

    [GeneratedRegex(
        @"^(?: \([^()]{1,20}\))? (?:\p{Lu}\w+ ){0,3}(?:Fellow|Scholar|Investigator|Professor|Awardee|Chair)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Honour();

    [GeneratedRegex(
        @"\b(?:professor|fellow|student|associate|\w+ologist|\w+icist|director|laborator(?:y|ies) of)\s$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ScienceBefore();

    [GeneratedRegex(
        @"^.{0,170}(?:\b(?:at|of|from|in|with|for|and)\b|[,(])\s(?:the\s)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AffiliatesPattern();

    [GeneratedRegex(
        @"\b(?:Dr|Prof|Drs)\b|\b(?:said|says|and colleagues|who|which|reported|grants?|led|leading|funded|supported|meeting|found|while|whereas)\b|;",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherPerson();
}
