using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Results;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.VSTest;

/// <summary>Reads a test's class and method from the properties of each framework's adapter.</summary>
internal static class IdentityTranslator
{
    public static TestIdentity Translate(VSTestResult result, string? targetFramework)
    {
        var test = result.TestCase;
        var (type, method) = Method(test);
        return new TestIdentity
        {
            // The list of tests that a crash interrupted has this name and no id.
            Id = test.FullyQualifiedName,
            // MSTest reports ignored tests without a display name.
            DisplayName = string.IsNullOrEmpty(result.DisplayName) ? test.DisplayName : result.DisplayName,
            ClassName = type,
            MethodName = method,
            Fixture = NUnitFixture.Of(test, type, method),
            Source = test.Source,
            TargetFramework = targetFramework,
        };
    }

    /// <summary>
    /// The fully qualified name is the last resort, and only when it looks like a plain name. It cannot be split reliably: NUnit's SetName puts
    /// free text into it.
    /// </summary>
    private static (string? Type, string? Method) Method(TestCase test)
    {
        var type = Properties.Value<string>(test, "TestCase.ManagedType") ?? Properties.Value<string>(test, "NUnit.ClassName");
        var method = Properties.Value<string>(test, "TestCase.ManagedMethod") ?? Properties.Value<string>(test, "NUnit.MethodName");
        if (type is not null && method is not null)
            return (type, NameOf(test, type, method));

        var name = test.FullyQualifiedName;
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.AsSpan().IndexOfAny(" (\"") < 0 ? (name[..dot], name[(dot + 1)..]) : (null, null);
    }

    /// <summary>
    /// An F# method name may contain brackets, so cutting the managed name at the first bracket can lose a part of it. The fully qualified name has
    /// no parameters; if it starts with the class, the rest is the method's name. MSTest also quotes names that are not identifiers.
    /// </summary>
    private static string NameOf(TestCase test, string type, string method)
    {
        if (Properties.Value<string>(test, "NUnit.MethodName") is { } name)
            return name;

        var full = test.FullyQualifiedName;
        return full.Length > type.Length + 1 && full[type.Length] == '.' && full.StartsWith(type, StringComparison.Ordinal) ? full[(type.Length + 1)..] : WithoutParameters(method);
    }

    private static string WithoutParameters(string method)
    {
        var end = method.AsSpan().IndexOfAny("(`");
        return end < 0 ? method : method[..end];
    }
}
