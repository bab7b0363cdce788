using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>What the parts of a release are called on its page.</summary>
public static class ReleaseWords
{
    /// <summary>Why no finding is taken from a part.</summary>
    public static string Skipped(SectionKind kind) =>
        kind switch
        {
            SectionKind.About => "About the institution: skipped",
            SectionKind.Contact => "Contact: skipped",
            SectionKind.Disclosure => "Disclosure: skipped",
            _ => "Not part of the story: skipped",
        };
}
