using System.Globalization;

namespace DormancyPortal.Core.Catalog;

/// <content>Where people sign in, review and administer.</content>
public static partial class PortalUrls
{
    /// <summary>The page on which an administrator decides on an uploaded release.</summary>
    public static string Draft(string slug) => $"/admin/releases/{Escape(slug)}";

    /// <summary>Where an administrator decides on one thing in an uploaded release.</summary>
    public static string Decide(string slug, string? handler = null) =>
        $"/admin/releases/{Escape(slug)}/decide{(handler is null ? "" : $"?handler={handler}")}";

    /// <summary>Where an administrator adds to an uploaded release what was missed.</summary>
    public static string Add(string slug, string? handler = null) =>
        $"/admin/releases/{Escape(slug)}/add{(handler is null ? "" : $"?handler={handler}")}";

    /// <summary>One thing in an uploaded release, alone.</summary>
    public static string DecideOn(string slug, string item) =>
        $"/admin/releases/{Escape(slug)}/decide?item={Escape(item)}";

    /// <summary>Where an administrator sees all places that have a name before deciding on them.</summary>
    /// <param name="slug">The release in which the name was found wrong.</param>
    /// <param name="asked">The thing, what is to be decided, and why.</param>
    public static string Similar(string slug, params IEnumerable<(string Parameter, string? Value)> asked) =>
        With($"/admin/releases/{Escape(slug)}/similar", asked);

    /// <summary>One act on many releases.</summary>
    public static string DecisionGroup(Guid group) => $"/admin/decisions?group={group:D}";

    /// <summary>An uploaded release as readers will see it.</summary>
    public static string Preview(string slug) => $"/admin/releases/{Escape(slug)}/preview";

    /// <summary>Where an administrator finds records of a kind that may be one.</summary>
    public static string Duplicates(RecordKind? kind = null) => With("/admin/duplicates", [("kind", Word(kind))]);

    /// <summary>Two records side by side, to be merged or not.</summary>
    /// <param name="kind">What sort of record both are.</param>
    /// <param name="one">Slug of the one.</param>
    /// <param name="other">Slug of the other.</param>
    public static string DuplicatePair(RecordKind kind, string one, string other) =>
        With("/admin/duplicates/pair", [("kind", Word(kind)), ("one", one), ("other", other)]);

    /// <summary>Where an administrator searches what a record is to be merged with.</summary>
    public static string MergeWith(RecordKind kind, string slug) =>
        With("/admin/duplicates/with", [("kind", Word(kind)), ("one", slug)]);

    /// <summary>The lexicon, for administrators; narrowed to what a search finds.</summary>
    /// <param name="search">What is searched; null for nothing.</param>
    /// <param name="handler">What is done there; null to see it.</param>
    public static string Lexicon(string? search = null, string? handler = null) =>
        With("/admin/lexicon", [("q", search), ("handler", handler)]);

    /// <summary>Where an administrator curates one entry of the lexicon; null is a string that is to name nothing.</summary>
    public static string LexiconEntry(string? key) => With("/admin/lexicon/entry", [("key", key)]);

    /// <summary>Where an administrator sees what proposals would change, and adopts them.</summary>
    /// <param name="proposals">Their numbers.</param>
    /// <param name="handler">What is done with the trial; null to see it.</param>
    public static string LexiconTrial(IEnumerable<long> proposals, string? handler = null) =>
        With("/admin/lexicon/try", [.. proposals.Select(p => ("p", Number(p))), ("handler", handler)]);

    /// <summary>Where a form orders a trial of what it names: proposals, or an act that is to be taken back.</summary>
    public static string OrderLexiconTrial => LexiconTrial([], "Order");

    /// <summary>Where an administrator sees what taking an act on the lexicon back would change.</summary>
    /// <param name="act">Its number.</param>
    /// <param name="handler">What is done with the trial; null to see it.</param>
    public static string LexiconUndoTrial(long act, string? handler = null) =>
        With("/admin/lexicon/try", [("undo", Number(act)), ("handler", handler)]);

    /// <summary>What is imported of reference data.</summary>
    /// <param name="handler">What is done there; null to see it.</param>
    public static string ReferenceData(string? handler = null) => With("/admin/reference-data", [("handler", handler)]);

    /// <summary>The page on which an administrator decides on a file of reference data.</summary>
    public static string ReferenceUpload(long id) =>
        string.Create(CultureInfo.InvariantCulture, $"/admin/reference-data/uploads/{id}");

    /// <summary>What an import of reference data changed.</summary>
    public static string ReferenceImport(long id) =>
        string.Create(CultureInfo.InvariantCulture, $"/admin/reference-data/imports/{id}");

    /// <summary>The batches of files.</summary>
    public const string Batches = "/admin/batches";

    /// <summary>Where a batch is sent.</summary>
    public const string NewBatch = $"{Batches}/new";

    /// <summary>A batch: what an import would do, how far it is, what came of it.</summary>
    public static string Batch(long id) => string.Create(CultureInfo.InvariantCulture, $"{Batches}/{id}");

    /// <summary>What publishing all that is sure in a batch would do.</summary>
    public static string BatchPublish(long id) => $"{Batch(id)}/publish";

    /// <summary>What an undo of a batch would do.</summary>
    public static string BatchUndo(long id) => $"{Batch(id)}/undo";

    /// <summary>What an act on a batch decided, release by release.</summary>
    public static string HistoryWithin(long act) =>
        With(History, [("within", act.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>One act in the history, at the top of what is shown.</summary>
    /// <param name="after">The place that the page is after.</param>
    /// <param name="act">The anchor of the act.</param>
    public static string HistoryAt(string after, string act) => $"{With(History, [("after", after)])}#{act}";

    /// <summary>Where everybody who has an account looks after it.</summary>
    public const string Account = "/account";

    /// <summary>The accounts, for administrators.</summary>
    public const string Users = "/admin/users";

    /// <summary>One account, for administrators.</summary>
    public static string User(string name) => $"{Users}/{Escape(name)}";

    /// <summary>Where somebody who was invited, or forgot theirs, chooses a password.</summary>
    /// <param name="token">The secret of the link.</param>
    public static string Invitation(string token) => $"{Account}/invitation/{Escape(token)}";

    /// <summary>What happened to accounts.</summary>
    public const string Audit = "/admin/audit";

    /// <summary>What happened to one account.</summary>
    public static string AuditOf(string name) => $"{Audit}?name={Escape(name)}";

    /// <summary>What readers say is wrong.</summary>
    public const string Reports = "/admin/reports";

    private static string? Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
