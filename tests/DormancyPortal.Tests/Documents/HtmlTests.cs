using System.Text;
using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>How a page becomes canonical text: the story, without what stands around it.</summary>
public sealed class HtmlTests
{
    private const string Story =
        "<p>Cells that had been asleep in bone for years woke up after the signal of the niche was lost.</p>";

    private const string StoryWords =
        "Cells that had been asleep in bone for years woke up after the signal of the niche was lost.";

    [Fact]
    public void Read_Blocks_SayWhatTheyAre() =>
        Assert.Equal(
            [
                "Title: Sleeping cells wake",
                "Body: A study reports it.",
                "Heading: Results",
                "ListItem: First result",
                "ListItem: Second result",
                "Quotation: We were surprised.",
                "Caption: A cell at rest.",
                "Caption: Table 1",
                "Body: TEK",
                "Body: up",
            ],
            ReadDocument
                .Html(
                    """
                    <h1>Sleeping <em>cells</em> wake</h1><p>A study
                    reports it.</p><h2>Results</h2><ul><li>First result</li><li><p>Second result</p></li></ul>
                    <blockquote><p>We were surprised.</p></blockquote>
                    <figure><img src="a.png" alt="alt"><figcaption>A cell at rest.</figcaption></figure>
                    <table><caption>Table 1</caption><tr><th>TEK</th><td>up</td></tr></table>
                    """
                )
                .Kinds()
        );

    [Theory]
    [InlineData("<nav><a href=/>Home</a></nav>")]
    [InlineData("<div role=navigation>Home</div>")]
    [InlineData("<script>var noise = '<p>noise</p>';</script>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<noscript>Turn scripts on</noscript>")]
    [InlineData("<template><p>noise</p></template>")]
    [InlineData("<aside><h2>Related</h2></aside>")]
    [InlineData("<footer>Imprint</footer>")]
    [InlineData("<form>Subscribe <input name=mail><button>Go</button></form>")]
    [InlineData("<textarea>typed</textarea>")]
    [InlineData("<button>Share</button>")]
    [InlineData("<svg><title>icon</title><text>noise</text></svg>")]
    [InlineData("<iframe src=x>noise</iframe>")]
    [InlineData("<p hidden>noise</p>")]
    [InlineData("<!-- noise --><!---><!-- -- --!>")]
    [InlineData("<ul class=\"social-share\"><li>Facebook</li></ul>")]
    [InlineData("<div id=x class=\"article__share\">Tweet this</div>")]
    [InlineData("<div class=\"Breadcrumbs\">Home / News</div>")]
    [InlineData("<div class=\"related links\"><a href=x>Another release</a></div>")]
    [InlineData("<div id=c class=\"cookie-banner\"><p>We use cookies.</p></div>")]
    [InlineData("<section class=\"post_comments\"><p>Great news!</p></section>")]
    [InlineData("<div role=dialog><p>Subscribe</p></div>")]
    [InlineData("<div role=complementary><p>More</p></div>")]
    [InlineData("<div style=\"color: red; display : none\">noise</div>")]
    public void Read_WhatStandsAroundTheStory_IsLeftOut(string noise) =>
        Assert.Equal($"{StoryWords}\n\n{StoryWords}", ReadDocument.Html($"{Story}{noise}{Story}").Text);

    [Theory]
    [InlineData("<div class=\"shared-content\">Words</div>")]
    [InlineData("<p class=\"lead\">Words</p>")]
    [InlineData("<main class=\"has-social\">Words</main>")]
    [InlineData("<div class=\"content with-sidebar\">Words</div>")]
    [InlineData("<p class=\"commentary\">Words</p>")]
    public void Read_ClassesThatOnlyLookAlike_ArePartOfTheStory(string words) =>
        Assert.Contains("Words", ReadDocument.Html(words).Words());

    [Fact]
    public void Read_PageWhoseOuterBoxHasAShareBar_KeepsItsStory() =>
        Assert.Equal(
            ["Sleeping cells wake", StoryWords],
            ReadDocument.Html($"<div class=\"with-share\"><h1>Sleeping cells wake</h1>{Story}</div>").Words()
        );

    [Fact]
    public void Read_Article_LeavesTheRestOfThePageOut() =>
        Assert.Equal(
            StoryWords,
            ReadDocument.Html($"<div>Breaking news</div><article>{Story}</article><div>More news</div>").Text
        );

    [Fact]
    public void Read_SmallArticleOnALargePage_ReadsThePage() =>
        Assert.Equal(
            ["A teaser", StoryWords, StoryWords],
            ReadDocument.Html($"<article>A teaser</article>{Story}{Story}").Words()
        );

