using System.Reflection;
using System.Reflection.Metadata;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>A class in a test assembly, with its base classes and enclosing classes.</summary>
internal sealed record TestClass(TestModule Module, TypeDefinitionHandle Handle)
{
    private TypeDefinition Definition => Module.Metadata.GetTypeDefinition(Handle);

    /// <summary>
    /// True when tests can run in this class itself, and not only in derived classes. A static class (an F# module, for example) is
    /// abstract and sealed.
    /// </summary>
    public bool IsRunnable =>
        (Definition.Attributes & TypeAttributes.Interface) == 0
        && (Definition.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) != TypeAttributes.Abstract
        && (!Module.MarksClasses || Module.Of(Handle).IsTest);

    /// <summary>The full name as test frameworks write it, with a plus sign before a nested class.</summary>
    public string Name => Module.NameOf(Definition);

    /// <summary>
    /// True when the tests of the class run once. Classes with arguments run once for each set of arguments, and a class without such an attribute
    /// inherits those of its base class.
    /// </summary>
    public bool IsSingle => Definition.GetGenericParameters().Count == 0
        && !RepeatingAttributes.AreOn(Module, EntityHandle.AssemblyDefinition)
        && !SelfAndBases.Any(type => RepeatingAttributes.AreOn(type.Module, type.Handle));

    /// <summary>The class and its base classes, beginning with the class itself.</summary>
    public IEnumerable<TestClass> SelfAndBases
    {
        get
        {
            for (var at = this; at is not null; at = at.Module.BaseOf(at.Handle))
                yield return at;
        }
    }

    /// <summary>The traits that the tests get from classes and from the assembly.</summary>
    /// <param name="framework">The framework that runs the tests.</param>
    public IReadOnlyList<DeclaredTrait> Traits(TestFramework framework)
    {
        var classes = framework == TestFramework.NUnit ? EnclosingClasses : [this];
        return [.. classes.SelectMany(one => one.SelfAndBases).SelectMany(one => one.OwnTraits).Concat(Module.Assembly.Traits)];
    }

    /// <summary>
    /// The suite of the tests' cases, from the class, its base classes, the enclosing classes or the assembly, in this order. Null when
    /// none of them declares a suite, or when the first one that does declares two.
    /// </summary>
    public string? Suite => EnclosingClasses.SelectMany(one => one.SelfAndBases).Select(one => one.OwnTraits).Append(Module.Assembly.Traits)
        .Select(traits => traits.Where(trait => trait is { Key: TraitKeys.Suite, Value: not null }).Select(trait => trait.Value!).Distinct().ToList())
        .FirstOrDefault(suites => suites.Count > 0) is [var suite] ? suite : null;

    /// <summary>The test methods.</summary>
    /// <param name="framework">The framework that runs the tests.</param>
    public IEnumerable<TestMethod> Tests(TestFramework framework) => Methods(framework).Where(method => method.IsTest(framework));

    /// <summary>The methods that may be tests, including inherited ones, each with the methods that it overrides.</summary>
    /// <param name="framework">The framework that runs the tests.</param>
    public IReadOnlyList<TestMethod> Methods(TestFramework framework)
    {
        var methods = new List<TestMethod>();
        var byName = new Dictionary<string, List<TestMethod>>();
        foreach (var type in SelfAndBases)
        {
            foreach (var handle in type.Definition.GetMethods())
            {
                var method = new TestMethod(type.Module, handle);
                if (!method.IsCandidate)
                    continue;

                if (!byName.TryGetValue(method.Name, out var named))
                    byName[method.Name] = named = [];
                if (named.Exists(other => other.TryOverride(method)) || (framework != TestFramework.NUnit && named.Exists(other => other.Hides(method))))
                    continue;

                named.Add(method);
                methods.Add(method);
            }
        }

        return methods;
    }

    private IReadOnlyList<DeclaredTrait> OwnTraits => Module.Of(Handle).Traits;

    /// <summary>The class, its enclosing class, and so on.</summary>
    private IEnumerable<TestClass> EnclosingClasses
    {
        get
        {
            for (var at = Handle; !at.IsNil; at = Module.Metadata.GetTypeDefinition(at).GetDeclaringType())
                yield return this with { Handle = at };
        }
    }
}
