using System.CommandLine;
using System.Text;
using System.Text.Json;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Findings;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>extract</c>: reads releases and prints what it found; writes nothing. The contract is in <c>docs/extraction.md</c>.</summary>
internal static class ExtractVerb
{
    private static readonly string[] Formats = ["auto", "text", "markdown", "html", "pdf", "docx", "eml"];

    public static Command Command()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders (read with all below them, in ordinal order) or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var lexicon = new Option<string[]>("--lexicon")
        {
            Description =
                "Reference data as \"import\" takes them (plain or gzip), a lexicon table (.tsv) that replaces the built-in one of its name, or a folder of them; may be repeated",
            AllowMultipleArgumentsPerToken = false,
        };
        var format = new Option<string>("--format")
        {
            Description = "What to read the input as",
            DefaultValueFactory = _ => "auto",
        }.AcceptOnlyFromAmong([.. Formats]);
        var sentences = new Option<bool>("--sentences")
        {
            Description = "Each line of the input is one sentence; print its claim strength",
        };
        var verb = new Command(
            "extract",
            "Read releases and print what was found, one JSON object a line. Writes nothing. A file that cannot be read gives a "
                + "line with an error, and exit status 1 at the end. Of folders, files with an ending of a document are read."
        )
        {
            paths,
            lexicon,
            format,
            sentences,
        };
        verb.SetAction(parsed =>
            Run(
                parsed.GetValue(paths)!,
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(format)!,
                parsed.GetValue(sentences)
            )
        );
        return verb;
    }

    private static int Run(string[] paths, string[] tables, string format, bool sentences)
    {
        Lexicon lexicon;
        try
        {
            lexicon = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"), tables);
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 65536)
        {
            NewLine = "\n",
        };
        var failed = false;
        foreach (var file in DocumentFiles.Under(paths))
        {
            var bytes = Bytes(file, out var problem);
            failed |=
                bytes is null ? WriteError(output, file, "unreadable", problem!)
                : sentences ? WriteSentences(output, bytes, lexicon)
                : WriteExtraction(output, file, bytes, format, lexicon);
        }

        return failed ? 1 : 0;
    }

    private static byte[]? Bytes(string file, out string? problem)
    {
        try
        {
            problem = null;
            if (file != "-")
            {
                return File.ReadAllBytes(file);
            }

            using var all = new MemoryStream();
            using var input = Console.OpenStandardInput();
            input.CopyTo(all);
            return all.ToArray();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problem = wrong.Message;
            return null;
        }
    }

    private static bool WriteExtraction(TextWriter output, string file, byte[] bytes, string format, Lexicon lexicon)
    {
        var readAs = Enum.TryParse<FileFormat>(format, ignoreCase: true, out var known) ? known : (FileFormat?)null;
        var document = DocumentReader.Read(file, bytes, readAs);
        if (document.Error is { } error)
        {
            return WriteError(output, file, error.Code, error.Message);
        }

        output.WriteLine(
            ExtractionJson.Write(
                Extractor.Extract(document.Text!, lexicon) with
                {
                    File = file,
                    Format = document.Format!.Value.ToString().ToLowerInvariant(),
                }
            )
        );
        return false;
    }

    private static bool WriteSentences(TextWriter output, byte[] bytes, Lexicon lexicon)
    {
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var read = StrengthReader.Read(lines[i].TrimEnd('\r'), lexicon);
            output.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        line = i + 1,
                        strength = read.Strength,
                        cues = read.Cues,
                        strengthConfidence = read.Confidence,
                        confidence = read.Confidence,
                    },
                    ExtractionJson.Options
                )
            );
        }

        return false;
    }

    private static bool WriteError(TextWriter output, string file, string code, string message)
    {
        output.WriteLine(JsonSerializer.Serialize(new { file, error = new { code, message } }, ExtractionJson.Options));
        return true;
    }
}
