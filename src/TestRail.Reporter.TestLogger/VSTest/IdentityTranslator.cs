using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Abstractions.Results;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.TestLogger.VSTest;

/// <summary>Finds class and method of a test in what each framework's adapter says of it.</summary>
internal static class IdentityTranslator
{
    public static TestIdentity Translate(VSTestResult result, string? targetFramework)
    {
        var test = result.TestCase;
        var (type, method) = Method(test);
        return new TestIdentity
        {
            Id = test.Id.ToString("D"),
            // MSTest's ignored tests have a result without a display name.
            DisplayName = string.IsNullOrEmpty(result.DisplayName) ? test.DisplayName : result.DisplayName,
            ClassName = type,
            MethodName = method,
            Source = test.Source,
            TargetFramework = targetFramework,
        };
    }

    /// <summary>
    /// A fully qualified name cannot be taken apart safely (NUnit's SetName puts free text into it), so it is the last resort,
    /// and only when it looks like a plain name.
    /// </summary>
    private static (string? Type, string? Method) Method(TestCase test)
    {
        var name = test.FullyQualifiedName;
        if (Properties.Value<string>(test, "TestCase.ManagedType") is { } managed && Properties.Value<string>(test, "TestCase.ManagedMethod") is { } signature)
            return (managed, Unquoted(name, managed, signature));
        if (Properties.Value<string>(test, "NUnit.ClassName") is { } type && Properties.Value<string>(test, "NUnit.MethodName") is { } method)
            return (type, method);

        var dot = name.LastIndexOf('.');
        return dot > 0 && name.AsSpan().IndexOfAny(" (\"") < 0 ? (name[..dot], name[(dot + 1)..]) : (null, null);
    }

    /// <summary>
    /// Names of F# may hold parentheses, which a managed method's parameters look like; MSTest puts such a name into quotes. The full name ends with
    /// the bare one.
    /// </summary>
    private static string Unquoted(string name, string type, string signature)
    {
        if (name.StartsWith(type + ".", StringComparison.Ordinal) && signature.AsSpan().TrimStart('\'').StartsWith(name.AsSpan(type.Length + 1)))
            return name[(type.Length + 1)..];

        var end = signature.AsSpan().IndexOfAny("(`");
        return end < 0 ? signature : signature[..end];
    }
}
