using System.Globalization;
using System.Text;
using DormancyPortal.Core.Documents;
using MimeKit;
using Xunit;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>How an e-mail becomes canonical text.</summary>
public sealed class EmailTests
{
    [Theory]
    [InlineData("Sleeping cells wake")]
    [InlineData("Fwd: FW: Sleeping cells wake")]
    public void Read_SubjectThatTheTextDoesNotHold_IsTheHeadline(string subject)
    {
        var text = Read(subject, EmailWriter.Part("plain", "A study reports it.", ContentEncoding.SevenBit));

        Assert.Equal(["Title: Sleeping cells wake", "Body: A study reports it."], text.Kinds());
        Assert.Equal("Sleeping cells wake", text.Metadata.Title);
    }

    [Fact]
    public void Read_SubjectThatTheTextBeginsWith_StandsOnce() =>
        Assert.Equal(
            ["PRESS RELEASE", "Sleeping cells wake", "A study reports it."],
            Read(
                    "Sleeping cells wake",
                    EmailWriter.Part(
                        "plain",
                        "PRESS RELEASE\r\n\r\nSleeping cells wake\r\n\r\nA study reports it.",
                        ContentEncoding.Base64
                    )
                )
                .Words()
        );

    [Theory]
    [InlineData("Cells sleep.", "2026-06-04")]
    [InlineData("EMBARGOED until 5 June. Cells sleep.", null)]
    public void Read_DayItWasSent_IsThatOfTheReleaseUnlessUnderEmbargo(string words, string? expected) =>
        Assert.Equal(
            expected,
            Read("Cells", EmailWriter.Part("plain", words, ContentEncoding.SevenBit))
                .Metadata.Published?.ToString("o", CultureInfo.InvariantCulture)
        );

    [Fact]
    public void Read_FlowedText_JoinsItsLines()
    {
        var part = EmailWriter.Part("plain", "Cells that \r\nsleep wake.\r\n\r\nSo it is.", ContentEncoding.SevenBit);
        part.ContentType.Format = "flowed";

        Assert.Equal(
            ["Cells", "Cells that sleep wake.", "So it is."],
            Read("Cells", part).Words().Prepend("Cells").Distinct()
        );
    }

    [Fact]
    public void Read_CharsetThatIsNotDeclared_IsToldByItsBytes()
    {
        byte[] bytes =
        [
            .. "From: a@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: Cells\r\n\r\n"u8,
            .. Encoding.Latin1.GetBytes("Müller said."),
        ];

        Assert.Equal(["Cells", "Müller said."], ReadDocument.Bytes("a.eml", bytes).Words());
    }

    [Theory]
    [InlineData("release.txt")]
    [InlineData("release")]
    public void Read_MessageUnderAnotherName_IsToldByItsHeaders(string name) =>
        Assert.Equal(
            FileFormat.Eml,
            DocumentReader
                .Read(name, EmailWriter.Write("Cells", EmailWriter.Part("plain", "Sleep.", ContentEncoding.SevenBit)))
                .Format
        );

    [Theory]
    [InlineData("Date: 4 June 2026\n\nCells sleep.")]
    [InlineData("From: the press office\nTo: all\n\nCells sleep.")]
    public void Read_TextThatBeginsWithLabels_IsNoMessage(string content) =>
        Assert.Equal(FileFormat.Text, DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(content)).Format);

    [Fact]
    public void Read_OnlyAnAttachment_SaysToSendIt()
    {
        var bytes = EmailWriter.Write("Cells", new Multipart("mixed") { EmailWriter.Attachment() });
        var error = DocumentReader.Read("a.eml", bytes).Error!;

        Assert.Equal("no-text", error.Code);
        Assert.Contains("attachment", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PartsNestedWithoutEnd_EndInAResult()
    {
        var content = new StringBuilder("From: a@b.c\r\nMIME-Version: 1.0\r\n");
        for (var i = 0; i < 20_000; i++)
        {
            content
                .Append("Content-Type: multipart/mixed; boundary=b")
                .Append(i)
                .Append("\r\n\r\n--b")
                .Append(i)
                .Append("\r\n");
        }

        Assert.Contains(
            DocumentReader.Read("a.eml", Encoding.ASCII.GetBytes(content.ToString())).Error?.Code,
            (string?[])[null, "no-text", "broken", "too-complex"]
        );
    }

    private static Extraction.CanonicalText Read(string subject, MimeEntity body) =>
        ReadDocument.Bytes("a.eml", EmailWriter.Write(subject, body));
}
