using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Extracts the part of a test's display name that the author of the test wrote. Frameworks add the class before it (xUnit) and the row's
/// arguments after it. Arguments are data, so an id in them does not refer to a case.
/// </summary>
internal static class TestTitle
{
    /// <summary>The display name without class and arguments.</summary>
    public static string Of(TestIdentity test)
    {
        var name = WithoutClass(test);
        if (test.MethodName is { } method && IsCall(name, method))
            return method;

        var end = StartOfArguments(name);
        return end < 0 ? name : name[..end];
    }

    private static string WithoutClass(TestIdentity test)
    {
        var name = test.DisplayName;
        if (test.ClassName is { } type && name.StartsWith(type + ".", StringComparison.Ordinal))
            return name[(type.Length + 1)..];

        var end = StartOfArguments(name);
        var head = end < 0 ? name.AsSpan() : name.AsSpan(0, end);
        var dot = head.LastIndexOf('.');
        return dot >= 0 && !head.ContainsAny(" \t[(") && (test.MethodName is not { } method || head[(dot + 1)..].StartsWith(method)) ? name[(dot + 1)..] : name;
    }

    /// <summary>
    /// True for <c>Adds</c>, <c>Adds(1)</c>, <c>Adds (1)</c> and <c>Adds&lt;Int32&gt;(1)</c>, which frameworks generate from the method.
    /// False for <c>Adds (EU) twice (US)</c>, which was written by hand.
    /// </summary>
    private static bool IsCall(string name, string method)
    {
        if (!name.StartsWith(method, StringComparison.Ordinal))
            return false;

        var rest = name.AsSpan(method.Length);
        if (rest.StartsWith("<") && rest.IndexOf(">(") is var types and > 0)
            rest = rest[(types + 1)..];
        if (rest.StartsWith(" ("))
            rest = rest[1..];
        var start = name.Length - rest.Length;
        // MSTest 3 writes strings without quotes, so their parentheses may not be balanced.
        return rest.IsEmpty || (rest[0] == '(' && rest[^1] == ')' && StartOfArguments(name) is var arguments && (arguments < 0 || arguments == start));
    }

    /// <summary>
    /// The index of the parenthesis that the last character closes; -1 when there is none. Parentheses in quotes are ignored.
    /// </summary>
    private static int StartOfArguments(string name)
    {
        if (!name.EndsWith(')'))
            return -1;

        var open = new Stack<int>();
        for (var at = 0; at < name.Length - 1; at++)
        {
            if (name[at] == '(')
                open.Push(at);
            else if (name[at] == ')')
                open.TryPop(out _);
            else
                at = EndOfQuote(name, at);
        }

        return open.TryPop(out var start) ? start : -1;
    }

    /// <summary>
    /// The index of the closing quote for the quote at <paramref name="at"/>; <paramref name="at"/> itself when there is none, as in
    /// <c>isn't</c>.
    /// </summary>
    private static int EndOfQuote(string name, int at)
    {
        if (name[at] is not ('"' or '\''))
            return at;

        for (var end = at + 1; end < name.Length; end++)
        {
            if (name[end] == '\\')
                end++;
            else if (name[end] == name[at])
                return name[at] == '"' || IsCharacterLiteral(name, at, end) ? end : at;
        }

        return at;
    }

    private static bool IsCharacterLiteral(string name, int at, int end) => end - at == 2 || name[at + 1] == '\\';
}
