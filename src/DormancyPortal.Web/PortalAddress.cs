using DormancyPortal.Core.Exports;

namespace DormancyPortal.Web;

/// <summary>Where this portal is on the web, for what leads back to it from outside.</summary>
public static class PortalAddress
{
    /// <summary>The configured address (<c>Portal:Address</c>); without one, where the request came to.</summary>
    public static PublicAddress Address(this HttpContext http)
    {
        var configured = http.RequestServices.GetRequiredService<PortalOptions>().Address;
        return new PublicAddress(configured?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}");
    }
}
