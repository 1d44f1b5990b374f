using System.Reflection.Metadata;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Finds the attribute constructors of an assembly that carry a relevant trait or mark a test. Caches the answer for each constructor.
/// </summary>
internal sealed class AttributeKinds(MetadataReader metadata)
{
    private readonly Dictionary<EntityHandle, AttributeKind?> _known = [];

    public AttributeKind? Of(EntityHandle constructor)
    {
        if (_known.TryGetValue(constructor, out var known))
            return known;

        return _known[constructor] = Find(constructor);
    }

    private AttributeKind? Find(EntityHandle constructor)
    {
        var (type, signature) = constructor.Kind switch
        {
            HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)constructor) is var member => (member.Parent, member.Signature),
            HandleKind.MethodDefinition when metadata.GetMethodDefinition((MethodDefinitionHandle)constructor) is var method => ((EntityHandle)method.GetDeclaringType(), method.Signature),
            _ => default,
        };
        return Name(type) is { } name ? AttributeKind.For(name, Parameters(signature)) : null;
    }

    private string? Name(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
        _ => null,
    };

    /// <summary>The parameters' types: <c>i</c> int, <c>s</c> string, <c>?</c> any other.</summary>
    private string Parameters(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        var count = blob.ReadCompressedInteger();
        blob.ReadSignatureTypeCode();
        Span<char> letters = stackalloc char[Math.Min(count, 3)];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = blob.ReadSignatureTypeCode() switch
            {
                SignatureTypeCode.Int32 => 'i',
                SignatureTypeCode.String => 's',
                _ => '?',
            };
            // Parameters after an array or object cannot be read without knowing its type.
            if (letters[i] == '?')
                return new string(letters[..(i + 1)]);
        }

        return new string(letters);
    }
}
