using System.Reflection;
using System.Reflection.Metadata;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>A method of a test class, with the base class methods that it overrides.</summary>
internal sealed class TestMethod(TestModule module, MethodDefinitionHandle handle)
{
    private readonly List<(TestModule Module, MethodDefinitionHandle Handle)> _declarations = [(module, handle)];
    private readonly MethodDefinition _definition = module.Metadata.GetMethodDefinition(handle);

    private TestModule Module => module;

    /// <summary>The method's name, without parameters.</summary>
    public string Name { get; } = module.Metadata.GetString(module.Metadata.GetMethodDefinition(handle).Name);

    /// <summary>The traits from the attributes of the method and of the methods that it overrides.</summary>
    public IEnumerable<DeclaredTrait> Traits => Declared.SelectMany(one => one.Traits);

    /// <summary>True when the method may be a test or override one.</summary>
    public bool IsCandidate => IsVirtual || Attributes.IsTest || Attributes.Traits.Count > 0;

    private DeclaredAttributes Attributes => module.Of(handle);

    private IEnumerable<DeclaredAttributes> Declared => _declarations.Select(one => one.Module.Of(one.Handle));

    private bool IsVirtual => (_definition.Attributes & MethodAttributes.Virtual) != 0;

    /// <summary>True when the framework runs the method. Only xUnit inherits the test attribute of an overridden method.</summary>
    public bool IsTest(TestFramework framework) => framework is TestFramework.NUnit or TestFramework.MSTest ? MakesTest(Attributes) : Declared.Any(MakesTest);

    /// <summary>Adds a method of a base class to the overridden ones if this method overrides it.</summary>
    public bool TryOverride(TestMethod other)
    {
        var (last, at) = _declarations[^1];
        var isOverride = (last.Metadata.GetMethodDefinition(at).Attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) == MethodAttributes.Virtual
            && other.IsVirtual && HasParametersOf(other);
        if (isOverride)
            _declarations.AddRange(other._declarations);
        return isOverride;
    }

    /// <summary>True when a method of a base class with the same name has the same parameters and is not overridden.</summary>
    public bool Hides(TestMethod other) => HasParametersOf(other);

    /// <summary>
    /// Signatures encode the same types differently in generic classes and in other assemblies. In these cases only the number of
    /// parameters is compared.
    /// </summary>
    private bool HasParametersOf(TestMethod other) =>
        other.Module != module || module.Metadata.GetTypeDefinition(other._definition.GetDeclaringType()).GetGenericParameters().Count > 0
            ? other.Parameters == Parameters
            : module.Metadata.GetBlobBytes(_definition.Signature).AsSpan().SequenceEqual(module.Metadata.GetBlobBytes(other._definition.Signature));

    /// <summary>
    /// True when the method runs once, because it has no parameters and therefore no data rows, and is not repeated. The framework supplies a
    /// <see cref="CancellationToken"/> parameter.
    /// </summary>
    public bool IsSingle => _definition.GetGenericParameters().Count == 0
        && (Parameters == 0 || (Parameters == 1 && module.EndsWithCancellationToken(_definition.Signature)))
        && !_declarations.Exists(one => RepeatingAttributes.AreOn(one.Module, one.Handle));

    private int Parameters
    {
        get
        {
            var signature = module.Metadata.GetBlobReader(_definition.Signature);
            if (signature.ReadSignatureHeader().IsGeneric)
                signature.ReadCompressedInteger();
            return signature.ReadCompressedInteger();
        }
    }

    private static bool MakesTest(DeclaredAttributes attributes) =>
        attributes.IsTest || attributes.Traits.Any(trait => trait.Key == TraitKeys.Case || CaseIds.TryParseTag(trait.Key, trait.Value, out _));
}
