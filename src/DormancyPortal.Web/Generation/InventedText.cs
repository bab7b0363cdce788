using System.Globalization;
using System.Text;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Web.Generation;

/// <summary>
/// Texts of releases that nobody issued, made to fill a catalog for measuring. The names are those of the lexicon, a few
/// of them in most releases as in the world; sentences, people, studies and numbers are invented, and every text says so.
/// </summary>
internal sealed class InventedText
{
    private const int Findings = 20;
    private const int SentencesOfAParagraph = 4;

    /// <summary>Of the releases, one in so many reports a study that an earlier one reports too.</summary>
    private const int SharesStudy = 5;

    private static readonly DateOnly FirstDay = new(2010, 1, 1);

    private readonly int _seed;
    private readonly string[] _markers;
    private readonly string[] _pathways;
    private readonly string[] _tissues;
    private readonly string[] _cells;
    private readonly string[] _diseases;
    private readonly string[] _institutions;
    private readonly string[] _funders;
    private readonly string[] _journals;

    /// <summary>Takes the names of a lexicon.</summary>
    /// <param name="lexicon">Where the names come from.</param>
    /// <param name="seed">Another seed gives other texts; one seed always the same.</param>
    public InventedText(Lexicon lexicon, int seed)
    {
        _seed = seed;
        _markers = [.. lexicon.Markers.Where(m => m.IsCurated).Select(m => m.Symbol)];
        _pathways = [.. lexicon.Pathways.Where(p => p.Definition is not null).Select(p => p.Name)];
        _tissues = Contexts(lexicon, ContextKind.Tissue);
        _cells = Contexts(lexicon, ContextKind.Cell);
        _diseases = Contexts(lexicon, ContextKind.Disease);
        _institutions = Institutions(lexicon, "university", "hospital", "institute");
        _funders = Institutions(lexicon, "funder");
        _journals = [.. lexicon.Journals.Where(j => !j.CueNeeded).Select(j => j.Name)];
    }

    /// <summary>The text of one release; it depends on the seed and the number alone.</summary>
    public string Release(int number)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + number));
        var (marker, tissue) = (Frequent(random, _markers), Frequent(random, _tissues));
        var study = number > SharesStudy && random.Next(SharesStudy) == 0 ? random.Next(1, number) : number;
        var date = FirstDay.AddDays(random.Next(5844)).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var text = new StringBuilder()
            .Append(
                CultureInfo.InvariantCulture,
                $"Invented release {number}: {marker} and dormant cells in {tissue}\n\n"
            )
            .Append(CultureInfo.InvariantCulture, $"{date} -- This text was generated to measure a portal. ")
            .Append("No one issued it, and nothing in it was observed.\n\n");
        AddFindings(text, random, marker, tissue);
        AddPeople(text, random);
        AddFunding(text, random);
        AddStudy(text, study);
        return text.Append("###\n\nAbout generated releases\n\n")
            .Append("Generated releases are invented by a program. They are not science and not medical advice.\n")
            .ToString();
    }

    private static string[] Contexts(Lexicon lexicon, ContextKind kind) =>
        [.. lexicon.Contexts.Where(c => c.Kind == kind).Select(c => c.Name)];

    private static string[] Institutions(Lexicon lexicon, params string[] kinds) =>
        [.. lexicon.Institutions.Where(i => !i.Imported && kinds.Contains(i.Kind)).Select(i => i.Name)];

    /// <summary>One of the names, the first ones far more often than the last: a quarter of all draws takes one in 64.</summary>
    private static string Frequent(Random random, string[] names) =>
        names[(int)(names.Length * Math.Pow(random.NextDouble(), 3))];

    private static string Any(Random random, string[] names) => names[random.Next(names.Length)];

    private void AddFindings(StringBuilder text, Random random, string marker, string tissue)
    {
        for (var i = 0; i < Findings; i++)
        {
            var template = Any(random, InventedWords.Sentences);
            // The marker of the headline is what most sentences of a release are about.
            var subject = random.Next(2) == 0 ? marker : Frequent(random, _markers);
            text.Append(
                string.Format(
                    CultureInfo.InvariantCulture,
                    template,
                    subject,
                    Frequent(random, _markers),
                    Frequent(random, _pathways),
                    random.Next(2) == 0 ? tissue : Frequent(random, _tissues),
                    Frequent(random, _cells),
                    Frequent(random, _diseases),
                    random.Next(5, 95)
                )
            );
            text.Append(i % SentencesOfAParagraph == SentencesOfAParagraph - 1 ? "\n\n" : " ");
        }
    }

    private void AddPeople(StringBuilder text, Random random) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"The last author is {Name(random)} of {Frequent(random, _institutions)}. "
                + $"The first author is {Name(random)}. {Frequent(random, _institutions)} took part as a collaborator.\n\n"
        );

    private static string Name(Random random) =>
        $"{Any(random, InventedWords.FirstNames)} {Any(random, InventedWords.NameStarts)}{Any(random, InventedWords.NameEnds)}";

    private void AddFunding(StringBuilder text, Random random) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"Funding\n\n{Frequent(random, _funders)}, grants {random.Next(10_000, 99_999)} and {random.Next(10_000, 99_999)}.\n\n"
        );

    /// <summary>The same for every release that reports the study. DOIs begin with the prefix that is kept for examples.</summary>
    private void AddStudy(StringBuilder text, int study)
    {
        var random = new Random(unchecked((_seed * 999_983) - study));
        text.Append("Reference\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Title of original paper: Invented study {study} of {Frequent(random, _markers)} in {Frequent(random, _diseases)}\n"
            )
            .Append(CultureInfo.InvariantCulture, $"Journal: {Frequent(random, _journals)}\n")
            .Append(CultureInfo.InvariantCulture, $"Volume: {random.Next(1, 90)}\n")
            .Append(CultureInfo.InvariantCulture, $"DOI: https://doi.org/10.5555/invented.{_seed}.{study}\n\n");
    }
}
