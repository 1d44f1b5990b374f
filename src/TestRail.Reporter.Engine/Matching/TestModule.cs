using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// The metadata of a test assembly and of the assemblies next to it that contain base classes. The assemblies are not loaded, so the
/// reporter does not depend on their test framework or target framework.
/// </summary>
internal sealed class TestModule : IDisposable
{
    private readonly string _folder;
    private readonly PEReader _image;
    private readonly AttributeKinds _kinds;
    private readonly Dictionary<EntityHandle, DeclaredAttributes> _attributes = [];
    private readonly Dictionary<string, TestModule?> _neighbors;
    private Dictionary<string, TypeDefinitionHandle>? _names;
    private bool? _marksClasses;
    private IReadOnlyList<byte[]>? _cancellationTokens;

    private TestModule(string path, PEReader image, Dictionary<string, TestModule?> neighbors)
    {
        (_folder, _image, _neighbors) = (Path.GetDirectoryName(path)!, image, neighbors);
        Metadata = image.GetMetadataReader();
        _kinds = new AttributeKinds(Metadata);
        Framework = Metadata.AssemblyReferences.Select(handle => FrameworkOf(Metadata.GetString(Metadata.GetAssemblyReference(handle).Name))).DefaultIfEmpty().Max();
    }

    /// <summary>The metadata reader.</summary>
    public MetadataReader Metadata { get; }

    /// <summary>The assembly's test framework.</summary>
    public TestFramework Framework { get; }

    /// <summary>True when only marked classes contain tests, as in MSTest, where <c>[TestClass]</c> is not inherited.</summary>
    public bool MarksClasses => _marksClasses ??= Framework == TestFramework.MSTest && Metadata.TypeDefinitions.Any(type => Of(type).IsTest);

    /// <summary>The attributes of the assembly.</summary>
    public DeclaredAttributes Assembly => Of(EntityHandle.AssemblyDefinition);

    /// <summary>Opens an assembly; null when the file is not an assembly or cannot be read.</summary>
    public static TestModule? Open(string path) => Open(path, new(StringComparer.OrdinalIgnoreCase));

    /// <summary>The attributes of a method, a class or the assembly.</summary>
    public DeclaredAttributes Of(EntityHandle owner)
    {
        if (_attributes.TryGetValue(owner, out var known))
            return known;

        return _attributes[owner] = Read(owner);
    }

    /// <summary>The base class; null when there is none, or when its assembly is not in the same folder.</summary>
    public TestClass? BaseOf(TypeDefinitionHandle type)
    {
        var parent = Metadata.GetTypeDefinition(type).BaseType;
        if (parent is { IsNil: false, Kind: HandleKind.TypeSpecification })
            parent = GenericTypeOf(Metadata, (TypeSpecificationHandle)parent);

        return parent.IsNil ? null : parent.Kind switch
        {
            HandleKind.TypeDefinition => new TestClass(this, (TypeDefinitionHandle)parent),
            HandleKind.TypeReference => Resolve((TypeReferenceHandle)parent),
            _ => null,
        };
    }

    /// <summary>The definition of or reference to a generic type with type arguments; nil for any other specification.</summary>
    public static EntityHandle GenericTypeOf(MetadataReader metadata, TypeSpecificationHandle type)
    {
        // The signature of a generic type: GENERICINST, CLASS or VALUETYPE, the type (ECMA-335, II.23.2.14).
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification(type).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return default;

        signature.ReadByte();
        return signature.ReadTypeHandle();
    }

    /// <summary>Finds a class by its full name, with a plus sign before a nested class; null when there is none.</summary>
    public TestClass? Find(string name)
    {
        _names ??= Metadata.TypeDefinitions.GroupBy(handle => NameOf(Metadata.GetTypeDefinition(handle))).ToDictionary(same => same.Key, same => same.First());
        return _names.TryGetValue(name, out var handle) ? new TestClass(this, handle) : null;
    }

    /// <summary>The full name of a class as test frameworks write it, with a plus sign before a nested class.</summary>
    public string NameOf(TypeDefinition type)
    {
        var name = Metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return $"{NameOf(Metadata.GetTypeDefinition(type.GetDeclaringType()))}+{name}";

        return type.Namespace.IsNil ? name : $"{Metadata.GetString(type.Namespace)}.{name}";
    }

    /// <summary>True when the last parameter in a method's signature is a <see cref="CancellationToken"/>.</summary>
    public bool EndsWithCancellationToken(BlobHandle signature)
    {
        _cancellationTokens ??= [.. Metadata.TypeReferences.Where(IsCancellationToken).Select(SignatureOf)];
        var bytes = Metadata.GetBlobBytes(signature);
        return _cancellationTokens.Any(type => bytes.AsSpan().EndsWith(type));

        bool IsCancellationToken(TypeReferenceHandle handle) =>
            Metadata.StringComparer.Equals(Metadata.GetTypeReference(handle).Name, nameof(CancellationToken))
            && Metadata.StringComparer.Equals(Metadata.GetTypeReference(handle).Namespace, "System.Threading");

        static byte[] SignatureOf(TypeReferenceHandle handle)
        {
            var blob = new BlobBuilder();
            blob.WriteByte((byte)SignatureTypeKind.ValueType);
            blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(handle));
            return blob.ToArray();
        }
    }

    public void Dispose()
    {
        foreach (var neighbor in _neighbors.Values)
            neighbor?._image.Dispose();
        _image.Dispose();
    }

    private static TestModule? Open(string path, Dictionary<string, TestModule?> neighbors)
    {
        PEReader? image = null;
        try
        {
            // A build may replace the assembly while the tests run.
            image = new PEReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), PEStreamOptions.PrefetchEntireImage);
            if (image.HasMetadata)
                return new TestModule(path, image, neighbors);
        }
        // A file that cannot be read is skipped. Its results still carry their ids.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
        }

        image?.Dispose();
        return null;
    }

    private static TestFramework FrameworkOf(string reference) => reference switch
    {
        "nunit.framework" => TestFramework.NUnit,
        "MSTest.TestFramework" or "Microsoft.VisualStudio.TestPlatform.TestFramework" => TestFramework.MSTest,
        _ => TestFramework.Other,
    };

    private DeclaredAttributes Read(EntityHandle owner)
    {
        List<DeclaredTrait>? traits = null;
        var isTest = false;
        foreach (var handle in Metadata.GetCustomAttributes(owner))
        {
            var attribute = Metadata.GetCustomAttribute(handle);
            if (_kinds.Of(attribute.Constructor) is not { } kind)
                continue;

            isTest |= kind.IsTest || kind.IsRow;
            if (kind.Read(Metadata.GetBlobReader(attribute.Value)) is { Key: { } key } trait)
                (traits ??= []).Add(new DeclaredTrait(key, trait.Value, kind.IsRow));
        }

        return traits is null && !isTest ? DeclaredAttributes.None : new DeclaredAttributes(traits ?? [], isTest);
    }

    private TestClass? Resolve(TypeReferenceHandle handle)
    {
        var type = Metadata.GetTypeReference(handle);
        if (type.ResolutionScope.Kind != HandleKind.AssemblyReference)
            return null;

        var assembly = Metadata.GetString(Metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
        if (!_neighbors.TryGetValue(assembly, out var neighbor))
        {
            var file = Path.Combine(_folder, assembly + ".dll");
            _neighbors[assembly] = neighbor = File.Exists(file) ? Open(file, _neighbors) : null;
        }

        return neighbor?.Find(type.Namespace.IsNil ? Metadata.GetString(type.Name) : $"{Metadata.GetString(type.Namespace)}.{Metadata.GetString(type.Name)}");
    }
}
