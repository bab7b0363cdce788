using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Reports;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DormancyPortal.Web.Pages.Report;

/// <summary>Where a reader says what is wrong with a record, without an account: <c>/report?kind=marker&amp;id=TEK</c>.</summary>
[EnableRateLimiting(FormLimits.Report)]
public sealed class IndexModel(ReportSubjects subjects, ProblemReports reports) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public ReportForm Form { get; set; } = new();

    /// <summary>The record.</summary>
    public ReportSubject Subject { get; private set; } = null!;

    /// <summary>Whether a report was just sent.</summary>
    public bool WasSent => Request.Query["sent"] == "1";

    /// <summary>Finds the record; there is nothing to report of what readers do not see.</summary>
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var id = Request.Query["id"].ToString();
        var isKind = Enum.TryParse<RecordKind>(Request.Query["kind"].ToString(), ignoreCase: true, out var kind);
        if (
            !isKind
            || !Enum.IsDefined(kind)
            || await subjects.FindAsync(kind, id, HttpContext.RequestAborted) is not { } subject
        )
        {
            context.Result = NotFound();
            return;
        }

        Subject = subject;
        await next();
    }

    /// <summary>Shows the form, or thanks.</summary>
    public void OnGet() { }

    /// <summary>Keeps the report; one from a machine that fills every field is thanked for and forgotten.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (string.IsNullOrEmpty(Form.Website))
        {
            var contact = string.IsNullOrWhiteSpace(Form.Contact) ? null : Form.Contact.Trim();
            await reports.AddAsync(Subject, Form.Words.Trim(), contact, cancel);
        }

        return Redirect($"{PortalUrls.Report(Subject.Kind, Subject.Slug)}&sent=1");
    }
}

/// <summary>The form of a report.</summary>
public sealed class ReportForm
{
    /// <summary>What is wrong.</summary>
    [Required(ErrorMessage = "Say what is wrong.")]
    [StringLength(
        2000,
        MinimumLength = 10,
        ErrorMessage = "Say what is wrong in at least 10 and at most 2,000 characters."
    )]
    public string Words { get; set; } = "";

    /// <summary>How to reach the reader.</summary>
    [StringLength(200, ErrorMessage = "How to reach you has at most 200 characters.")]
    public string? Contact { get; set; }

    /// <summary>What people never see, and machines fill.</summary>
    [StringLength(2000)]
    public string? Website { get; set; }
}
