using System.Globalization;
using System.Net;
using System.Text;
using DormancyPortal.Core.Importing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DormancyPortal.Tests.ReferenceData.ReferenceText;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>The page of reference data: upload or address, what would change, confirm, what is imported.</summary>
public sealed class ReferenceDataTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Page = "/admin/reference-data";
    private const string Show = "Show what would change";

    [Fact]
    public async Task Upload_ShowsWhatWouldChange_AndChangesNothingUntilConfirmed()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var check = await UploadAsync(ada, "groups.tsv", Encoding.UTF8.GetBytes(Groups));

        var page = await ada.PageAsync(check);
        Assert.Equal("Import HGNC gene groups?", page.QuerySelector("h1").Words());
        Assert.Contains("Comes 2", page.QuerySelector("#difference + table").Words(), StringComparison.Ordinal);
        Assert.Contains("SLUM family", page.QuerySelector("#came").Words(), StringComparison.Ordinal);
        Assert.Contains(
            (await ada.PageAsync(Page)).QuerySelectorAll("#sources + table tr"),
            row =>
                row.Words().StartsWith("HGNC gene groups", StringComparison.Ordinal)
                && row.Words().Contains("not imported", StringComparison.Ordinal)
        );

        var record = await ImportAsync(ada, check);
        var after = await ada.PageAsync(Page);
        Assert.Contains(
            "no date in the file 2 groups 1 Jul 2026, 12:00 UTC by ada",
            after.QuerySelector("#sources + table").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(record, after.QuerySelector("#history ~ ul a")!.GetAttribute("href"));
        Assert.Contains(
            "SLUM family",
            (await ada.PageAsync(record)).QuerySelector("#came").Words(),
            StringComparison.Ordinal
        );
        using var csv = await ada.AskAsync($"{record}?handler=Csv");
        Assert.Contains(
            "came,2,,Receptors\r\n",
            await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(check, after.QuerySelector("main")!.Links());
    }

    [Fact]
    public async Task Import_WhileItGoesOn_SaysHowFarItIsAndIsNeitherDiscardedNorDoneTwice()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var check = await UploadAsync(ada, "slumber.txt", Encoding.UTF8.GetBytes(Genes(Gene(900002, "SLUM2"))));
        using var waits = await ada.TokenAsync(check);
        // Confirmed by a process that stopped then: nobody begins it yet.
        var id = long.Parse(check.Split('/')[^1], CultureInfo.InvariantCulture);
        await portal.WithServiceAsync<ReferenceUploads, bool>(async uploads =>
        {
            await uploads.ConfirmAsync(id, AdminPortal.Ada, TestContext.Current.CancellationToken);
            return true;
        });

        var page = await ada.PageAsync(check);
        Assert.Equal("Reading and comparing", page.QuerySelector(".progress-sum").Words());
        Assert.Empty(page.QuerySelectorAll("main button"));
        using var discarded = await ada.PostAsync($"{check}?handler=Discard", waits);
        Assert.Contains(
            "It was confirmed or discarded already.",
            (await ada.PageAsync(Page)).QuerySelector("[role=status]").Words(),
            StringComparison.Ordinal
        );

        using var first = await ada.PostAsync($"{check}?handler=Import", waits);
        using var second = await ada.PostAsync($"{check}?handler=Import", waits);
        var record = await ImportedAsync(ada, check);
        Assert.Equal(
            1,
            await portal.WithStoreAsync(db =>
                db.ReferenceImports.CountAsync(i => i.Source == "slumber.txt", TestContext.Current.CancellationToken)
            )
        );
        using var asked = await ada.AskAsync(check);
        Assert.Equal(record, Visitor.TargetOf(asked));
    }

    [Fact]
    public async Task Upload_OlderThanWhatIsImported_Warns()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        await ImportAsync(ada, await UploadAsync(ada, "go.obo", Encoding.UTF8.GetBytes(Obo)));
        var older = Obo.Replace("2026-05-19", "2025-01-01", StringComparison.Ordinal);
        var page = await ada.PageAsync(await UploadAsync(ada, "older.obo", Encoding.UTF8.GetBytes(older)));

        Assert.Contains(
            "The file is of 2025-01-01, and what is imported is of 2026-05-19",
            page.QuerySelector(".notice-warning").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nothing: every entry is known already",
            page.QuerySelector(".empty").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Upload_Discarded_ChangesNothing()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var check = await UploadAsync(ada, "go.tsv", Zipped(GoTable));
        using var discarded = await ada.SendAsync(check, "Discard");

        Assert.Equal(Page, Visitor.TargetOf(discarded));
        await ada.PageAsync(check, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Upload_WrongRow_IsToldWithItsPlace()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var answer = await SendFileAsync(ada, "groups.tsv", Encoding.UTF8.GetBytes(Groups + "x\ty\n"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "groups.tsv, line 4, column \"identifier\": \"x\"",
            (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Upload_Nothing_SaysWhatToDo()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var answer = await ada.SendAsync(Page, Show);
        Assert.Contains(
            "Choose a file",
            (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Upload_OfFiftyMegabytes_IsTakenAndRead()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var row = new string('x', 50_000);
        var large = new StringBuilder("go_id\tname\tsynonyms\n");
        for (var i = 1; i <= 1000; i++)
        {
            large.Append(CultureInfo.InvariantCulture, $"GO:{i:0000000}\tterm {i}\t{row}\n");
        }

        Assert.StartsWith(
            $"{Page}/uploads/",
            await UploadAsync(ada, "large.tsv", Encoding.UTF8.GetBytes(large.ToString())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Address_IsFetched_AndAFailureIsTold()
    {
        await using var site = await SmallSite.StartAsync(app =>
        {
            app.Run(async context =>
            {
                if (context.Request.Path == "/groups")
                {
                    await context.Response.Body.WriteAsync(Zipped(Groups));
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
            });
        });
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);

        using var found = await ada.SendAsync(Page, Show, ("Address", $"{site.Address}/groups"));
        Assert.StartsWith($"{Page}/uploads/", Visitor.TargetOf(found), StringComparison.Ordinal);

        using var missing = await ada.SendAsync(Page, Show, ("Address", $"{site.Address}/none"));
        var told = await Visitor.ReadAsync(missing);
        Assert.Contains("answers 404", told.QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal($"{site.Address}/none", told.QuerySelector("input[name=Address]")!.GetAttribute("value"));
    }

    /// <summary>Confirms an upload and waits until it is imported.</summary>
    /// <returns>Address of the import.</returns>
    internal static async Task<string> ImportAsync(Visitor ada, string upload)
    {
        using var confirmed = await ada.SendAsync(upload, "Import");
        Assert.Equal(upload, Visitor.TargetOf(confirmed));
        return await ImportedAsync(ada, upload);
    }

    private static async Task<string> ImportedAsync(Visitor ada, string upload)
    {
        for (var i = 0; i < 600; i++)
        {
            using var answer = await ada.AskAsync(upload);
            if (answer.StatusCode == HttpStatusCode.Found)
            {
                return Visitor.TargetOf(answer);
            }

            var page = await Visitor.ReadAsync(answer);
            Assert.Empty(page.QuerySelectorAll(".notice-warning"));
            Assert.NotNull(page.QuerySelector("progress"));
            using var far = await ada.AskAsync($"{upload}?handler=Progress");
            Assert.True(far.Headers.GetValues("X-Moving").Single() is "0" or "1");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import does not end.");
    }

    internal static async Task<string> UploadAsync(Visitor ada, string name, byte[] bytes)
    {
        using var answer = await SendFileAsync(ada, name, bytes);
        return Visitor.TargetOf(answer);
    }

    private static async Task<HttpResponseMessage> SendFileAsync(Visitor ada, string name, byte[] bytes)
    {
        var page = await ada.PageAsync(Page);
        using var content = new MultipartFormDataContent
        {
            {
                new StringContent(page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(bytes), "Upload", name },
        };
        return await ada.PostAsync(Page, content);
    }
}
