namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>A command as people write it: <c>NAME=value dotnet test --logger trx</c>. Knows no quotes.</summary>
/// <param name="Variables">What stands before the program.</param>
/// <param name="Program">The program's name.</param>
/// <param name="Arguments">What stands behind it.</param>
internal sealed record ShellLine(IReadOnlyDictionary<string, string> Variables, string Program, IReadOnlyList<string> Arguments)
{
    public static ShellLine Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var variables = words.TakeWhile(word => word.Contains('=')).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new ShellLine(variables, words[variables.Count], words[(variables.Count + 1)..]);
    }

    /// <summary>The same command, asked for in other words where a test has to.</summary>
    public ShellLine With(string argument, params string[] others) =>
        this with { Arguments = [.. Arguments.SelectMany(each => each == argument ? others : [each])] };
}
