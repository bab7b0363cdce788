using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Tests.Queries;

/// <content>Who did the work, who paid, who is named.</content>
public sealed partial class SmallCatalog
{
    private static void AddPeopleAndInstitutions(PortalDbContext db)
    {
        db.AddRange(
            Institution(1, "University of Somewhere", "Italy", parent: null),
            Institution(2, "Institute of Bone", "Italy", parent: 1),
            Institution(3, "Research Council", "Spain", parent: null)
        );
        foreach (
            var (release, institution, role) in new[]
            {
                (1, 1, InstitutionRole.Author),
                (1, 2, InstitutionRole.Author),
                (1, 3, InstitutionRole.Funder),
                (2, 1, InstitutionRole.Author),
                (3, 2, InstitutionRole.Publisher),
            }
        )
        {
            db.Add(
                new ReleaseInstitution
                {
                    ReleaseId = release,
                    InstitutionId = institution,
                    Role = role,
                    Name = "",
                }
            );
        }

        db.Add(Said(5, 1, "Research Council", sentence: 12, institution: 3));
        db.Add(
            new Funding
            {
                ReleaseId = 1,
                InstitutionId = 3,
                Grants = ["20116", "2332923"],
            }
        );
        db.AddRange(Person(1, "Ada Muster", "A. Muster"), Person(2, "Ben Beispiel"), Person(3, "Press Desk"));
        db.Add(
            new ReleasePerson
            {
                ReleaseId = 1,
                PersonId = 1,
                Role = PersonRole.Researcher,
                Name = "",
                AffiliationId = 1,
            }
        );
        db.Add(
            new ReleasePerson
            {
                ReleaseId = 2,
                PersonId = 1,
                Role = PersonRole.Researcher,
                Name = "",
                AffiliationId = 1,
            }
        );
        db.Add(
            new ReleasePerson
            {
                Name = "",
                ReleaseId = 1,
                PersonId = 2,
                Role = PersonRole.Researcher,
            }
        );
        db.Add(
            new ReleasePerson
            {
                Name = "",
                ReleaseId = 1,
                PersonId = 3,
                Role = PersonRole.Contact,
            }
        );
        db.Add(Said(6, 1, "Ada Muster", sentence: 5, person: 1));
    }

    private static Institution Institution(long id, string name, string country, long? parent)
    {
        var institution = new Institution
        {
            Id = id,
            Key = $"name:{id}",
            Slug = Slug.Of(name),
            Name = name,
            Country = country,
            ParentId = parent,
            ParentName = parent is null ? null : "University of Somewhere",
            StudyCount = 1,
            ReleaseCount = 1,
        };
        institution.Aliases.Add(new InstitutionAlias { Alias = name, Folded = NameFolding.Fold(name) });
        return institution;
    }

    private static Person Person(long id, string name, string? written = null)
    {
        var person = new Person
        {
            Id = id,
            Key = $"name:{id}",
            Slug = Slug.Of(name),
            Name = name,
            ReleaseCount = 1,
        };
        foreach (var form in new[] { name, written })
        {
            if (form is not null)
            {
                person.Aliases.Add(new PersonAlias { Alias = form, Folded = NameFolding.Fold(form) });
            }
        }

        return person;
    }
}
