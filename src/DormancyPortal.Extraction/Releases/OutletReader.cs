using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Releases;

/// <summary>Reads who distributed a release: the dateline tells, else the address of the original, else the file.</summary>
internal static class OutletReader
{
    private static readonly PhraseIndexOf<OutletEntry> Outlets = new(l =>
        l.Outlets.SelectMany(o => o.Aliases.Prepend(o.Name).Select(a => (a.Trim('/', '(', ')', ' ', '—'), o)))
    );

    public static string? Read(
        ReleaseLayout layout,
        Lexicon lexicon,
        TextSpan? wire,
        string? url,
        List<FieldEvidence> evidence
    )
    {
        if (wire is { } named)
        {
            var written = layout.Text.Substring(named.Start, named.Length);
            var listed = Outlets.Of(lexicon).In(written, 0, written.Length).FirstOrDefault().Entry?.Name;
            var rule = listed is null ? ReleaseRules.UnlistedOutlet : ReleaseRules.OutletOfDateline;
            evidence.Add(rule.At(layout.Text, named.Start, named.Length));
            return listed ?? written;
        }

        if (OfAddress(lexicon, url) is { } host)
        {
            var address = evidence.Find(e => e.Field == "url" && e.IsInText);
            evidence.Add(
                address is null
                    ? ReleaseRules.OutletOfAddress.BesideTheText()
                    : ReleaseRules.OutletOfAddress.At(layout.Text, address.Start, address.Length)
            );
            return host;
        }

        var site = layout.Document.Metadata.Outlet;
        if (site is not null)
        {
            evidence.Add(ReleaseRules.FileSite.BesideTheText());
        }

        return site;
    }

    private static string? OfAddress(Lexicon lexicon, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? lexicon
                .Outlets.FirstOrDefault(o =>
                    o.Hosts.Any(h => address.Host.EndsWith(h, StringComparison.OrdinalIgnoreCase))
                )
                ?.Name
            : null;
}
