using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Tool;

/// <summary>Asks a person for the fields of a new defect, as TestRail's dialog does: with labels, choices and remembered values.</summary>
internal sealed class PushForm(DefectScope scope, TextReader input)
{
    private readonly IReadOnlyDictionary<string, string> _remembered = new RememberedValues(scope).Load();

    /// <summary>Adds the answers to the values. Fields that have a value are not asked for.</summary>
    public async Task AskAsync(Dictionary<string, string> values, CancellationToken cancellation)
    {
        foreach (var field in scope.Configuration.PushFields.Where(field => !values.ContainsKey(field.Name)))
        {
            var choices = await scope.Tracker.ChoicesAsync(field, values.GetValueOrDefault(DefectFieldNames.Project), cancellation).ConfigureAwait(false);
            if (await AskAsync(field, choices).ConfigureAwait(false) is { } answer)
                values[field.Name] = answer;
        }
    }

    private async Task<string?> AskAsync(DefectField field, IReadOnlyList<string> choices)
    {
        for (var i = 0; i < choices.Count; i++)
            await WriteLineAsync($"  {i + 1}  {choices[i]}").ConfigureAwait(false);

        var preset = (field.IsRemembered ? _remembered.GetValueOrDefault(field.Name) : null) ?? scope.Configuration.Values.GetValueOrDefault(field.Name);
        var hasLines = field.IsFullSize && field.Name != DefectFieldNames.Title;
        while (true)
        {
            await WriteAsync($"{field.Label}{(field.IsRequired ? " (required)" : "")}{(preset is null ? "" : $" [{preset}]")}{(hasLines ? ", end with an empty line" : "")}: ").ConfigureAwait(false);
            var (text, isAtEnd) = hasLines ? await ReadLinesAsync().ConfigureAwait(false) : await ReadLineAsync().ConfigureAwait(false);
            var answer = text.Length == 0 ? preset : Chosen(text, field, choices);
            if (answer is not null || !field.IsRequired || isAtEnd)
                return answer;
        }
    }

    /// <summary>A number means a choice, unless a choice has this name. Several are separated by commas.</summary>
    private static string Chosen(string text, DefectField field, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0)
            return text;

        var parts = field.Type == DefectFieldType.Multiselect ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];
        return string.Join(",", parts.Select(part =>
            !choices.Contains(part, StringComparer.OrdinalIgnoreCase) && int.TryParse(part, out var number) && number >= 1 && number <= choices.Count ? choices[number - 1] : part));
    }

    private async Task<(string Text, bool IsAtEnd)> ReadLineAsync()
    {
        var line = await input.ReadLineAsync().ConfigureAwait(false);
        return (line?.Trim() ?? "", line is null);
    }

    private async Task<(string Text, bool IsAtEnd)> ReadLinesAsync()
    {
        var lines = new List<string>();
        while (await input.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (line.Length == 0)
                return (string.Join('\n', lines).Trim(), false);
            lines.Add(line);
        }

        return (string.Join('\n', lines).Trim(), true);
    }

    /// <summary>The questions go to the error output, because the standard output has the id alone.</summary>
    private Task WriteAsync(string text) => scope.Context.Error.WriteAsync(PlainText.Line(scope.Redaction.Apply(text)!));

    private Task WriteLineAsync(string text) => scope.Context.Error.WriteLineAsync(PlainText.Line(scope.Redaction.Apply(text)!));
}
