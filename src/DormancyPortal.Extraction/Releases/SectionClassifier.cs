using DormancyPortal.Extraction.Language;

namespace DormancyPortal.Extraction.Releases;

/// <summary>
/// Tells what each paragraph of a release is. Headings and end marks open parts that go on until the next one: after
/// "About …" all is about, after "###" what is left is about or boilerplate.
/// </summary>
internal static class SectionClassifier
{
    private const int LongParagraph = 140;

    public static IReadOnlyList<ExtractedSection> Classify(CanonicalText document)
    {
        var sections = new List<ExtractedSection>(document.Paragraphs.Count);
        var state = new State(document);
        foreach (var paragraph in document.Paragraphs)
        {
            var words = document.Text.AsSpan(paragraph.Start, paragraph.Length);
            sections.Add(new ExtractedSection(paragraph.Start, paragraph.Length, state.Next(paragraph, words)));
        }

        NameTheContact(document, sections);
        return sections;
    }

    /// <summary>Short lines right above an address, a number or a mail link are the contact's name and office.</summary>
    private static void NameTheContact(CanonicalText document, List<ExtractedSection> sections)
    {
        for (var i = 1; i < sections.Count; i++)
        {
            var words = document.Text.AsSpan(sections[i].Start, sections[i].Length);
            if (sections[i].Kind != SectionKind.Contact && !SectionCues.IsMailLink(words))
            {
                continue;
            }

            for (var above = i - 1; above > 0 && i - above <= 3 && sections[above].Kind == SectionKind.Heading; above--)
            {
                sections[above] = sections[above] with { Kind = SectionKind.Contact };
            }
        }
    }

    private sealed class State(CanonicalText document)
    {
        private readonly bool _hasTitle = document.Paragraphs.Any(p => p.Kind == ParagraphKind.Title);
        private bool _headlineSeen;
        private bool _leadSeen;
        private bool _ended;
        private SectionKind? _part;
        private int _index = -1;

        public SectionKind Next(Paragraph paragraph, ReadOnlySpan<char> words)
        {
            _index++;
            if (SectionCues.IsDebris(words))
            {
                _ended |= SectionCues.IsEndMark(words) && _leadSeen;
                return SectionKind.Boilerplate;
            }

            if (!_headlineSeen)
            {
                return !IsAbove(paragraph, words) ? Headline(paragraph, words)
                    : SectionCues.PartOf(words) is SectionKind.Contact ? SectionKind.Contact
                    : SectionKind.Boilerplate;
            }

            if (
                SectionCues.PartOf(words) is { } part
                && (_leadSeen || part is SectionKind.Contact or SectionKind.Funding or SectionKind.Boilerplate)
            )
            {
                _part = _leadSeen && part.IsOpen(words) ? part : _part;
                return part;
            }

            var isLabelled =
                _part is SectionKind.Contact or SectionKind.Reference && paragraph.Kind != ParagraphKind.Heading;
            if (
                paragraph.Kind is ParagraphKind.Title or ParagraphKind.Heading
                || (_leadSeen && !isLabelled && LooksLikeHeading(words))
            )
            {
                _part = null;
                return SectionKind.Heading;
            }

            return _leadSeen ? Later(paragraph, words) : BeforeLead(words);
        }

        /// <summary>A line above the headline is none only as long as another line follows that may be it.</summary>
        private bool IsAbove(Paragraph paragraph, ReadOnlySpan<char> words) =>
            !_hasTitle
            && paragraph.Kind == ParagraphKind.Body
            && _index + 1 < document.Paragraphs.Count
            && (SectionCues.IsAboveHeadline(words) || IsMasthead(words));

        /// <summary>One to three words with a fuller line below them and above the story: the name of a journal or a site.</summary>
        private bool IsMasthead(ReadOnlySpan<char> words)
        {
            const int few = 3;
            const int reach = 8;
            if (words.Count(' ') >= few || words.Length > 40)
            {
                return false;
            }

            foreach (var paragraph in document.Paragraphs.Skip(_index + 1).Take(reach))
            {
                var below = document.Text.AsSpan(paragraph.Start, paragraph.Length);
                if (SectionCues.IsDebris(below) || SectionCues.IsAboveHeadline(below))
                {
                    continue;
                }

                return below.Count(' ') > few && below.Length < LongParagraph * 2 && below[^1] != '.';
            }

            return false;
        }

        private SectionKind Headline(Paragraph paragraph, ReadOnlySpan<char> words)
        {
            if (_hasTitle && paragraph.Kind != ParagraphKind.Title)
            {
                return SectionCues.PartOf(words) ?? SectionKind.Boilerplate;
            }

            _headlineSeen = true;
            var headline = SectionCues.HeadlineIn(words.ToString());
            var isOne = SentenceSplitter.Split(headline, 0, headline.Length).Take(2).Count() == 1;
            if (paragraph.Kind == ParagraphKind.Title || (isOne && headline.Length <= LongParagraph * 2))
            {
                return SectionKind.Headline;
            }

            _leadSeen = true;
            return SectionKind.Lead;
        }

        private SectionKind BeforeLead(ReadOnlySpan<char> words)
        {
            if (SectionCues.IsLabelOrDate(words) || SectionCues.IsAboveHeadline(words))
            {
                return SectionKind.Heading;
            }

            // A full sentence tells; a standfirst seldom ends in a full stop.
            if (words.Length >= 60 && words[^1] == '.')
            {
                _leadSeen = true;
                return SectionKind.Lead;
            }

            if (words.Length < LongParagraph && !Dateline.IsAt(words))
            {
                return words.Length > 25 && _index < 4 ? SectionKind.Standfirst : SectionKind.Heading;
            }

            _leadSeen = true;
            return SectionKind.Lead;
        }

        private SectionKind Later(Paragraph paragraph, ReadOnlySpan<char> words)
        {
            if (_part is { } part && !(part is SectionKind.Contact or SectionKind.Reference && IsStory(words)))
            {
                return part;
            }

            _part = null;
            if (paragraph.Kind == ParagraphKind.Caption)
            {
                return SectionKind.Caption;
            }

            return _ended || SectionCues.PraisesItself(words) && _index > document.Paragraphs.Count / 2
                ? SectionKind.About
                : SectionKind.Body;
        }

        private static bool IsStory(ReadOnlySpan<char> words) =>
            words.Length > LongParagraph * 2 && !SectionCues.ListsCitations(words);

        private static bool LooksLikeHeading(ReadOnlySpan<char> words) =>
            words.Length is > 2 and < 80
            && char.IsLetterOrDigit(words[^1])
            && !words.Contains(". ", StringComparison.Ordinal)
            && char.IsUpper(words[0]);
    }

    /// <summary>Whether what follows such a paragraph belongs to it too: only after a label, never after a sentence.</summary>
    private static bool IsOpen(this SectionKind kind, ReadOnlySpan<char> words) =>
        kind
            is SectionKind.About
                or SectionKind.Contact
                or SectionKind.Reference
                or SectionKind.Funding
                or SectionKind.Disclosure
        && words.Length < LongParagraph
        && words[^1] is not ('.' or '®' or '”' or '"');
}
