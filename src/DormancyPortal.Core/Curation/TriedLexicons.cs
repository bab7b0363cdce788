using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Curation;

/// <summary>Keeps the lexicon that is being tried from one turn to the next: with all genes its index takes a second and some memory.</summary>
public sealed class TriedLexicons
{
    private readonly Lock _making = new();
    private (string Imported, IReadOnlyList<long> Adopted, Lexicon Lexicon)? _kept;

    /// <summary>A lexicon with proposals adopted.</summary>
    /// <param name="imported">The lexicon without any.</param>
    /// <param name="adopted">What would be adopted.</param>
    public Lexicon With(Lexicon imported, IReadOnlyList<CuratedName> adopted)
    {
        lock (_making)
        {
            List<long> ids = [.. adopted.Select(a => a.Id)];
            if (_kept is not var (version, kept, lexicon) || version != imported.Version || !kept.SequenceEqual(ids))
            {
                lexicon = CuratedLexicon.With(imported, adopted);
                _kept = (imported.Version, ids, lexicon);
            }

            return lexicon;
        }
    }

    /// <summary>Gives the memory back, when nothing waits to be tried.</summary>
    public void Forget()
    {
        lock (_making)
        {
            _kept = null;
        }
    }
}
