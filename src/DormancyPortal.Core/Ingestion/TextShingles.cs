using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Ingestion;

/// <summary>
/// A text as the set of all runs of five words in it, letters and digits alone, without case. Texts that share most runs
/// tell the same story in the same words, whatever was set around it or changed here and there.
/// </summary>
public sealed class TextShingles
{
    /// <summary>Words of a run.</summary>
    private const int Words = 5;

    /// <summary>Of the runs, those whose number divides by this are in the sketch: by chance, and in every text the same.</summary>
    private const int Sampling = 8;

    /// <summary>Runs below which the story of a release is too short to be told from what surrounds it.</summary>
    private const int ShortStory = 20;

    private readonly HashSet<ulong> _runs;

    private TextShingles(HashSet<ulong> runs) => _runs = runs;

    /// <summary>How many different runs the text has.</summary>
    public int Count => _runs.Count;

    /// <summary>The runs of a text.</summary>
    public static TextShingles Of(ReadOnlySpan<char> text)
    {
        var runs = new HashSet<ulong>();
        Add(text, runs);
        return new TextShingles(runs);
    }

    /// <summary>
    /// The runs of the story a release tells: what outlets set around it, contacts and legal notes, would make two stories
    /// of one outlet alike. Of a text without a story, the runs of all of it.
    /// </summary>
    public static TextShingles Of(ReleaseExtraction read)
    {
        var runs = new HashSet<ulong>();
        foreach (var section in read.Sections.Where(s => IsStory(s.Kind)))
        {
            Add(read.Text.AsSpan(section.Start, section.Length), runs);
        }

        return runs.Count < ShortStory ? Of(read.Text.AsSpan()) : new TextShingles(runs);
    }

    /// <summary>The share of the shorter text's runs that the longer one has too, 0 to 1; 0 when one has none.</summary>
    public double Resemblance(TextShingles other)
    {
        var (less, more) = Count <= other.Count ? (_runs, other._runs) : (other._runs, _runs);
        return less.Count == 0 ? 0 : (double)less.Count(more.Contains) / less.Count;
    }

    /// <summary>All runs as bytes, eight of each number, the lowest first.</summary>
    public byte[] WriteAll()
    {
        var bytes = new byte[_runs.Count * sizeof(ulong)];
        foreach (var (i, run) in _runs.Order().Index())
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), run);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="WriteAll"/> wrote.</summary>
    public static TextShingles ReadAll(ReadOnlySpan<byte> bytes)
    {
        var runs = new HashSet<ulong>(bytes.Length / sizeof(ulong));
        for (var i = 0; i < bytes.Length; i += sizeof(ulong))
        {
            runs.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]));
        }

        return new TextShingles(runs);
    }

    /// <summary>A sample of the runs, one in eight, in ascending order: what is kept to compare one text with thousands.</summary>
    public IReadOnlyList<uint> Sketch() =>
        [.. _runs.Where(r => r % Sampling == 0).Select(r => (uint)(r >> 32)).Distinct().Order()];

    /// <summary>A sketch as bytes, four of each number, the lowest first.</summary>
    public static byte[] Write(IReadOnlyList<uint> sketch)
    {
        var bytes = new byte[sketch.Count * sizeof(uint)];
        for (var i = 0; i < sketch.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), sketch[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static uint[] Read(byte[] bytes)
    {
        var sketch = MemoryMarshal.Cast<byte, uint>(bytes).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(sketch, sketch);
        }

        return sketch;
    }

    private static bool IsStory(SectionKind kind) =>
        kind
            is SectionKind.Headline
                or SectionKind.Standfirst
                or SectionKind.Lead
                or SectionKind.Body
                or SectionKind.Heading;

    private static void Add(ReadOnlySpan<char> text, HashSet<ulong> runs)
    {
        Span<ulong> last = stackalloc ulong[Words];
        var count = 0;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var word = FirstHash;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
            {
                word = (word ^ char.ToLowerInvariant(text[i])) * HashFactor;
            }

            last[count++ % Words] = word;
            if (count >= Words)
            {
                runs.Add(Run(last, count));
            }
        }
    }

    /// <summary>One number for the last words in their order; kept in stores, so it must not change.</summary>
    private static ulong Run(ReadOnlySpan<ulong> last, int count)
    {
        var run = FirstHash;
        for (var i = 0; i < Words; i++)
        {
            run = BitOperations.RotateLeft(run ^ last[(count + i) % Words], 29) * Mixing;
        }

        run = (run ^ (run >> 32)) * Mixing;
        return run ^ (run >> 29);
    }

    // FNV-1a for the letters of a word, a multiplication that spreads all bits for the words of a run.
    private const ulong FirstHash = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;
    private const ulong Mixing = 0x9E3779B97F4A7C15;
}
