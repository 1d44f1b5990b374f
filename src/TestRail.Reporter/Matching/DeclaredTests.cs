using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TestRail.Reporter.Abstractions;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Matching;

/// <summary>
/// Which tests of an assembly belong to which case, as far as its metadata tells: so that of a session which was cut short it is known which cases may lack results. A method
/// without parameters in a class that runs once is one test; rows, fixtures with arguments, inherited tests and ids of whole classes are any number.
/// </summary>
internal sealed class DeclaredTests
{
    private readonly Dictionary<long, List<(string Type, string Method)?>> _tests = [];

    /// <summary>All cases that the assemblies name.</summary>
    public IReadOnlyList<long> All => [.. _tests.Keys];

    /// <summary>Reads the assemblies. One that cannot be read declares nothing.</summary>
    public static DeclaredTests Read(IEnumerable<string> assemblies, IReadOnlyList<CaseMatch> ways)
    {
        var tests = new DeclaredTests();
        foreach (var assembly in assemblies)
            tests.Read(assembly, ways);
        return tests;
    }

    /// <summary>The cases of which tests may be missing among those that ran.</summary>
    /// <param name="ran">The tests that gave a result, by class and method.</param>
    /// <param name="reported">The cases that a result belongs to.</param>
    public IReadOnlyList<long> MayMiss(IReadOnlySet<(string Type, string Method)> ran, IEnumerable<long> reported) =>
    [
        .. _tests.Where(declared => !declared.Value.TrueForAll(test => test is { } single && ran.Contains(single))).Select(declared => declared.Key),
        // Ids that only exist at run time are those of rows.
        .. reported.Where(id => !_tests.ContainsKey(id)),
    ];

    private void Read(string path, IReadOnlyList<CaseMatch> ways)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            using var image = new PEReader(file, PEStreamOptions.PrefetchEntireImage);
            if (image.HasMetadata)
                Read(image.GetMetadataReader(), ways);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
        }
    }

    private void Read(MetadataReader metadata, IReadOnlyList<CaseMatch> ways)
    {
        var kinds = new AttributeKinds(metadata);
        var bases = metadata.TypeDefinitions.Select(handle => metadata.GetTypeDefinition(handle).BaseType).ToHashSet();
        foreach (var attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
        {
            if (kinds.Of(attribute.Constructor) is not { } kind)
                continue;

            var (key, value) = kind.Read(metadata.GetBlobReader(attribute.Value));
            foreach (var id in Cases(key, value, ways))
            {
                if (!_tests.TryGetValue(id, out var tests))
                    _tests.Add(id, tests = []);
                tests.Add(kind.IsRow ? null : SingleTest(metadata, attribute.Parent, bases));
            }
        }
    }

    private static IReadOnlyList<long> Cases(string? key, string? value, IReadOnlyList<CaseMatch> ways)
    {
        if (key == TraitKeys.Case)
            return value is not null && ways.Contains(CaseMatch.Attribute) ? CaseIds.Parse(value) ?? [] : [];

        return key is not null && ways.Contains(CaseMatch.Tag) && CaseIds.TryParseTag(key, value, out var tag) ? [tag] : [];
    }

    /// <summary>The only test that the attribute's owner is; null where it may be several.</summary>
    private static (string Type, string Method)? SingleTest(MetadataReader metadata, EntityHandle owner, HashSet<EntityHandle> bases)
    {
        if (owner.Kind != HandleKind.MethodDefinition)
            return null;

        var method = metadata.GetMethodDefinition((MethodDefinitionHandle)owner);
        var handle = method.GetDeclaringType();
        var type = metadata.GetTypeDefinition(handle);
        var isSingle = method.GetGenericParameters().Count == 0 && HasNoParameters(metadata, method.Signature)
            && type.GetGenericParameters().Count == 0 && !type.Attributes.HasFlag(TypeAttributes.Abstract) && !bases.Contains(handle)
            && !type.GetCustomAttributes().Any(attribute => IsFixtureWithArguments(metadata, metadata.GetCustomAttribute(attribute).Constructor));
        return isSingle ? (AssemblyTraits.NameOf(metadata, type), metadata.GetString(method.Name)) : null;
    }

    /// <summary>NUnit runs such a class once for each of its attributes.</summary>
    private static bool IsFixtureWithArguments(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference)
            return false;

        var member = metadata.GetMemberReference((MemberReferenceHandle)constructor);
        return member.Parent.Kind == HandleKind.TypeReference
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) is "TestFixtureAttribute" or "TestFixtureSourceAttribute"
            && !HasNoParameters(metadata, member.Signature);
    }

    private static bool HasNoParameters(MetadataReader metadata, BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        return !blob.ReadSignatureHeader().IsGeneric && blob.ReadCompressedInteger() == 0;
    }
}
