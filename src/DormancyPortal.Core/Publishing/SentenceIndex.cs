using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Writes the full-text index: one row a sentence, its row number the sentence's.</summary>
internal sealed class SentenceIndex(PortalDbContext db)
{
    public async Task AddAsync(IEnumerable<Sentence> sentences, string text, CancellationToken cancel)
    {
        var rows = JsonSerializer.Serialize(
            sentences.Select(s => new object[] { s.Id, text.Substring(s.Start, s.Length) })
        );
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO SentenceIndex (rowid, Words) SELECT value ->> 0, value ->> 1 FROM json_each({rows})",
            cancel
        );
    }

    public async Task RemoveAsync(long releaseId, CancellationToken cancel) =>
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM SentenceIndex WHERE rowid IN (SELECT Id FROM Sentences WHERE ReleaseId = {releaseId})",
            cancel
        );
}