    [Fact]
    public void Read_LongScriptBesideTheArticle_DoesNotMakeTheArticleSmall() =>
        Assert.Equal(
            StoryWords,
            ReadDocument
                .Html($"<div>Breaking news</div><article>{Story}</article><script>{new string('x', 5000)}</script>")
                .Text
        );

    [Fact]
    public void Read_TitleOutsideOfTheArticle_IsRead() =>
        Assert.Equal(
            ["Title: Sleeping cells wake", $"Body: {StoryWords}"],
            ReadDocument.Html($"<header><h1>Sleeping cells wake</h1></header><article>{Story}</article>").Kinds()
        );

    [Fact]
    public void Read_NameOfTheSiteAsAnotherTitle_IsNotTheTitle() =>
        Assert.Equal(
            ["Title: Sleeping cells wake", $"Body: {StoryWords}"],
            ReadDocument
                .Html($"<header><h1>News Daily</h1></header><article><h1>Sleeping cells wake</h1>{Story}</article>")
                .Kinds()
        );

    [Theory]
    [InlineData("<p>One<p>Two<div>Three", "One|Two|Three")]
    [InlineData("<ul><li>One<li>Two</ul>Three", "One|Two|Three")]
    [InlineData("One<br>Two<hr>Three", "One|Two|Three")]
    [InlineData("<div>One<p>Two</p>Three</div>", "One|Two|Three")]
    [InlineData("<div>One<aside>no</aside>Two</div>", "One|Two")]
    [InlineData("<b>One <i>Two</b> Three</i>", "One Two Three")]
    [InlineData("</p></div>One</body></html>Two", "OneTwo")]
    [InlineData("<td>One</td><td>Two</td>", "OneTwo")]
    [InlineData("<p>One <b", "One")]
    [InlineData("One < Two and 3<4", "One < Two and 3<4")]
    [InlineData("<script>no</script", "no-text")]
    public void Read_TagsThatAreNotClosed_LoseNoWords(string content, string expected)
    {
        var outcome = Core.Documents.DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(content));

        Assert.Equal(expected, outcome.Error?.Code ?? string.Join('|', outcome.Text!.Words()));
    }

    [Fact]
    public void Read_NestedTables_KeepTheOrderOfTheirCells() =>
        Assert.Equal(
            ["One", "Two", "Three", "Four", "Five"],
            ReadDocument
                .Html(
                    "<table><tr><td>One<table><tr><td>Two</td><td>Three</td></tr></table>Four</td><td>Five</td></tr></table>"
                )
                .Words()
        );

    [Theory]
    [InlineData("&alpha;-SMA &amp; TGF-&#946;&#x31;", "α-SMA & TGF-β1")]
    [InlineData("5&nbsp;mg&ensp;and&thinsp;more", "5 mg and more")]
    [InlineData("trans&shy;cription", "transcription")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>")]
    [InlineData("&nosuch; &amp", "&nosuch; &")]
    [InlineData("nul &#0; and &#xD800; surrogate", "nul and surrogate")]
    [InlineData("&fi;rst", "&fi;rst")]
    [InlineData("ﬁrst", "ﬁrst")]
    public void Read_Entities_AreTheirCharacters(string content, string expected) =>
        Assert.Equal(expected, ReadDocument.Html($"<p>{content}</p>").Text);

    [Theory]
    [InlineData("H<sub>2</sub>O", "H2O")]
    [InlineData("TE<b>K</b>", "TEK")]
    [InlineData("<a href=x>One</a> <a href=y>Two</a>", "One Two")]
    [InlineData("One\n      Two<span> Three </span>", "One Two Three")]
    public void Read_InlineElements_DoNotPartWords(string content, string expected) =>
        Assert.Equal(expected, ReadDocument.Html($"<p>{content}</p>").Text);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<article>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote>")]
    public void Read_ThousandsOfLevels_ReadsTheWordsInside(string tag) =>
        Assert.Equal("Cells sleep.", ReadDocument.Html(Repeated(tag, 2000) + "Cells sleep.").Words()[^1]);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>x")]
    public void Read_HundredThousandsOfElements_SaysThatTheyAreTooMany(string tag) =>
        Assert.Equal("too-complex", ReadDocument.Refusal("a.html", Encoding.UTF8.GetBytes(Repeated(tag, 300_000))));

    [Fact]
    public void Read_CommentWithoutEnd_TakesTheRest() =>
        Assert.Equal("Cells sleep.", ReadDocument.Html("<p>Cells sleep.</p><!-- and <p>never wake</p>").Text);

    private static string Repeated(string tag, int times) => string.Concat(Enumerable.Repeat(tag, times));
}
