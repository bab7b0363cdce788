using System.Security.Cryptography;
using System.Text;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>Versions of what a lexicon is made of: two with one version read alike.</summary>
public static class LexiconVersion
{
    private const int HashedBytes = 16;

    /// <summary>The version of tables with reference data put in; that of the tables when there are none.</summary>
    public static string Of(string tables, IReadOnlyList<ReferenceSet> sets) =>
        sets.Count == 0
            ? tables
            : Hex(
                $"{tables}\n{string.Join('\n', sets.OrderBy(s => s.Kind).Select(s => $"{s.Kind} {s.Version} {Earlier(s)}"))}"
            );

    /// <summary>The version of a lexicon with lines put in by hand; its own when there are none.</summary>
    public static string With(string version, IReadOnlyCollection<string> lines) =>
        lines.Count == 0 ? version : Hex($"{version}\n{string.Join('\n', lines)}");

    /// <summary>
    /// A hash of rows that does not depend on their order: the sum of the hashes of each. It also tells whether a store
    /// still holds what was put into it.
    /// </summary>
    public static string OfRows(IEnumerable<ReferenceRow> rows)
    {
        UInt128 sum = 0;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var row in rows)
        {
            var line = $"{row.Key}\t{row.Label}\t{(row.IsCurrent ? 1 : 0)}\t{row.Cells}";
            SHA256.HashData(Encoding.UTF8.GetBytes(line), hash);
            unchecked
            {
                sum += System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[..HashedBytes]);
            }
        }

        return sum.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Earlier(ReferenceSet set) =>
        set.EarlierLabels.Count == 0
            ? ""
            : Hex(
                string.Join(
                    '\n',
                    set.EarlierLabels.SelectMany(e => e.Distinct().Select(label => $"{e.Key}\t{label}"))
                        .Order(StringComparer.Ordinal)
                )
            );

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
