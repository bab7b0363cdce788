using System.Text;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>A stream that ends in an error behind a limit, so that a small file cannot unpack without end, and tells how far it is.</summary>
internal sealed class ReferenceText(Stream inner, long limit, bool leaveOpen, Action<double>? progress) : Stream
{
    private const int LongestBeginning = 4096;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>The first line of a text, cut where it is very long.</summary>
    public static string Beginning(TextReader text)
    {
        var beginning = new StringBuilder();
        while (beginning.Length < LongestBeginning && text.Read() is var c && c >= 0)
        {
            if (c == '\n' && beginning.ToString().AsSpan().Trim().Length > 0)
            {
                break;
            }

            beginning.Append((char)c);
        }

        return beginning.ToString().Trim().TrimStart('\uFEFF');
    }

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Count(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _read += read;
        if (_read > limit)
        {
            throw new FormatException($"The file unpacks to more than {limit / 1048576} MB.");
        }

        if (limit > 0)
        {
            progress?.Invoke((double)_read / limit);
        }

        return read;
    }
}
