using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// The part of a test's display name that a person wrote. Frameworks put the class before it (xUnit) and the row's arguments after it; arguments are
/// data, so an id in them names no case.
/// </summary>
internal static class TestTitle
{
    /// <summary>The name without class and arguments.</summary>
    public static string Of(TestIdentity test)
    {
        var name = WithoutClass(test);
        if (test.MethodName is { } method && IsCall(name, method))
            return method;

        var end = ArgumentsOf(name);
        return end < 0 ? name : name[..end];
    }

    private static string WithoutClass(TestIdentity test)
    {
        var name = test.DisplayName;
        if (test.ClassName is { } type && name.StartsWith(type + ".", StringComparison.Ordinal))
            return name[(type.Length + 1)..];

        var end = ArgumentsOf(name);
        var head = end < 0 ? name.AsSpan() : name.AsSpan(0, end);
        var dot = head.LastIndexOf('.');
        return dot >= 0 && !head.ContainsAny(" \t[(") && (test.MethodName is not { } method || head[(dot + 1)..].StartsWith(method)) ? name[(dot + 1)..] : name;
    }

    /// <summary>
    /// True for <c>Adds</c>, <c>Adds(1)</c>, <c>Adds (1)</c> and <c>Adds&lt;Int32&gt;(1)</c>, which frameworks made of the method, and not for
    /// <c>Adds (EU) twice (US)</c>, which a person wrote.
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
        // MSTest 3 writes texts without quotes, so their parentheses need not come in pairs.
        return rest.IsEmpty || (rest[0] == '(' && rest[^1] == ')' && ArgumentsOf(name) is var arguments && (arguments < 0 || arguments == start));
    }

    /// <summary>Where the parenthesis opens that the name's last character closes; -1 where there is none. Parentheses in quotes do not count.</summary>
    private static int ArgumentsOf(string name)
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

    /// <summary>The place of the quote that closes the one here; the same place where there is none, as in <c>isn't</c>.</summary>
    private static int EndOfQuote(string name, int at)
    {
        if (name[at] is not ('"' or '\''))
            return at;

        for (var end = at + 1; end < name.Length; end++)
        {
            if (name[end] == '\\')
                end++;
            else if (name[end] == name[at])
                return name[at] == '"' || IsCharacter(name, at, end) ? end : at;
        }

        return at;
    }

    private static bool IsCharacter(string name, int at, int end) => end - at == 2 || name[at + 1] == '\\';
}
