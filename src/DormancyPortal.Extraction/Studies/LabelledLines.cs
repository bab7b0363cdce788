using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Studies;

/// <summary>
/// The table of facts that EurekAlert and others set below a story, one line a label and one line its value:
/// <c>Article Title</c>, then the title.
/// </summary>
internal static class LabelledLines
{
    /// <summary>The section below the label; null when the label does not stand alone in a line.</summary>
    public static ExtractedSection? Below(ReleaseLayout layout, string label)
    {
        for (var i = 0; i + 1 < layout.Sections.Count; i++)
        {
            var section = layout.Sections[i];
            var words = layout.Text.AsSpan(section.Start, section.Length).TrimEnd(" :");
            if (words.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return layout.Sections[i + 1];
            }
        }

        return null;
    }
}
