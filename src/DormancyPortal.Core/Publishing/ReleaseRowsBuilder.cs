using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>Makes the <see cref="ReleaseRows"/> of one release.</summary>
internal sealed class ReleaseRowsBuilder
{
    private readonly Release _release;
    private readonly ReleaseExtraction _extraction;
    private readonly Lexicon _lexicon;
    private readonly ReleaseRows _rows;
    private readonly MentionRows _mentions;
    private readonly Dictionary<string, long> _markerByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _institutionByName = new(StringComparer.Ordinal);

    private ReleaseRowsBuilder(
        Release release,
        Reading reading,
        ReleaseExtraction extraction,
        DateTime publishedAt,
        Lexicon lexicon
    )
    {
        (_release, _extraction, _lexicon) = (release, extraction, lexicon);
        _rows = new ReleaseRows { Release = ReleaseRow(reading.Id, publishedAt) };
        _mentions = new MentionRows(release.Id, extraction.Sentences, _rows.Mentions);
    }

    /// <summary>Makes the rows.</summary>
    public static ReleaseRows Build(
        Release release,
        Reading reading,
        ReleaseExtraction extraction,
        DateTime publishedAt,
        Lexicon lexicon
    )
    {
        var builder = new ReleaseRowsBuilder(release, reading, extraction, publishedAt, lexicon);
        builder.AddText();
        builder.AddStudies();
        builder.AddMarkers();
        builder.AddPathways();
        builder.AddContexts();
        builder.AddInstitutions();
        builder.AddPeople();
        builder.AddFindings();
        return builder._rows;
    }

    private PublishedRelease ReleaseRow(long readingId, DateTime publishedAt)
    {
        var facts = _extraction.Release;
        var read = _extraction.Sections.Where(s => !IsSkipped(s.Kind)).Sum(s => s.Length);
        var all = _extraction.Sections.Sum(s => s.Length);
        return new PublishedRelease
        {
            ReleaseId = _release.Id,
            Slug = _release.Slug,
            ReadingId = readingId,
            Headline = facts.Headline ?? Path.GetFileNameWithoutExtension(_release.FileName),
            Date = facts.Date,
            Place = facts.Place,
            Url = facts.Url,
            Outlet = facts.Outlet,
            Contact = facts.Contact,
            PublishedAt = publishedAt,
            ReadShare = all == 0 ? 0 : Math.Round((double)read / all, 4),
            FindingCount = _extraction.Findings.Count,
            MarkerCount = _extraction.Markers.Count,
        };
    }

    private static bool IsSkipped(SectionKind kind) =>
        kind is SectionKind.Boilerplate or SectionKind.About or SectionKind.Contact or SectionKind.Disclosure;

    private void AddText()
    {
        _rows.Sections.AddRange(
            _extraction.Sections.Select(
                (s, i) =>
                    new ReleaseSection
                    {
                        ReleaseId = _release.Id,
                        Ordinal = i,
                        Start = s.Start,
                        Length = s.Length,
                        Kind = s.Kind,
                    }
            )
        );
        _rows.Sentences.AddRange(
            _extraction.Sentences.Select(
                (s, i) =>
                    new Sentence
                    {
                        Id = CatalogKey.Of("sentence", _release.Sha256, $"{i}"),
                        ReleaseId = _release.Id,
                        Ordinal = i,
                        Start = s.Start,
                        Length = s.Length,
                    }
            )
        );
        foreach (var field in _extraction.Release.Evidence)
        {
            _mentions.Add(
                field.Start,
                field.Length,
                field.Text,
                "release",
                field.Field,
                _ => { },
                1,
                field: field.Field
            );
        }
    }

