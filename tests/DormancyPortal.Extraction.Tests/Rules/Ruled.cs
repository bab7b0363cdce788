using DormancyPortal.Extraction.Rules;
using Xunit;

namespace DormancyPortal.Extraction.Tests.Rules;

/// <summary>The promise of an extraction: everything in it names a known rule, says why in words, and how sure it is.</summary>
internal static class Ruled
{
    public static void AssertSaid(ReleaseExtraction read)
    {
        var things = Fields(read)
            .Concat(read.Findings.Select(f => ("finding", f.Rule, (string?)f.Reason, (double?)f.Confidence)))
            .Concat(
                read.Markers.SelectMany(m =>
                    m.Mentions.Select(n => ("marker", (string?)n.Rule, (string?)n.Reason, (double?)m.Confidence))
                )
            )
            .Concat(read.Pathways.Select(p => ("pathway", p.Rule, p.Reason, (double?)p.Confidence)))
            .Concat(read.Institutions.Select(i => ("institution", i.Rule, i.Reason, (double?)i.Confidence)))
            .Concat(read.People.Select(p => ("person", p.Rule, p.Reason, (double?)p.Confidence)))
            .Concat(read.Funding.Select(f => ("funding", f.Rule, f.Reason, f.Confidence)));
        foreach (var (of, rule, reason, confidence) in things)
        {
            Assert.True(ReadingRules.Find(of, rule) is not null, $"{of} names the unknown rule \"{rule}\"");
            Assert.False(string.IsNullOrWhiteSpace(reason), $"{of} by {rule} does not say why");
            Assert.InRange(confidence ?? -1, 0, 1);
        }

        Assert.All(
            read.Rejected,
            r =>
            {
                Assert.Equal(r.Text, read.Text.Substring(r.Start, r.Length));
                Assert.InRange(r.Confidence, 0, 1);
                Assert.Contains(ReadingRules.All, k => k.Of == r.Of);
            }
        );
    }

    /// <summary>Every field that says something, each with what its evidence tells.</summary>
    private static IEnumerable<(string Of, string? Rule, string? Reason, double? Confidence)> Fields(
        ReleaseExtraction read
    )
    {
        var of = read.Release;
        var said = Said(
            of.Evidence,
            ("headline", of.Headline),
            ("date", of.Date),
            ("place", of.Place),
            ("url", of.Url),
            ("outlet", of.Outlet),
            ("contact", of.Contact)
        );
        return said.Concat(
                read.Studies.SelectMany(s =>
                    Said(
                        s.Evidence,
                        ("title", s.Title),
                        ("journal", s.Journal),
                        ("volume", s.Volume),
                        ("issue", s.Issue),
                        ("doi", s.Doi),
                        ("published", s.Published),
                        ("peerReviewed", s.PeerReviewed),
                        ("design", s.Design)
                    )
                )
            )
            .Concat(
                of.Evidence.Concat(read.Studies.SelectMany(s => s.Evidence))
                    .Select(e => (e.Field, e.Rule, e.Reason, e.Confidence))
            );
    }

    private static IEnumerable<(string Of, string? Rule, string? Reason, double? Confidence)> Said(
        IReadOnlyList<FieldEvidence> evidence,
        params (string Name, object? Value)[] fields
    ) =>
        from field in fields
        where field.Value is not null
        let words = evidence.FirstOrDefault(e => e.Field == field.Name)
        select (field.Name, words?.Rule, words?.Reason, words?.Confidence);
}
