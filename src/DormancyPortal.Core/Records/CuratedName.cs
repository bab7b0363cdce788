namespace DormancyPortal.Core.Records;

/// <summary>What an act on the lexicon says.</summary>
public enum CuratedKind
{
    /// <summary>Proposes another name of an entry.</summary>
    Alias,

    /// <summary>Proposes that a string is no name: of one entry, or of anything.</summary>
    Block,

    /// <summary>Proposes another main name of an entry; the one before stays as a further name.</summary>
    Correct,

    /// <summary>Puts proposals into the lexicon.</summary>
    Adopt,

    /// <summary>Takes another act back, which may itself have been an undo.</summary>
    Undo,
}

/// <summary>
/// One human act on the lexicon. Appended, never changed: which proposals are adopted follows from all acts
/// (<see cref="CuratedNames"/>).
/// </summary>
public sealed class CuratedName
{
    /// <summary>Number of the record, in the order of the acts.</summary>
    public long Id { get; init; }

    /// <summary>What it says.</summary>
    public required CuratedKind Kind { get; init; }

    /// <summary>The entry: an HGNC ID, <c>family:</c> and a folded name, or <c>pathway:</c> and a slug; null for anything.</summary>
    public string? Marker { get; init; }

    /// <summary>What the entry was called then.</summary>
    public string? Label { get; init; }

    /// <summary>The string of a proposal; null of other acts.</summary>
    public string? Text { get; init; }

    /// <summary>Numbers of the proposals that an adoption puts into the lexicon.</summary>
    public IReadOnlyList<long> Adopts { get; init; } = [];

    /// <summary>The act that an undo takes back.</summary>
    public long? UndoesId { get; init; }

    /// <summary>User name of who did it.</summary>
    public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why, in the person's words; null when they gave none.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it proposes something, rather than decide on proposals.</summary>
    public bool IsProposal => Kind is CuratedKind.Alias or CuratedKind.Block or CuratedKind.Correct;
}
