using System.Text;
using DormancyPortal.Extraction;

namespace DormancyPortal.Tests.Publishing;

/// <summary>A text that grows by one sentence for each thing it names.</summary>
internal sealed class SpannedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _sentences = [];

    public SpannedText(string first) => Sentence(first);

    public IReadOnlyList<TextSpan> Sentences => _sentences;

    /// <summary>Adds a sentence that begins with a form, and gives the place of the form.</summary>
    public ExtractedMention[] Mention(string form) =>
        [new ExtractedMention(Sentence($"{form} was seen"), form.Length, form)];

    public override string ToString() => _text.ToString();

    private int Sentence(string words)
    {
        var start = _text.Length;
        _text.Append(words).Append('.');
        _sentences.Add(new TextSpan(start, _text.Length - start));
        _text.Append(' ');
        return start;
    }
}
