using System.Reflection.Metadata;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Recognises the attributes with which a test without parameters gives several results. Names are compared, since custom attributes
/// usually keep the framework's word. A test that is wrongly taken for several only counts as possibly missing after an abort.
/// </summary>
internal static class RepeatingAttributes
{
    /// <summary>True when a method, class or assembly has such an attribute.</summary>
    public static bool AreOn(TestModule module, EntityHandle owner)
    {
        var plainFixtures = 0;
        foreach (var handle in module.Metadata.GetCustomAttributes(owner))
        {
            var (name, parameters) = Constructor(module.Metadata, module.Metadata.GetCustomAttribute(handle).Constructor);
            if (name == "TestFixtureAttribute" && parameters == 0 ? ++plainFixtures > 1 : Repeats(name, module.Framework))
                return true;
        }

        return false;
    }

    /// <summary>NUnit's <c>[Repeat]</c> reports one result for all rounds, TUnit's one for each.</summary>
    private static bool Repeats(string name, TestFramework framework) =>
        name.Contains("TestFixture", StringComparison.Ordinal)
        || name.Contains("DataSource", StringComparison.Ordinal)
        || name.Contains("CulturedFact", StringComparison.Ordinal)
        || name.StartsWith("ArgumentsAttribute", StringComparison.Ordinal)
        || (framework != TestFramework.NUnit && name.Contains("Repeat", StringComparison.Ordinal));

    /// <summary>The name of the attribute's type (empty when it cannot be read), and the number of the constructor's parameters.</summary>
    private static (string Name, int Parameters) Constructor(MetadataReader metadata, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)constructor) is var member => (NameOf(metadata, member.Parent), Parameters(metadata, member.Signature)),
        HandleKind.MethodDefinition when metadata.GetMethodDefinition((MethodDefinitionHandle)constructor) is var method => (NameOf(metadata, method.GetDeclaringType()), Parameters(metadata, method.Signature)),
        _ => ("", 0),
    };

    private static string NameOf(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
        HandleKind.TypeSpecification => NameOf(metadata, TestModule.GenericTypeOf(metadata, (TypeSpecificationHandle)type)),
        _ => "",
    };

    private static int Parameters(MetadataReader metadata, BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        return blob.ReadCompressedInteger();
    }
}
