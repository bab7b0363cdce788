using DormancyPortal.Core.Queries.Home;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages;

/// <summary>The front page: <c>/</c>.</summary>
public sealed class IndexModel(HomeQuery home) : PageModel
{
    /// <summary>What it shows.</summary>
    public FrontPage Front { get; private set; } = null!;

    /// <summary>Shows the front page.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Front = await home.ReadAsync(cancel);
}
