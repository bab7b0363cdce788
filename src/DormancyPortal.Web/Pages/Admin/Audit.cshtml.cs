using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What happened to accounts and at the sign-in: <c>/admin/audit</c>.</summary>
public sealed class AuditModel(AccountLog log) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The kind that is asked for.</summary>
    public AccountEventKind? Kind => State.Value<AccountEventKind>("kind");

    /// <summary>The events.</summary>
    public PagedList<AccountEvent> Events { get; private set; } = null!;

    /// <summary>Shows a page of them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) =>
        Events = await log.ListAsync(Kind, State.Text("name"), State.Page, cancel);
}
