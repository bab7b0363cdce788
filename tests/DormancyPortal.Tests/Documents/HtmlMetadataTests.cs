using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>What the head of a page says of the release.</summary>
public sealed class HtmlMetadataTests
{
    [Fact]
    public void Read_PageOfAPublisher_TakesWhatItsHeadSays()
    {
        var metadata = ReadDocument
            .Html(
                """
                <html><head><title>Cells wake | News Daily</title><base href="https://elsewhere.example/">
                <meta property="og:title" content="Sleeping
                  cells&nbsp;wake"><meta property="og:site_name" content="News Daily">
                <meta property="article:published_time" content="2026-05-03T10:00:00+02:00">
                <meta property="og:url" content="https://news.example/og">
                <link rel="canonical" href="https://news.example/cells"></head><body><p>Cells wake.</p></body></html>
                """
            )
            .Metadata;

        Assert.Equal("Sleeping cells wake", metadata.Title);
        Assert.Equal("News Daily", metadata.Outlet);
        Assert.Equal(new DateOnly(2026, 5, 3), metadata.Published);
        Assert.Equal("https://news.example/cells", metadata.Url);
    }

    [Fact]
    public void Read_PageThatSaysNothing_LeavesAllOpen()
    {
        var metadata = ReadDocument.Html("<p>Cells wake.</p>").Metadata;

        Assert.Equal((null, null, null, null), (metadata.Title, metadata.Url, metadata.Outlet, metadata.Published));
    }

    [Fact]
    public void Read_TitleElement_IsTheTitleWithoutABetterOne() =>
        Assert.Equal(
            "Cells wake",
            ReadDocument
                .Html("<title> Cells\nwake </title><meta property=og:title content=' '><p>Words.</p>")
                .Metadata.Title
        );

    [Theory]
    [InlineData("<link rel=canonical href='/cells'><meta property=og:url content='https://news.example/og'>")]
    [InlineData(
        "<link rel=canonical href='javascript:alert(1)'><meta property=og:url content='https://news.example/og'>"
    )]
    [InlineData("<base href='https://news.example/'><meta name=og:url content=' https://news.example/og '>")]
    public void Read_AddressThatLeadsNowhereByItself_GivesWayToTheNext(string head) =>
        Assert.Equal("https://news.example/og", ReadDocument.Html($"{head}<p>Words.</p>").Metadata.Url);

    [Theory]
    [InlineData("/cells")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://")]
    [InlineData("")]
    public void Read_OnlyAddressesThatLeadNowhere_GivesNone(string address) =>
        Assert.Null(ReadDocument.Html($"<link rel=canonical href=\"{address}\"><p>Words.</p>").Metadata.Url);

    [Theory]
    [InlineData("<time pubdate datetime='2026-05-03'>3 May</time>")]
    [InlineData("<meta itemprop=datePublished content='2026-05-03T08:00'>")]
    [InlineData("<span itemprop=datePublished content=' 2026-05-03 '></span>")]
    [InlineData("<meta name='article:published_time' content='2026-05-03 08:00'>")]
    public void Read_DateOfPublication_IsRead(string head) =>
        Assert.Equal(new DateOnly(2026, 5, 3), ReadDocument.Html($"{head}<p>Words.</p>").Metadata.Published);

    [Theory]
    [InlineData("<time datetime='2026-05-03'>3 May</time>")]
    [InlineData("<meta property='article:published_time' content='3 May 2026'>")]
    [InlineData("<meta property='article:published_time' content='2026-13-45T00:00'>")]
    [InlineData("<meta property='article:published_time' content=''>")]
    [InlineData("<meta property='article:published_time'>")]
    public void Read_OtherDates_AreNotThoseOfPublication(string head) =>
        Assert.Null(ReadDocument.Html($"{head}<p>Words.</p>").Metadata.Published);
}