    private void AddStudies()
    {
        foreach (var facts in _extraction.Studies)
        {
            var key = EntityKeys.Study(facts, _release.Sha256);
            var id = CatalogKey.Of("study", key);
            if (
                !_rows.Studies.TryAdd(
                    id,
                    new Study
                    {
                        Id = id,
                        Key = key,
                        Slug = "",
                        DisplayTitle = "",
                    }
                )
            )
            {
                continue;
            }

            _rows.StudyReleases.Add(
                new StudyRelease
                {
                    StudyId = id,
                    ReleaseId = _release.Id,
                    Title = facts.Title,
                    Journal = facts.Journal,
                    Volume = facts.Volume,
                    Issue = facts.Issue,
                    Doi = facts.Doi,
                    Published = facts.Published,
                }
            );
            foreach (var field in facts.Evidence)
            {
                _mentions.Add(
                    field.Start,
                    field.Length,
                    field.Text,
                    key,
                    field.Field,
                    m => m.StudyId = id,
                    1,
                    field: field.Field
                );
            }
        }
    }

    private void AddMarkers()
    {
        foreach (var marker in _extraction.Markers)
        {
            var key = EntityKeys.Marker(marker);
            var id = CatalogKey.Of("marker", key);
            _rows.Markers.TryAdd(
                id,
                new Marker
                {
                    Id = id,
                    Key = key,
                    Slug = "",
                    Symbol = marker.Symbol,
                    Label = marker.Symbol ?? marker.Name,
                    Name = marker.Name,
                    Kind = marker.Kind,
                    HgncId = marker.HgncId,
                    NcbiGene = marker.NcbiGene,
                    Ensembl = marker.Ensembl,
                    Uniprot = marker.Uniprot,
                }
            );
            _markerByName.TryAdd(marker.Symbol ?? marker.Name, id);
            foreach (var m in marker.Mentions)
            {
                _mentions.Add(
                    m.Start,
                    m.Length,
                    m.Text,
                    "marker",
                    key,
                    row => row.MarkerId = id,
                    marker.Confidence,
                    m.Rule,
                    m.Reason
                );
            }
        }
    }

    private void AddPathways()
    {
        foreach (var pathway in _extraction.Pathways)
        {
            var entry = _lexicon.Pathways.FirstOrDefault(p => p.Name == pathway.Name);
            var slug = entry?.Slug ?? Slug.Of(pathway.Name);
            var id = CatalogKey.Of("pathway", slug);
            _rows.Pathways.TryAdd(
                id,
                new Pathway
                {
                    Id = id,
                    Slug = slug,
                    Name = pathway.Name,
                    Definition = entry?.Definition,
                    Ids = [.. pathway.Ids],
                }
            );
            foreach (var m in pathway.Mentions)
            {
                _mentions.Add(
                    m.Start,
                    m.Length,
                    m.Text,
                    "pathway",
                    slug,
                    row => row.PathwayId = id,
                    pathway.Confidence
                );
            }
        }
    }

    private void AddContexts()
    {
        foreach (var context in _extraction.Contexts)
        {
            var id = EntityKeys.ContextId(context.Name);
            _rows.Contexts.TryAdd(
                id,
                new Context
                {
                    Id = id,
                    Slug = "",
                    Name = context.Name,
                    Kind = context.Kind,
                    Curie = context.Id,
                }
            );
            foreach (var m in context.Mentions)
            {
                _mentions.Add(m.Start, m.Length, m.Text, "context", context.Name, row => row.ContextId = id, 1);
            }
        }
    }

    private void AddInstitutions()
    {
        foreach (var read in _extraction.Institutions)
        {
            AddInstitution(read.Name, read.Country, read.Ror, read.Parent, read.Role, read.Confidence, read.Mentions);
        }

        foreach (var funding in _extraction.Funding)
        {
            if (!_institutionByName.TryGetValue(funding.Funder, out var id))
            {
                id = AddInstitution(funding.Funder, null, null, null, InstitutionRole.Funder, 0.8, funding.Mentions);
            }

            if (_rows.Funding.TrueForAll(f => f.InstitutionId != id))
            {
                _rows.Funding.Add(
                    new Funding
                    {
                        ReleaseId = _release.Id,
                        InstitutionId = id,
                        Grants = [.. funding.Grants],
                    }
                );
            }
        }
    }

