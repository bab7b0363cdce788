namespace DormancyPortal.Core.Batches;

/// <summary>What is checked of a zip without its parser.</summary>
internal static class ZipHeaders
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>How many headers of entries an archive holds, told from its bytes.</summary>
    public static int Count(Stream archive)
    {
        ReadOnlySpan<byte> signature = [0x50, 0x4B, 0x01, 0x02];
        var buffer = new byte[1024 * 1024];
        archive.Position = 0;
        var (count, kept) = (0, 0);
        for (int read; (read = archive.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var all = buffer.AsSpan(0, kept + read);
            count += all.Count(signature);
            // A signature may lie across two reads; three bytes cannot hold a whole one, so none counts twice.
            kept = Math.Min(3, all.Length);
            all[^kept..].CopyTo(buffer);
        }

        return count;
    }

    /// <summary>CRC-32 as zip has it. The unpacker does not check it.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
