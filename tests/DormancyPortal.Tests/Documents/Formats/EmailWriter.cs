using System.Text;
using MimeKit;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>How the text of a message is sent.</summary>
internal enum EmailForm
{
    /// <summary>One text part, quoted-printable, in UTF-8.</summary>
    QuotedPrintable,

    /// <summary>One text part, base64, in Windows-1252 where the text allows.</summary>
    Base64,

    /// <summary>A text part that says little, and an HTML part.</summary>
    Alternative,

    /// <summary>Both, with a picture in the page and an attachment.</summary>
    Mixed,
}

/// <summary>Writes messages.</summary>
internal static class EmailWriter
{
    /// <summary>A message of a text, its headline as the subject and again in the text.</summary>
    public static byte[] Write(SourceText text, EmailForm form)
    {
        var plain = string.Join("\r\n\r\n", text.Marked("- "));
        var html = text.ToHtml();
        return Write(
            text.Headline,
            form switch
            {
                EmailForm.QuotedPrintable => Part("plain", plain, ContentEncoding.QuotedPrintable),
                EmailForm.Base64 => Part("plain", plain, ContentEncoding.Base64),
                _ when new MultipartAlternative(
                        Part("plain", "Please turn on HTML to read this message.", ContentEncoding.SevenBit),
                        Part("html", $"<html><body>{html}</body></html>", ContentEncoding.QuotedPrintable)
                    )
                        is var both => form == EmailForm.Alternative
                    ? both
                    : new Multipart("mixed")
                    {
                        new MultipartRelated { both, Picture() },
                        Attachment(),
                    },
                _ => throw new ArgumentOutOfRangeException(nameof(form)),
            }
        );
    }

    /// <summary>A message of any body.</summary>
    public static byte[] Write(string subject, MimeEntity body)
    {
        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Press Office", "press@example.org"));
        message.To.Add(new MailboxAddress("Newsroom", "news@example.com"));
        message.Date = new DateTimeOffset(2026, 6, 4, 9, 30, 0, TimeSpan.FromHours(2));
        message.Subject = subject;
        message.Body = body;
        using var file = new MemoryStream();
        message.WriteTo(file);
        return file.ToArray();
    }

    /// <summary>A part of text.</summary>
    public static TextPart Part(string subtype, string words, ContentEncoding encoding)
    {
        var part = new TextPart(subtype);
        part.SetText(Encoding.UTF8, words);
        part.ContentTransferEncoding = encoding;
        return part;
    }

    /// <summary>A text file that hangs on a message.</summary>
    public static MimePart Attachment() =>
        new("text", "plain")
        {
            Content = new MimeContent(new MemoryStream("BRCA1 was lost."u8.ToArray())),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "notes.txt" },
        };

    private static MimePart Picture() =>
        new("image", "png") { Content = new MimeContent(new MemoryStream([0x89, .. "PNG"u8])), ContentId = "logo" };
}
