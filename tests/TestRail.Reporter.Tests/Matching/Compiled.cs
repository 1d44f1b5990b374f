using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TestRail.Reporter.Tests.Matching;

/// <summary>A compiled test assembly, which is deleted after the test.</summary>
internal sealed class Compiled : IDisposable
{
    /// <summary>Attributes with the same signatures as those of adapters and frameworks.</summary>
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

    /// <summary>Compiles tests.</summary>
    /// <param name="source">The test classes.</param>
    /// <param name="framework">The assembly of the test framework, which then has the attribute <c>MyTest</c>.</param>
    /// <param name="library">Classes of another assembly that the tests derive from.</param>
    public Compiled(string source, string? framework = null, string? library = null)
    {
        var references = new List<MetadataReference> { MetadataReference.CreateFromFile(typeof(object).Assembly.Location) };
        if (framework is not null)
            references.Add(Emit(framework, references, "public class MyTestAttribute : System.Attribute { }"));
        if (library is null)
        {
            Emit("Shop.Tests", references, Attributes, source);
            return;
        }

        references.Add(Emit("Shop.Common", references, Attributes.Replace(" class ", " public class ", StringComparison.Ordinal), library));
        Emit("Shop.Tests", references, "using System;", source);
    }

    public string Path => PathOf("Shop.Tests");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PortableExecutableReference Emit(string name, IEnumerable<MetadataReference> references, params string[] sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var compilation = CSharpCompilation.Create(name, sources.Select(text => CSharpSyntaxTree.ParseText(text)), references, options);
        Assert.That(compilation.Emit(PathOf(name)).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error), Is.Empty);
        return MetadataReference.CreateFromFile(PathOf(name));
    }

    private string PathOf(string name) => System.IO.Path.Combine(_folder, name + ".dll");
}
