namespace TestRail.Reporter.Tests.Architecture;

internal sealed class LayeredAssemblyTests
{
    private static readonly LayeredAssembly[] Assemblies = [LayeredAssembly.TestRail, LayeredAssembly.Axosoft, LayeredAssembly.Sandbox];

    [TestCaseSource(nameof(Namespaces))]
    public void A_namespace_uses_lower_floors_only(LayeredAssembly assembly, string name) => Assert.That(assembly.NotLower(name), Is.Empty);

    [TestCaseSource(nameof(Assemblies))]
    public void Every_namespace_has_its_floor(LayeredAssembly assembly) =>
        Assert.That(assembly.Namespaces, Is.EquivalentTo(assembly.Floors.SelectMany(names => names)));

    private static IEnumerable<TestCaseData> Namespaces() =>
        from assembly in Assemblies
        from name in assembly.Floors.SelectMany(names => names)
        select new TestCaseData(assembly, name);
}
