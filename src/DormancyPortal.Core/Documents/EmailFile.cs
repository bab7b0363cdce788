using System.Text;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction;
using MimeKit;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// Reads an e-mail as it was sent: its HTML part, or its text part when there is none or it says more. The subject is the
/// headline unless the text begins with it; other headers and attachments are no part of the text.
/// </summary>
internal static partial class EmailFile
{
    private const int HeadersWithin = 16 * 1024;

    // Parts in parts; a message that was forwarded ten times has some twenty.
    private const int DeepestPart = 64;
    private const int MostParts = 1000;

    // Lines that may part a message, counted before it is taken apart: 200,000 empty parts took 600 MB.
    private const int MostBoundaries = 10_000;

    // Paragraphs at the start of the text in which the subject may stand as the headline.
    private const int HeadlineWithin = 6;

    /// <summary>Whether a file without an ending that tells is an e-mail: a sender, and a header that only programs write.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadersWithin)]);
        var ends = HeadersEnd().Match(head);
        var headers = ends.Success ? head[..ends.Index] : head;
        return FirstHeader().IsMatch(headers) && Sender().IsMatch(headers) && WrittenByPrograms().IsMatch(headers);
    }

    /// <summary>Reads the message.</summary>
    public static DocumentOutcome Read(byte[] bytes)
    {
        if (bytes.AsSpan().Count("\n--"u8) > MostBoundaries)
        {
            return DocumentOutcome.Unreadable(
                "too-complex",
                "The message is built of more parts than are read. Copy its text into the form instead."
            );
        }

        MimeMessage message;
        try
        {
            message = MimeMessage.Load(
                new ParserOptions { MaxMimeDepth = DeepestPart },
                new MemoryStream(bytes, writable: false)
            );
        }
        catch (FormatException)
        {
            return DocumentOutcome.Unreadable(
                "broken",
                "The file is no e-mail that can be read. Save the message again as .eml, or copy its text into the form."
            );
        }

        using (message)
        {
            return ReadBody(message);
        }
    }

    private static DocumentOutcome ReadBody(MimeMessage message)
    {
        var parts = TextParts(message.Body).Take(MostParts).ToList();
        var html = parts.Where(p => p.IsHtml).Select(Words).FirstOrDefault(w => w.Length > 0);
        var plain = parts.Where(p => !p.IsHtml).Select(Words).FirstOrDefault(w => w.Length > 0);
        var page = html is null ? null : HtmlDocument.Read(html);
        if (page is null && plain is not null && DocumentReader.IsTooLong(plain))
        {
            return DocumentReader.TooLong();
        }

        var text = plain is null || DocumentReader.IsTooLong(plain) ? null : PlainTextDocument.Read(plain);
        var body = page is null || (text is not null && text.Text.Length > page.Text.Length * 2L) ? text : page;
        if (body is null)
        {
            return html is not null ? DocumentReader.TooComplex() : NoText(message);
        }

        return DocumentOutcome.Read(WithSubject(body, message), FileFormat.Eml);
    }

    private static DocumentOutcome NoText(MimeMessage message) =>
        DocumentOutcome.Unreadable(
            "no-text",
            message.Attachments.Any()
                ? "The message has no text of its own. Save the attachment that holds the release and send that."
                : "The message has no text. Send one that holds the release's words."
        );

    /// <summary>The parts that are the message, in order; what hangs on it is not.</summary>
    private static IEnumerable<TextPart> TextParts(MimeEntity? root)
    {
        var open = new Stack<MimeEntity>();
        if (root is not null)
        {
            open.Push(root);
        }

        while (open.TryPop(out var entity))
        {
            if (entity is Multipart multipart)
            {
                for (var i = multipart.Count - 1; i >= 0; i--)
                {
                    open.Push(multipart[i]);
                }
            }
            else if (
                entity is TextPart { IsAttachment: false, Content: not null } part
                && (part.IsHtml || part.IsPlain)
            )
            {
                yield return part;
            }
        }
    }

    /// <summary>The words of a part: by the charset that it declares, or by the evidence of its bytes.</summary>
    private static string Words(TextPart part)
    {
        using var decoded = new MemoryStream();
        part.Content!.DecodeTo(decoded);
        var bytes = decoded.GetBuffer().AsSpan(0, (int)decoded.Length);
        var words = (Declared(part.ContentType.Charset)?.GetString(bytes) ?? TextDecoding.Decode(bytes) ?? "").Trim();
        return part.IsFlowed ? Flowed().Replace(words, " ") : words;
    }

    private static Encoding? Declared(string? charset)
    {
        try
        {
            return charset is null || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
                ? null
                : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static CanonicalText WithSubject(CanonicalText body, MimeMessage message)
    {
        var subject = CanonicalTextBuilder.Clean(Forwarding().Replace(message.Subject ?? "", "")).ToString();
        var metadata = body.Metadata with
        {
            Title = subject.Length > 0 ? subject : body.Metadata.Title,
            Published = body.Metadata.Published ?? SentOn(body, message),
        };
        if (subject.Length == 0 || Begins(body).Any(p => p.Contains(subject, StringComparison.OrdinalIgnoreCase)))
        {
            return body with { Metadata = metadata };
        }

        var builder = new CanonicalTextBuilder();
        builder.Add(subject, ParagraphKind.Title);
        foreach (var paragraph in body.Paragraphs)
        {
            builder.Add(body.Text.AsSpan(paragraph.Start, paragraph.Length), paragraph.Kind);
        }

        return builder.ToText(metadata);
    }

    private static IEnumerable<string> Begins(CanonicalText body) =>
        body.Paragraphs.Take(HeadlineWithin).Select(p => body.Text.Substring(p.Start, p.Length));

    /// <summary>A release is sent on its day, unless it is sent before under an embargo.</summary>
    private static DateOnly? SentOn(CanonicalText body, MimeMessage message) =>
        message.Date != default
        && !(message.Subject ?? "").Contains("embargo", StringComparison.OrdinalIgnoreCase)
        && !Begins(body).Any(p => p.Contains("embargo", StringComparison.OrdinalIgnoreCase))
            ? DateOnly.FromDateTime(message.Date.DateTime)
            : null;

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex HeadersEnd();

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9-]{1,40}:|From )", RegexOptions.CultureInvariant)]
    private static partial Regex FirstHeader();

    [GeneratedRegex(@"^From:", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Sender();

    [GeneratedRegex(
        @"^(?:MIME-Version|Message-ID|Received|Return-Path):",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex WrittenByPrograms();

    /// <summary>A line that goes on in the next one ends with a space (RFC 3676); the mark of a signature does not.</summary>
    [GeneratedRegex(@"(?<!^-- |\n-- )(?<= )\r?\n(?!\r?\n|-- )", RegexOptions.CultureInvariant)]
    private static partial Regex Flowed();

    [GeneratedRegex(
        @"^(?:\s{0,9}(?:re|fwd?|fw|wg|aw)\s?:){1,9}\s{0,9}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Forwarding();
}
