using System.Net;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>More than the portal takes at once, over a real connection: the in-process server knows no such limit.</summary>
public sealed class LargeUploadTests(ServedPortalFixture portal) : IClassFixture<ServedPortalFixture>
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Upload_MoreThan64Megabytes_Is413AndSaysWhatToDo()
    {
        var ada = await AdaAsync("ada");
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[65 * Megabyte]), "Files", "huge.txt" },
        };
        using var answer = await ada.PostAsync("/admin/upload", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("That is too large", (await Visitor.ReadAsync(answer)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Upload_SeveralFilesBelow64Megabytes_AreReadOneByOne()
    {
        var ada = await AdaAsync("grace");
        using var answer = await ada.UploadAsync(
            null,
            ("huge.txt", new byte[40 * Megabyte]),
            ("sleep.txt", LongSleep.Bytes())
        );
        var outcomes = (await Visitor.ReadAsync(answer)).QuerySelectorAll("[role=status] li").Select(l => l.Words());

        Assert.Collection(
            outcomes,
            o => Assert.Contains("larger than the 5 MB", o, StringComparison.Ordinal),
            o => Assert.StartsWith("sleep.txt is kept as a draft.", o, StringComparison.Ordinal)
        );
    }

    private async Task<Visitor> AdaAsync(string name)
    {
        await portal.AddAdministratorAsync(name);
        // As large uploads do, asks before it sends the content; a busy machine may take its time to answer.
        var client = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }
        )
        {
            BaseAddress = new Uri(portal.Address),
        };
        client.DefaultRequestHeaders.ExpectContinue = true;
        var visitor = new Visitor(client);
        using var answer = await visitor.SignInAsync(name, PortalFixture.Password);
        Assert.Equal("/admin", Visitor.TargetOf(answer));
        return visitor;
    }
}
