using System.ComponentModel.DataAnnotations;

namespace DormancyPortal.Web.Pages.Account;

/// <summary>A password that is chosen, typed twice.</summary>
public sealed class NewPasswordForm
{
    /// <summary>The password.</summary>
    [Required(ErrorMessage = "Enter a password.")]
    [StringLength(256, ErrorMessage = "A password has at most 256 characters.")]
    public string Password { get; set; } = "";

    /// <summary>The password again.</summary>
    [Compare(nameof(Password), ErrorMessage = "The two passwords are not the same.")]
    [StringLength(256)]
    public string Again { get; set; } = "";
}