    private long AddInstitution(
        string name,
        string? country,
        string? ror,
        string? parent,
        InstitutionRole role,
        double confidence,
        IReadOnlyList<ExtractedMention> mentions
    )
    {
        var key = EntityKeys.Institution(name, ror);
        var id = CatalogKey.Of("institution", key);
        _institutionByName.TryAdd(name, id);
        if (
            _rows.Institutions.TryAdd(
                id,
                new Institution
                {
                    Id = id,
                    Key = key,
                    Slug = "",
                    Name = name,
                }
            )
        )
        {
            _rows.ReleaseInstitutions.Add(
                new ReleaseInstitution
                {
                    ReleaseId = _release.Id,
                    InstitutionId = id,
                    Role = role,
                    Name = name,
                    Country = country,
                    Ror = ror,
                    ParentName = parent,
                    Confidence = confidence,
                }
            );
        }

        foreach (var m in mentions)
        {
            _mentions.Add(m.Start, m.Length, m.Text, "institution", key, row => row.InstitutionId = id, confidence);
        }

        return id;
    }

    private void AddPeople()
    {
        foreach (var read in _extraction.People)
        {
            var key = EntityKeys.Person(read.Name);
            var id = CatalogKey.Of("person", key);
            if (
                _rows.People.TryAdd(
                    id,
                    new Person
                    {
                        Id = id,
                        Key = key,
                        Slug = "",
                        Name = read.Name,
                    }
                )
            )
            {
                _rows.ReleasePeople.Add(
                    new ReleasePerson
                    {
                        ReleaseId = _release.Id,
                        PersonId = id,
                        Role = read.Role,
                        Name = read.Name,
                        Confidence = read.Confidence,
                        AffiliationId =
                            read.Affiliation is { } a && _institutionByName.TryGetValue(a, out var place)
                                ? place
                                : null,
                    }
                );
            }

            foreach (var m in read.Mentions)
            {
                _mentions.Add(m.Start, m.Length, m.Text, "person", key, row => row.PersonId = id, read.Confidence);
            }
        }
    }

    private void AddFindings()
    {
        long? study = _rows.StudyReleases.Count > 0 ? _rows.StudyReleases[0].StudyId : null;
        foreach (var f in _extraction.Findings)
        {
            var id = CatalogKey.OfFinding(_release.Sha256, f.Start, f.Length);
            _rows.Findings.Add(
                new Finding
                {
                    Id = id,
                    ReleaseId = _release.Id,
                    StudyId = study,
                    SentenceOrdinal = _mentions.SentenceOf(f.Start) ?? 0,
                    Start = f.Start,
                    Length = f.Length,
                    Evidence = f.Evidence,
                    Direction = f.Direction,
                    Strength = f.Strength,
                    Confidence = f.Confidence,
                    SaidIn = f.SaidIn,
                    Speaker = f.Speaker,
                    Reason = f.Reason,
                    Cues = [.. f.Cues],
                    Models = [.. f.Models.Distinct().Select(m => new FindingInModel { FindingId = id, Model = m })],
                    Markers =
                    [
                        .. f
                            .Markers.Where(_markerByName.ContainsKey)
                            .Select(m => _markerByName[m])
                            .Distinct()
                            .Select(m => new FindingMarker { FindingId = id, MarkerId = m }),
                    ],
                    Pathways =
                    [
                        .. _rows
                            .Pathways.Values.Where(p => f.Pathways.Contains(p.Name))
                            .Select(p => new FindingPathway { FindingId = id, PathwayId = p.Id }),
                    ],
                    Contexts =
                    [
                        .. _rows
                            .Contexts.Values.Where(c => f.Contexts.Contains(c.Name))
                            .Select(c => new FindingContext { FindingId = id, ContextId = c.Id }),
                    ],
                }
            );
        }
    }
}
