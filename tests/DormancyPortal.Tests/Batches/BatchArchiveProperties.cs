using System.Text;
using CsCheck;
using DormancyPortal.Core.Batches;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>What holds for any archive at all.</summary>
public sealed class BatchArchiveProperties
{
    private static readonly BatchLimits Small = new()
    {
        Files = 20,
        FileBytes = 2_000,
        TotalBytes = 10_000,
        AnyRatioBelow = 5_000,
        Ratio = 10,
    };

    private static readonly string[] Parts =
    [
        "..",
        ".",
        "/",
        "\\",
        "a",
        "b.txt",
        "B.TXT",
        "C:",
        "\0",
        "\u202E",
        " ",
        "é",
        "e\u0301",
        ".zip",
        ".docx",
        "\uD800",
        "…",
        "~",
        "$x",
        "%2e%2e",
        "con",
    ];

    private static readonly Gen<string> Name = Gen.Int[0, Parts.Length - 1]
        .Select(i => Parts[i])
        .Array[1, 8]
        .Select(string.Concat);

    private static readonly Gen<byte[]> Content = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Gen.Int[0, 6_000].Select(n => new byte[n]),
        Gen.String[0, 200].Select(Encoding.UTF8.GetBytes)
    );

    private static readonly Gen<byte[]> Zip = Gen.Select(Name, Content)
        .Array[0, 30]
        .Select(entries => HostileZip.Of([.. entries.Select(e => (e.Item1, e.Item2))]));

    private static readonly Gen<byte[]> Damaged = Gen.Select(
            Zip,
            Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[0, 12],
            Gen.Int[0, 100_000]
        )
        .Select(
            (zip, changes, cut) =>
            {
                foreach (var (at, value) in changes)
                {
                    zip[at % zip.Length] = value;
                }

                return cut % 3 == 0 ? zip[..(cut % zip.Length)] : zip;
            }
        );

    [Fact]
    public void Read_AnyZip_KeepsItsPromises() => Zip.Sample(Check, iter: 400);

    [Fact]
    public void Read_AnyDamagedZip_KeepsItsPromises() => Damaged.Sample(Check, iter: 1_500);

    [Fact]
    public void Read_AnyBytes_KeepsItsPromises() => Gen.Byte.Array[0, 500].Sample(Check, iter: 500);

    private static void Check(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var files = BatchArchive.Read(stream, Small).ToList();
        var taken = files.Where(f => f.Bytes is not null).ToList();

        Assert.All(files, f => Assert.True(f.Bytes is null == f.Refusal is not null));
        Assert.All(files, f => Assert.DoesNotContain(f.Path, c => char.IsControl(c) || char.IsSurrogate(c)));
        Assert.True(files.Count <= Small.Files + 1);
        Assert.All(taken, f => Assert.InRange(f.Bytes!.Length, 0, Small.FileBytes));
        Assert.True(
            taken.Sum(f => f.Bytes!.Length)
                <= Math.Min(Small.TotalBytes, Math.Max(Small.AnyRatioBelow, bytes.Length * Small.Ratio))
        );
        Assert.Equal(taken.Count, taken.Select(f => f.Path.ToUpperInvariant()).Distinct().Count());
        Assert.All(taken, f => Assert.False(Path.IsPathRooted(f.Path) || f.Path.Split('/').Contains("..")));
    }
}
