using DormancyPortal.Extraction.Contexts;
using DormancyPortal.Extraction.Findings;
using DormancyPortal.Extraction.Funders;
using DormancyPortal.Extraction.Institutions;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Markers;
using DormancyPortal.Extraction.Pathways;
using DormancyPortal.Extraction.People;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Studies;

namespace DormancyPortal.Extraction;

/// <summary>The one front door of the engine: a pure function of a text and a lexicon.</summary>
public static class Extractor
{
    /// <summary>Version of the extraction rules; advanced with every change of what is read.</summary>
    public const string Version = "0.4.0";

    /// <summary>Reads one release.</summary>
    public static ReleaseExtraction Extract(CanonicalText document, Lexicon lexicon)
    {
        var layout = ReleaseLayout.Of(document, lexicon);
        var release = ReleaseReader.Read(layout, lexicon);
        var notTaken = new List<RejectedReading>();
        var studies = StudyReader.Read(layout, release, lexicon, notTaken);
        var institutions = InstitutionReader.Read(layout, lexicon, notTaken);
        var people = PersonReader.Read(layout, institutions, lexicon);
        var funding = FundingReader.Read(layout, institutions, lexicon);
        var (markers, rejected) = MarkerReader.Weigh(layout, lexicon);
        var pathways = PathwayReader.Read(layout, markers, lexicon);
        var contexts = ContextReader.Read(layout, lexicon);
        var index = LexiconIndex.Of(lexicon);
        var sentences = FindingSentences.Of(layout, markers, index);
        var findings = FindingReader.Read(layout, sentences, pathways, contexts, people);

        return new ReleaseExtraction
        {
            Engine = Version,
            Text = document.Text,
            Release = release,
            Studies = StudyDesignReader.Read(layout, studies, sentences, findings),
            Markers = markers,
            Rejected = [.. rejected.Concat(notTaken).OrderBy(r => r.Start)],
            Pathways = pathways,
            Contexts = contexts,
            Institutions = institutions,
            People = people,
            Funding = funding,
            Findings = findings,
            Wording = WordingReader.Read(layout, findings, index),
            Sections = layout.Sections,
            Sentences = [.. layout.Sentences.Select(s => new TextSpan(s.Start, s.Length))],
        };
    }
}
