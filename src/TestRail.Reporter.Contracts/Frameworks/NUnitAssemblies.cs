using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>Reads NUnit attributes from the metadata of test assemblies. Each assembly is read once, at its first result.</summary>
internal sealed class NUnitAssemblies
{
    private readonly Dictionary<string, (bool WritesOutcomes, HashSet<string> Theories)> _known = new(StringComparer.Ordinal);

    /// <summary>True when the assembly's tests write an outcome line if they warn or are inconclusive.</summary>
    public bool WritesOutcomes(string source) => Of(source).WritesOutcomes;

    /// <summary>True when the method is a <c>[Theory]</c> and its class is in the test assembly.</summary>
    /// <param name="source">The path of the test assembly.</param>
    /// <param name="type">The class that declares the method, with namespace.</param>
    /// <param name="method">The method's name.</param>
    public bool IsTheory(string source, string? type, string? method) => Of(source).Theories.Contains($"{type}.{method}");

    private (bool WritesOutcomes, HashSet<string> Theories) Of(string source)
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
        // An unreadable assembly falls back to NUnit's messages.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
        }

        return (false, []);
    }

    private static (bool, HashSet<string>) Read(MetadataReader metadata)
    {
        var writesOutcomes = false;
        var theories = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
        {
            if (attribute.Parent.Kind == HandleKind.AssemblyDefinition)
                writesOutcomes |= IsOf(metadata, attribute, "TestRail.Reporter", "TestRailAttemptsAttribute");
            else if (attribute.Parent.Kind == HandleKind.MethodDefinition && IsOf(metadata, attribute, "NUnit.Framework", "TheoryAttribute"))
                theories.Add(NameOf(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent)));
        }

        return (writesOutcomes, theories);
    }

    private static bool IsOf(MetadataReader metadata, CustomAttribute attribute, string @namespace, string name) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
        && metadata.StringComparer.Equals(type.Name, name)
        && metadata.StringComparer.Equals(type.Namespace, @namespace);

    private static string NameOf(MetadataReader metadata, MethodDefinition method) =>
        $"{NameOf(metadata, metadata.GetTypeDefinition(method.GetDeclaringType()))}.{metadata.GetString(method.Name)}";

    /// <summary>The full name as NUnit writes it, with a plus sign before a nested class.</summary>
    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return $"{NameOf(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()))}+{name}";

        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
