using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TestRail.Reporter.Tests.Matching;

/// <summary>A test assembly as a compiler leaves it, gone after the test.</summary>
internal sealed class Compiled : IDisposable
{
    /// <summary>Attributes of the shapes that adapters and frameworks have.</summary>
    private const string Attributes = """
        using System;
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class TestRailCaseAttribute(int id) : Attribute { public int Id => id; }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class TestRailTestCaseAttribute(int id, params object[] arguments) : Attribute { public object Of => (id, arguments); }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class TestRailSuiteAttribute : Attribute { public TestRailSuiteAttribute(int id) {} public TestRailSuiteAttribute(string name) {} }
        [AttributeUsage(AttributeTargets.All)] class TestRailIgnoreAttribute(string reason = "true") : Attribute { public string Reason => reason; }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class PropertyAttribute : Attribute { public PropertyAttribute(string name, string value) {} public PropertyAttribute(string name, int value) {} }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class TraitAttribute(string name, string value) : Attribute { public object Of => (name, value); }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class TestPropertyAttribute(string name, string value) : Attribute { public object Of => (name, value); }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class CategoryAttribute(string name) : Attribute { public string Name => name; }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class TestCategoryAttribute(string name) : Attribute { public string Name => name; }
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class GenericAttribute<T>(T value) : Attribute { public T Value => value; }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("testrail-").FullName;

    public Compiled(string source)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var trees = new[] { Attributes, source }.Select(text => CSharpSyntaxTree.ParseText(text));
        var compilation = CSharpCompilation.Create("Shop.Tests", trees, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], options);
        Assert.That(compilation.Emit(Path).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    public string Path => System.IO.Path.Combine(_folder, "Shop.Tests.dll");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
