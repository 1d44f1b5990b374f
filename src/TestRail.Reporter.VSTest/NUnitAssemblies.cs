using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace TestRail.Reporter.VSTest;

/// <summary>What the metadata of test assemblies say of NUnit's tests. Each assembly is read once, when the first of its results asks for it.</summary>
internal sealed class NUnitAssemblies
{
    private readonly Dictionary<string, (bool TellsOutcomes, HashSet<string> Theories)> _known = new(StringComparer.Ordinal);

    /// <summary>True when tests of this assembly that warn or are inconclusive say so in their output.</summary>
    public bool TellsOutcomes(string source) => Of(source).TellsOutcomes;

    /// <summary>True when the test's method is a <c>[Theory]</c>, and its class is in the test assembly.</summary>
    public bool IsTheory(TestCase test) =>
        Of(test.Source).Theories.Contains($"{Properties.Value<string>(test, "NUnit.ClassName")}.{Properties.Value<string>(test, "NUnit.MethodName")}");

    private (bool TellsOutcomes, HashSet<string> Theories) Of(string source)
    {
        if (!_known.TryGetValue(source, out var known))
            _known[source] = known = Read(source);
        return known;
    }

    private static (bool, HashSet<string>) Read(string source)
    {
        try
        {
            using var file = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            using var image = new PEReader(file);
            if (image.HasMetadata)
                return Read(image.GetMetadataReader());
        }
        // Then its results mean what NUnit's sentences say.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
        }

        return (false, []);
    }

    private static (bool, HashSet<string>) Read(MetadataReader metadata)
    {
        var tells = false;
        var theories = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
        {
            if (attribute.Parent.Kind == HandleKind.AssemblyDefinition)
                tells |= IsOf(metadata, attribute, "TestRail.Reporter", "TestRailAttemptsAttribute");
            else if (attribute.Parent.Kind == HandleKind.MethodDefinition && IsOf(metadata, attribute, "NUnit.Framework", "TheoryAttribute"))
                theories.Add(NameOf(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent)));
        }

        return (tells, theories);
    }

    private static bool IsOf(MetadataReader metadata, CustomAttribute attribute, string @namespace, string name) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
        && metadata.StringComparer.Equals(type.Name, name)
        && metadata.StringComparer.Equals(type.Namespace, @namespace);

    private static string NameOf(MetadataReader metadata, MethodDefinition method) =>
        $"{NameOf(metadata, metadata.GetTypeDefinition(method.GetDeclaringType()))}.{metadata.GetString(method.Name)}";

    /// <summary>As NUnit writes it: a plus sign before a nested class.</summary>
    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return $"{NameOf(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()))}+{name}";

        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
