namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>A command line such as <c>NAME=value dotnet test --logger trx</c>. Quotes are not supported.</summary>
/// <param name="Variables">The variables before the program.</param>
/// <param name="Program">The name of the program.</param>
/// <param name="Arguments">The arguments after the program.</param>
internal sealed record ShellLine(IReadOnlyDictionary<string, string> Variables, string Program, IReadOnlyList<string> Arguments)
{
    public static ShellLine Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var variables = words.TakeWhile(word => word.Contains('=')).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new ShellLine(variables, words[variables.Count], words[(variables.Count + 1)..]);
    }

    /// <summary>Replaces an argument by others.</summary>
    public ShellLine With(string argument, params string[] others) =>
        this with { Arguments = [.. Arguments.SelectMany(each => each == argument ? others : [each])] };
}
