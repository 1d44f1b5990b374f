using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TestRail.Reporter.Abstractions;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Matching;

/// <summary>
/// Reads the case ids that a test assembly declares from its metadata, before any test runs. Nothing is loaded, so neither
/// the tests' framework nor their target framework matters. Ids that only exist at run time (data rows) are not found.
/// </summary>
internal static class AssemblyCases
{
    /// <summary>The declared cases.</summary>
    /// <param name="assemblies">Paths of the test assemblies.</param>
    /// <param name="ways">The ways of matching in force; names are not looked at here.</param>
    public static DeclaredCases Read(IEnumerable<string> assemblies, IReadOnlyList<CaseMatch> ways)
    {
        var cases = new OrderedSet<long>();
        var suites = new OrderedSet<string>();
        foreach (var assembly in assemblies)
            Read(assembly, ways, cases, suites);
        return new DeclaredCases(cases.Items, suites.Items);
    }

    private static void Read(string path, IReadOnlyList<CaseMatch> ways, OrderedSet<long> cases, OrderedSet<string> suites)
    {
        try
        {
            // A build may replace the assembly while the tests run.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            using var image = new PEReader(file, PEStreamOptions.PrefetchEntireImage);
            if (image.HasMetadata)
                Read(image.GetMetadataReader(), ways, cases, suites);
        }
        // Whatever cannot be read declares nothing; its results still bring their ids with them.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
        }
    }

    private static void Read(MetadataReader metadata, IReadOnlyList<CaseMatch> ways, OrderedSet<long> cases, OrderedSet<string> suites)
    {
        var kinds = new AttributeKinds(metadata);
        var ignored = new HashSet<EntityHandle>();
        var declared = new List<(EntityHandle Owner, CaseMatch Way, long Case)>();
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (kinds.Of(attribute.Constructor) is not { } kind)
                continue;

            var (key, value) = kind.Read(metadata.GetBlobReader(attribute.Value));
            if (key == TraitKeys.Ignore)
                ignored.Add(attribute.Parent);
            else if (key == TraitKeys.Suite && value is not null)
                suites.Add(value);
            else if (key == TraitKeys.Case && value is not null)
                declared.AddRange((CaseIds.Parse(value) ?? []).Select(id => (attribute.Parent, CaseMatch.Attribute, id)));
            else if (key is not null && CaseIds.TryParseTag(key, value, out var tag))
                declared.Add((attribute.Parent, CaseMatch.Tag, tag));
        }

        foreach (var owned in declared.GroupBy(one => one.Owner))
        {
            if (ignored.Contains(owned.Key) || ignored.Contains(DeclaringType(metadata, owned.Key)))
                continue;

            // As for results, the first way that finds any decides.
            foreach (var one in ways.Select(way => owned.Where(one => one.Way == way)).FirstOrDefault(found => found.Any()) ?? [])
                cases.Add(one.Case);
        }
    }

    private static EntityHandle DeclaringType(MetadataReader metadata, EntityHandle owner) =>
        owner.Kind == HandleKind.MethodDefinition ? metadata.GetMethodDefinition((MethodDefinitionHandle)owner).GetDeclaringType() : default;
}
