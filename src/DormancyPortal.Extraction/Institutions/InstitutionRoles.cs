using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Funders;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>Tells what an institution did from the sentences that name it.</summary>
internal sealed partial class InstitutionRoles(ReleaseLayout layout, FundingSpans funding)
{
    /// <summary>Why nothing is known of what an institution did.</summary>
    public const string NothingSaid = "Nothing tells what it did.";

    /// <summary>
    /// Author where a sentence of the story gives it work or people; else funder where it is listed as one; else publisher
    /// where the journal or the release is its own.
    /// </summary>
    /// <returns>What it did, and why that is believed, as a sentence.</returns>
    public (InstitutionRole Role, string Why) Of(InstitutionGroup group)
    {
        if (group.Entry?.Kind == "publisher" || group.Mentions.Exists(Publishes))
        {
            return (InstitutionRole.Publisher, "The journal or the release is its own.");
        }

        if (group.Entry?.Kind == "funder" && group.Mentions.Exists(IsListedAsFunder))
        {
            return (InstitutionRole.Funder, "It is a funder, and named where the release tells who paid.");
        }

        if (group.Mentions.Exists(DidTheWork))
        {
            return (InstitutionRole.Author, "A sentence gives it work or people.");
        }

        return group.Mentions.Exists(IsListedAsFunder) ? (InstitutionRole.Funder, "It is named among those who paid.")
            : group.Entry?.Kind == "funder" && group.Mentions.Exists(IsInFunding)
                ? (InstitutionRole.Funder, "It is a funder, and named in the part that tells who paid.")
            : (InstitutionRole.Other, NothingSaid);
    }

    /// <summary>Whether a mention stands in a list of those who paid.</summary>
    public bool IsListedAsFunder(InstitutionMention mention) => funding.Hold(mention.Start, mention.End);

    private bool IsInFunding(InstitutionMention mention) =>
        layout.Sections[layout.SectionIndexAt(mention.Start)].Kind == SectionKind.Funding;

    private bool Publishes(InstitutionMention mention) =>
        OwnsJournal().IsMatch(layout.Text[mention.End..Math.Min(layout.Text.Length, mention.End + 60)]);

    private bool DidTheWork(InstitutionMention mention)
    {
        var kind = layout.Sections[layout.SectionIndexAt(mention.Start)].Kind;
        if (
            IsListedAsFunder(mention)
            || kind
                is not (
                    SectionKind.Headline
                    or SectionKind.Standfirst
                    or SectionKind.Lead
                    or SectionKind.Body
                    or SectionKind.Contact
                )
        )
        {
            return false;
        }

        var sentence = layout.SentenceAt(mention.Start);
        var from = Math.Max(sentence?.Start ?? 0, mention.Start - 160);
        // A name may go on where a sentence seems to end ("Institute No. 2"): then nothing of the sentence is behind it.
        var to = Math.Max(mention.End, Math.Min(sentence?.End ?? layout.Text.Length, mention.End + 90));
        return WorkBefore().IsMatch(layout.Text[from..mention.Start])
            || WorkBehind().IsMatch(layout.Text[mention.End..to])
            || kind == SectionKind.Contact;
    }

    [GeneratedRegex(
        @"^['’]s (?:\w+ ){0,3}(?:Journal|Annals|Archives)\b|^,? which publishes\b|^,? (?:the )?publishers? of\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnsJournal();

    // Ends where the name begins: "a team led by …", "professor of pediatrics at …", "conducted at the …".
    [GeneratedRegex(
        @"\b(?:researchers?|scientists?|investigators?|physicians?|clinicians?|professor|director|dean|chair(?:man)?|fellow|student|author|chief|head|team|group|colleagues|collaborat\w+|affiliated|conducted|performed|developed|led|designed|coordinated|begun|based|carried out|laboratory|department|faculty|laboratories)\b[^.!?“”]{0,120}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WorkBefore();

    [GeneratedRegex(
        @"^(?:['’]s?)?(?: \([^()]{1,20}\))?(?: \w+){0,3} (?:researchers?|scientists?|investigators?|team|group|laborator\w+|professor|has identified|have identified|found|report|have found|has found|have shown|has shown|discovered|show)\b|^[^.!?“”]{0,90} (?:took part|collaborated|participated|contributed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WorkBehind();
}
