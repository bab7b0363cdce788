using DormancyPortal.Extraction;

namespace DormancyPortal.Tests.Publishing;

/// <summary>
/// An extraction made without the engine: each thing it names gets a sentence of its own, and each marker a finding that
/// names also the pathways and contexts. Number 0 leaves a thing out; 1, 2, … choose among forms that mean the same thing.
/// </summary>
public sealed record SyntheticRelease
{
    public int Number { get; init; }

    public int Study { get; init; }

    public int Tek { get; init; }

    public int Unlinked { get; init; }

    public int Family { get; init; }

    public int Pathway { get; init; }

    public int Context { get; init; }

    public int Institute { get; init; }

    public int Council { get; init; }

    public int Person { get; init; }

    public int Funder { get; init; }

    /// <summary>Names everything.</summary>
    public static SyntheticRelease Whole { get; } =
        new()
        {
            Study = 1,
            Tek = 1,
            Unlinked = 1,
            Family = 1,
            Pathway = 1,
            Context = 1,
            Institute = 1,
            Council = 1,
            Person = 1,
            Funder = 1,
        };

    /// <summary>The extraction.</summary>
    public ReleaseExtraction Extraction()
    {
        var text = new SpannedText($"Release {Number} tells of a study");
        var markers = Markers(text);
        var pathways = Pathways(text);
        var context = Form(Context, "bone marrow", "marrow");
        var contexts = context is null
            ? []
            : new[]
            {
                new ExtractedContext("Bone marrow", ContextKind.Tissue, "UBERON:0002371", text.Mention(context)),
            };
        var institutions = Institutions(text);
        var people = People(text);
        var funding = Fundings(text);
        return new ReleaseExtraction
        {
            Engine = Extractor.Version,
            File = $"{Number}.txt",
            Format = "text",
            Release = new ReleaseFacts($"Release {Number}", null, null, null, null, null, []),
            Studies = Studies(),
            Markers = markers,
            Pathways = pathways,
            Contexts = contexts,
            Institutions = institutions,
            People = people,
            Funding = funding,
            Findings = [.. markers.Select(m => Finding(m, pathways, contexts, text))],
            Text = text.ToString(),
            Sections = [new ExtractedSection(0, text.ToString().Length, SectionKind.Body)],
            Sentences = [.. text.Sentences],
        };
    }

    /// <summary>One pathway, under one of two names, or another that the lexicon does not know, or both.</summary>
    private ExtractedPathway[] Pathways(SpannedText text)
    {
        const int Both = 4;
        var found = new List<ExtractedPathway>();
        var notch = Pathway == Both ? "Notch signaling" : Form(Pathway, "Notch signaling", "Notch signalling");
        if (notch is not null && Pathway is not 3)
        {
            found.Add(new ExtractedPathway("Notch signaling", ["GO:0007219"], 0.9, text.Mention(notch)));
        }

        if (Pathway is 3 or Both)
        {
            found.Add(new ExtractedPathway("Wnt signaling", ["GO:0016055"], 0.8, text.Mention("Wnt signaling")));
        }

        return [.. found];
    }

    private static string? Form(int choice, params string[] forms) =>
        choice == 0 ? null : forms[(choice - 1) % forms.Length];

    private StudyFacts[] Studies() =>
        Study switch
        {
            0 => [],
            1 => [new StudyFacts("One title", "Bone Research", "14", null, "10.1/one", new DateOnly(2026, 5, 14), [])],
            2 => [new StudyFacts(null, null, null, "2", "10.1/one", null, [])],
            3 => [new StudyFacts("Another title", "Bone", null, null, "10.1/one", null, [])],
            _ => [new StudyFacts("A title, no DOI", "Bone", null, null, null, null, [])],
        };

    private ExtractedMarker[] Markers(SpannedText text)
    {
        var found = new List<ExtractedMarker>();
        if (Form(Tek, "TEK", "TIE2", "Tie-2") is { } tek)
        {
            found.Add(Marker(text, tek, MarkerKind.Gene, "TEK", "HGNC:11724", "TEK receptor tyrosine kinase"));
        }

        if (Form(Unlinked, "XYZ1", "Xyz-1") is { } unlinked)
        {
            found.Add(Marker(text, unlinked, MarkerKind.Unlinked, null, null, unlinked));
        }

        if (Form(Family, "Notch", "Notch receptors") is { } family)
        {
            found.Add(Marker(text, family, MarkerKind.Family, null, null, "Notch"));
        }

        return [.. found];
    }

    private static ExtractedMarker Marker(
        SpannedText text,
        string form,
        MarkerKind kind,
        string? symbol,
        string? hgnc,
        string name
    ) =>
        new()
        {
            Symbol = symbol,
            HgncId = hgnc,
            Name = name,
            Kind = kind,
            Confidence = 0.9,
            Mentions =
            [
                .. text.Mention(form).Select(m => new MarkerMention(m.Start, m.Length, m.Text, "alias", "is an alias")),
            ],
        };

    private ExtractedInstitution[] Institutions(SpannedText text)
    {
        var found = new List<ExtractedInstitution>();
        if (Form(Institute, "Institute of Bones", "Institute of bones") is { } institute)
        {
            var parent = Institute == 1 ? "Research Council" : null;
            var country = Institute == 2 ? "Italy" : null;
            found.Add(new(institute, country, null, parent, InstitutionRole.Author, 0.9, text.Mention(institute)));
        }

        if (Form(Council, "Research Council", "The Research Council") is { } council)
        {
            found.Add(new("Research Council", null, "0004", null, InstitutionRole.Other, 0.8, text.Mention(council)));
        }

        return [.. found];
    }

    private ExtractedPerson[] People(SpannedText text) =>
        Form(Person, "Ada Stone", "Ada STONE", "Ben Rock") is { } person
            ? [new(person, PersonRole.Researcher, "Institute of Bones", 0.9, text.Mention(person))]
            : [];

    private ExtractedFunding[] Fundings(SpannedText text) =>
        Funder switch
        {
            0 => [],
            1 => [new("Bone Fund", ["A1"], text.Mention("Bone Fund")), new("Bone Fund", ["B2"], [])],
            _ => [new("Research Council", ["C3"], text.Mention("Research Council"))],
        };

    private static ExtractedFinding Finding(
        ExtractedMarker marker,
        ExtractedPathway[] pathways,
        ExtractedContext[] contexts,
        SpannedText text
    )
    {
        var (start, length) = text.Sentences.First(s => s.Start == marker.Mentions[0].Start);
        return new ExtractedFinding
        {
            Evidence = text.ToString().Substring(start, length),
            Start = start,
            Length = length,
            Markers = [marker.Symbol ?? marker.Name],
            Pathways = [.. pathways.Select(p => p.Name)],
            Contexts = [.. contexts.Select(c => c.Name)],
            Direction = FindingDirection.Association,
            Strength = ClaimStrength.Correlational,
            Cues = [new Cue(start, 1, text.ToString().Substring(start, 1), "association")],
            Models = [FindingModel.Mouse, FindingModel.CellLine],
            Confidence = 0.8,
            SaidIn = SaidIn.Body,
            Reason = "a test",
        };
    }
}
