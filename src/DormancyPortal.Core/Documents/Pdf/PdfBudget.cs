using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>A PDF asks for more work than a release ever needs.</summary>
/// <param name="isTooLong">Whether it is too long rather than made in a way that no release is.</param>
internal sealed class PdfBudgetException(bool isTooLong = false) : Exception
{
    /// <summary>The answer for the one who sent it.</summary>
    public bool IsTooLong { get; } = isTooLong;
}

/// <summary>
/// Counts what the streams of a PDF unpack to, and how often they are asked for, before the parser sees them: a few
/// kilobytes may unpack to gigabytes, and parts that draw each other may be drawn without end.
/// </summary>
internal sealed class PdfBudget : IFilterProvider
{
    private const int MostBytes = 48 * 1024 * 1024;
    private const int MostStreams = 2_000;

    // Rows of samples are laid out whole; no font or text has rows.
    private const int WidestRow = 1 << 20;

    // It unpacks up to a thousandfold and cannot be counted beforehand; only old, small streams are packed by it.
    private const int LargestLzw = 48 * 1024;

    private static readonly string[] TextFilters =
    [
        "FlateDecode",
        "Fl",
        "LZWDecode",
        "LZW",
        "ASCIIHexDecode",
        "AHx",
        "ASCII85Decode",
        "A85",
        "RunLengthDecode",
        "RL",
        "Crypt",
    ];

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _bytes;
    private int _streams;

    /// <summary>What the pages may be drawn by.</summary>
    public PdfWork Work { get; } = new();

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        if (dictionary.TryGet(NameToken.Length, out var length) && length is NumericToken { Data: > 0 } size)
        {
            Count((long)Math.Min(size.Data, MostBytes));
        }

        CountStream();
        return Limited(_inner.GetFilters(dictionary));
    }

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        CountStream();
        // What only pictures are packed by is never needed, and unpacking it takes long.
        return names.All(n => TextFilters.Contains(n.Data)) ? Limited(_inner.GetNamedFilters(names)) : [];
    }

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetAllFilters() => Limited(_inner.GetAllFilters());

    private List<IFilter> Limited(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Counted(f, this))];

    private void CountStream()
    {
        if (++_streams > MostStreams)
        {
            throw new PdfBudgetException();
        }
    }

    private void Count(long bytes)
    {
        _bytes += bytes;
        if (_bytes > MostBytes)
        {
            throw new PdfBudgetException();
        }
    }

    private sealed class Counted(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            RefuseWideRows(streamDictionary, depth: 0);
            switch (filter)
            {
                case FlateFilter:
                    CountInflated(input);
                    break;
                case LzwFilter when input.Length > LargestLzw:
                case not (LzwFilter or Ascii85Filter or AsciiHexDecodeFilter or RunLengthFilter):
                    throw new PdfBudgetException();
            }

            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter)
            {
                budget.Count(decoded.Length);
            }

            return decoded;
        }

        private void CountInflated(Memory<byte> input)
        {
            var buffer = new byte[65536];
            using var inflating = new DeflateStream(
                new MemoryStream(input.Length > 2 ? input[2..].ToArray() : []),
                CompressionMode.Decompress
            );
            try
            {
                for (int read; (read = inflating.Read(buffer)) > 0; )
                {
                    budget.Count(read);
                }
            }
            catch (InvalidDataException)
            {
                // Cut or damaged: the parser makes of it what it can, and that is no more than was counted.
            }
        }

        private static void RefuseWideRows(DictionaryToken dictionary, int depth)
        {
            foreach (var (name, value) in dictionary.Data)
            {
                if (name is "Columns" or "Colors" or "BitsPerComponent" && value is NumericToken { Data: > WidestRow })
                {
                    throw new PdfBudgetException();
                }

                foreach (var inner in value is ArrayToken array ? array.Data : [value])
                {
                    if (inner is DictionaryToken parameters && depth < 2)
                    {
                        RefuseWideRows(parameters, depth + 1);
                    }
                }
            }
        }
    }
}
