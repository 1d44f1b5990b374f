namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Test platforms swallow exceptions of reporters, and the result with them, or end the test process. An error of a translator costs what it adds, never the result.</summary>
internal sealed class TranslationGuard
{
    private const int MostErrors = 10;

    private readonly List<string> _errors = [];

    /// <summary>The first errors, each with what was translated.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Runs a translation. Returns null when it failed.</summary>
    /// <param name="what">What is translated, for the error.</param>
    /// <param name="translate">The translation.</param>
    public T? Run<T>(string what, Func<T?> translate)
        where T : class
    {
        try
        {
            return translate();
        }
        catch (Exception failure)
        {
            Note(what, failure);
            return null;
        }
    }

    /// <summary>Runs a step of a translation.</summary>
    public void Run(string what, Action step)
    {
        try
        {
            step();
        }
        catch (Exception failure)
        {
            Note(what, failure);
        }
    }

    /// <summary>Translates a result, if need be without what the frameworks' translators add.</summary>
    /// <param name="what">What is translated, for the error.</param>
    /// <param name="translate">The translation; null for what is no result of a test.</param>
    /// <param name="plain">The translation without the frameworks' translators.</param>
    public T? Translate<T>(string what, Func<T?> translate, Func<T?> plain)
        where T : class
    {
        try
        {
            return translate();
        }
        catch (Exception failure)
        {
            Note(what, failure);
            return Run(what, plain);
        }
    }

    private void Note(string what, Exception failure)
    {
        if (_errors.Count < MostErrors)
            _errors.Add($"{what} could not be read completely: {failure}");
    }
}
