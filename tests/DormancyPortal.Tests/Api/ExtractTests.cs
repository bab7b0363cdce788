using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DormancyPortal.Core.Documents;
using DormancyPortal.Tests.Documents.Formats;
using DormancyPortal.Tests.Verbs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>The API reads a text as the verb does, and keeps nothing of it.</summary>
public sealed class ExtractTests(ExtractTests.Portal portal) : IClassFixture<ExtractTests.Portal>
{
    private const string Url = "/api/v1/extract";

    [Fact]
    public async Task Answer_IsWhatTheVerbPrints_InEveryFormat()
    {
        using var folder = new TemporaryFolder();
        var files = SixFormatsTests
            .Files(SixFormatsTests.Source("01"))
            .DistinctBy(f => Path.GetExtension(f.Name))
            .ToList();
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Combine(folder.Path, name), bytes);
        }

        var printed = (await PortalProcess.RunAsync(["extract", folder.Path])).Output.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );

        Assert.Equal(6, files.Count);
        Assert.Equal(6, printed.Length);
        foreach (var line in printed)
        {
            var path = JsonSerializer.Deserialize<JsonElement>(line).GetProperty("file").GetString()!;
            var (name, bytes) = files.Single(f => path.EndsWith(f.Name, StringComparison.Ordinal));
            var type = DocumentReader.MediaTypeOf(FileFormats.Of(name)!.Value);

            Assert.Equal(line, await ReadAsync(Raw(bytes, type), path));
            Assert.Equal(line, await ReadAsync(Form((name, bytes)), path));
        }
    }

    [Fact]
    public async Task Text_IsReadAndNotKept()
    {
        var before = await KeptAsync();
        using var content = Raw(
            "Sleep\n\nNOTCH2 increased dormancy in mice, the study found.\n"u8.ToArray(),
            "text/plain"
        );
        using var answer = await PostAsync(content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "NOTCH2",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(before, await KeptAsync());
    }

    public static TheoryData<string, byte[], HttpStatusCode, string?> Unreadable =>
        new()
        {
            { "text/plain", [], HttpStatusCode.UnprocessableEntity, "empty" },
            {
                "text/plain",
                new byte[DocumentReader.LargestDocument + 1],
                HttpStatusCode.RequestEntityTooLarge,
                "too-large"
            },
            {
                "text/plain",
                Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word ", 80_000))),
                HttpStatusCode.RequestEntityTooLarge,
                "too-long"
            },
            { "application/pdf", "no pdf"u8.ToArray(), HttpStatusCode.UnprocessableEntity, "broken" },
            {
                "application/octet-stream",
                [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0],
                HttpStatusCode.UnsupportedMediaType,
                null
            },
            { "image/png", [1], HttpStatusCode.UnsupportedMediaType, null },
            { "application/x-www-form-urlencoded", "a=b"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, null },
            { "multipart/form-data; boundary=x", "--x--\r\n"u8.ToArray(), HttpStatusCode.BadRequest, null },
            { "multipart/form-data", "nothing"u8.ToArray(), HttpStatusCode.BadRequest, null },
        };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Body_ThatCannotBeRead_IsAProblemThatSaysWhy(
        string type,
        byte[] body,
        HttpStatusCode status,
        string? code
    )
    {
        using var content = Raw(body, type);
        using var answer = await PostAsync(content);

        var problem = await answer.ProblemAsync(status);
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        if (code is not null)
        {
            Assert.Equal(code, problem.GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task Form_WithTwoFiles_OrALargeOne_IsRefused()
    {
        using var two = Form(("a.txt", "One."u8.ToArray()), ("b.txt", "Two."u8.ToArray()));
        using var large = Form(("a.txt", new byte[DocumentReader.LargestDocument + 1]));
        using var larger = Form(("a.txt", new byte[DocumentReader.LargestDocument + 100_000]));

        await (await PostAsync(two)).ProblemAsync(HttpStatusCode.BadRequest);
        await (await PostAsync(large)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        await (await PostAsync(larger)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Script_OfAnotherSite_MayAskForAReading()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Url);
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var answer = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains(
            "POST",
            answer.Headers.GetValues("Access-Control-Allow-Methods").Single(),
            StringComparison.Ordinal
        );
    }

    private async Task<string> ReadAsync(HttpContent content, string name)
    {
        using (content)
        {
            using var answer = await portal
                .Client()
                .PostAsync($"{Url}?file={Uri.EscapeDataString(name)}", content, TestContext.Current.CancellationToken);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    private Task<HttpResponseMessage> PostAsync(HttpContent content) =>
        portal.Client().PostAsync(Url, content, TestContext.Current.CancellationToken);

    private Task<(int, int)> KeptAsync() =>
        portal.WithStoreAsync(async db => (await db.Releases.CountAsync(), await db.Readings.CountAsync()));

    private static ByteArrayContent Raw(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static MultipartFormDataContent Form(params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "file", name);
        }

        return form;
    }

    /// <summary>A portal that reads more texts a minute than these tests send.</summary>
    public sealed class Portal : PortalFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:ExtractionsAMinute", "1000");
        }
    }
}

/// <summary>One address cannot keep the portal from all others.</summary>
public sealed class ExtractLimitTests(ExtractLimitTests.Portal portal) : IClassFixture<ExtractLimitTests.Portal>
{
    [Fact]
    public async Task MoreTexts_ThanAMinuteAllows_WaitAsTheyAreTold()
    {
        for (var i = 0; i < 3; i++)
        {
            using var taken = await PostAsync();
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await PostAsync();
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);

        using var read = await portal.Client().GetAsync("/api/v1/markers", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync()
    {
        using var text = new StringContent("A release.");
        return await portal.Client().PostAsync("/api/v1/extract", text, TestContext.Current.CancellationToken);
    }

    /// <summary>A portal that reads three texts a minute.</summary>
    public sealed class Portal : PortalFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:ExtractionsAMinute", "3");
        }
    }
}
