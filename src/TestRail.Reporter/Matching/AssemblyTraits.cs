using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TestRail.Reporter.Abstractions;
using TestRail.Reporter.Abstractions.Results;

namespace TestRail.Reporter.Matching;

/// <summary>
/// The traits that one test's attributes give it, read from its assembly's metadata: for tests that never came so far as to bring them along.
/// </summary>
internal static class AssemblyTraits
{
    /// <summary>
    /// Gives a test its traits that failed without them: xUnit v3 forgets the traits of a test that it cannot run, such as a theory without rows or a fact with a parameter.
    /// Nothing was called then, so there is no stack trace.
    /// </summary>
    public static TestResult Complete(TestResult result) =>
        result.Outcome == TestOutcome.Failed && result.Traits.Count == 0 && string.IsNullOrEmpty(result.StackTrace) ? result with { Traits = Of(result.Test) } : result;

    /// <summary>The traits of the method and of its classes; none where the method is not found.</summary>
    public static IReadOnlyList<Trait> Of(TestIdentity test)
    {
        if (test.ClassName is not { } type || test.MethodName is not { } method)
            return [];

        try
        {
            using var file = new FileStream(test.Source, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            using var image = new PEReader(file);
            return image.HasMetadata ? Of(image.GetMetadataReader(), type, method) : [];
        }
        // The test is reported all the same, by its name or not at all.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return [];
        }
    }

    private static List<Trait> Of(MetadataReader metadata, string type, string method)
    {
        var kinds = new AttributeKinds(metadata);
        var traits = new List<Trait>();
        var rows = new List<Trait>();
        for (var at = Find(metadata, type); !at.IsNil; at = BaseOf(metadata, at))
        {
            var definition = metadata.GetTypeDefinition(at);
            var overloads = definition.GetMethods().Select(metadata.GetMethodDefinition).Where(one => metadata.StringComparer.Equals(one.Name, method));
            foreach (var attributes in overloads.Select(one => one.GetCustomAttributes()).Append(definition.GetCustomAttributes()).ToList())
                Add(metadata, kinds, attributes, traits, rows);
        }

        // Which of several rows was running is not known, and the others' cases are not to fail for it.
        return rows.Count == 1 ? [.. traits, .. rows] : traits;
    }

    private static void Add(MetadataReader metadata, AttributeKinds kinds, CustomAttributeHandleCollection attributes, List<Trait> traits, List<Trait> rows)
    {
        foreach (var attribute in attributes.Select(metadata.GetCustomAttribute))
        {
            if (kinds.Of(attribute.Constructor) is { } kind && kind.Read(metadata.GetBlobReader(attribute.Value)) is { Key: { } key } trait)
                (kind.IsRow ? rows : traits).Add(new Trait(key, trait.Value ?? (key == TraitKeys.Ignore ? "true" : "")));
        }
    }

    private static TypeDefinitionHandle Find(MetadataReader metadata, string type) =>
        metadata.TypeDefinitions.FirstOrDefault(handle => NameOf(metadata, metadata.GetTypeDefinition(handle)) == type);

    /// <summary>As frameworks write it: a plus sign before a nested class.</summary>
    public static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return $"{NameOf(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()))}+{name}";

        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    /// <summary>The base class where the same assembly holds it; frameworks inherit its attributes.</summary>
    private static TypeDefinitionHandle BaseOf(MetadataReader metadata, TypeDefinitionHandle type) =>
        metadata.GetTypeDefinition(type).BaseType is { Kind: HandleKind.TypeDefinition } parent ? (TypeDefinitionHandle)parent : default;
}
