using System.Text.RegularExpressions;

namespace DormancyPortal.Extraction.People;

/// <summary>The words around a name that tell of a person.</summary>
internal sealed partial class PersonScan
{
    [GeneratedRegex(
        @"\b(?:estate|bequest|legacy|gift) of (?:the late )?(?:\p{Lu}[\p{L}.]* ){0,2}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex IsBequest();

    // "Am J Muster 2018;8": a citation.
    [GeneratedRegex(@"^\.? \d{4};", RegexOptions.CultureInvariant)]
    private static partial Regex JournalBehind();

    // "Acta Obstetricia et Gynecologica": a journal's name goes on.
    [GeneratedRegex(@"\p{L}\set\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherLanguage();

    [GeneratedRegex(@"\b(?:the|an?|his|her|their|its|our)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"(?:\b(?:credit|photo|image|illustration|editor(?:-in-chief)?|posted by|written by|story by|source)\s?:\s?|(?:^|\s)(?-i:By) |\b(?:photo|image|illustration|video) (?:courtesy )?(?:by|of) )$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"(?:\bcontacts?|inquiries|enquiries|call|e-?mail|name|contact person|media|press|information)\b\W{0,6}$|\bcontact \W?$|[:|•]\s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContactBefore();

    [GeneratedRegex(
        @"^,?\s?\(?(?:Ph\.? ?D|M\.? ?D|D\.?Phil|Dr\.?P\.?H|D\.O|M\.?P\.?H|M\.?Sc?|B\.?Sc?|MBBS|MBBCh|FRCP\w*|FRS|RN|Pharm\.?D|D\.?V\.?M|Sc\.?D|M\.?B\.?A|Psy\.?D|DDS|D\.D\.S|ND|MCR|FACS|FACP|R\.D|OBE|CBE)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Degree();

    [GeneratedRegex(
        @"^,? et al\b|^,? and (?:his |her )?(?:colleagues|co-?workers|co-?authors|team)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EtAl();

    [GeneratedRegex(
        @"^\s?,\s(?:(?:an?|the|who|one of the|our|his|her)\s)?(?:[\p{L}.'’&-]+\s){0,5}(?:[Pp]rofessor|[Dd]irector|[Cc]hief|[Hh]ead|[Cc]hair\w*|[Dd]ean|[Ll]ead|[Ss]enior|[Ff]irst|[Aa]ssociate|[Aa]ssistant|[Aa]uthor|[Ff]ounder|[Pp]resident|[Pp]ostdoctoral|[Rr]esearch\w*|[Ii]nvestigator|[Ss]cientist|[Ff]ellow|[Ss]tudent|[Pp]hysician|[Ss]urgeon|[Ll]eader|[Mm]anager|[Ee]ditor|[Ll]ecturer|co-?author|corresponding|\w+ologist|[Cc]oordinator|[Oo]fficer|[Ss]pokes\w+|of the|from the|who)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex RoleBehind();

    [GeneratedRegex(
        @"^,?\s(?:said|says|explain(?:s|ed)|note[sd]|add(?:s|ed)|comment(?:s|ed)|remark(?:s|ed)|state[sd]|conclude[sd]|recall(?:s|ed)|emphasi[sz]e[sd]|stress(?:es|ed)|told|and (?:his|her) (?:team|colleagues|group)|from \p{Lu}\w+(?: in \p{Lu}\w+)? (?:has|had|was|is|took|said))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SaidBehind();

    [GeneratedRegex(
        @"\b(?:(?:led|headed|directed|supervised|authored|written|conducted|performed|designed|coordinated|developed|co-led|spearheaded) (?:jointly )?by|laborator(?:y|ies) of|labs? of|team of|work of|group of|colleagues?|together with|joined by|contact|including|includes?|authors?(?: of (?:the|this) \w+)? (?:are|were|is|was|include)) (?:\w+ )?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LedBy();

    [GeneratedRegex(
        @"^(?:,? ?(?:\p{Lu}\.){2,3},?)?(?:\s?[,;]|\s?[,;]?\s(?:and|as well as|&))\s(?:(?:and|as well as)\s)?(?:\p{Lu}\.\p{Lu}\.,? and )?(?:(?:Drs?|Prof)\.?\s|Professor\s)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ListGap();
}
