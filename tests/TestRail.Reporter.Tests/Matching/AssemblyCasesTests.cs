using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Tests.Matching;

internal sealed class AssemblyCasesTests
{
    [TestCase("[TestRailCase(1)]", 1)]
    [TestCase("[TestRailCase(3), TestRailCase(2), TestRailCase(3)]", 3, 2)]
    [TestCase("[TestRailTestCase(41, \"GB\", 20)] [TestRailTestCase(42)] [TestRailTestCase(43, null)]", 41, 42, 43)]
    [TestCase("[Property(\"TestRailCase\", \"C5\")]", 5)]
    [TestCase("[Trait(\"TestRailCase\", \"C5, C6\")]", 5, 6)]
    [TestCase("[TestProperty(\"TestRailCase\", \"5\")]", 5)]
    [TestCase("[Category(\"C5\")]", 5)]
    [TestCase("[TestCategory(\"@C5\"), TestCategory(\"Smoke\")]", 5)]
    [TestCase("[Trait(\"Category\", \"C5\")]", 5)]
    [TestCase("[Trait(\"C5\", \"\")]", 5)]
    [TestCase("[TestRailCase(1), Category(\"C5\")]", 1)]
    [TestCase("[TestRailCase(-1)]")]
    [TestCase("[TestRailTestCase(1), TestRailIgnore]", new int[0])]
    [TestCase("[TestRailCase(1), TestRailIgnore(\"our own data\")]")]
    [TestCase("[Property(\"TestRailCase\", 5)]")]
    [TestCase("[Property(\"TestRailCase\", null)]")]
    [TestCase("[Property(\"Author\", \"C5\")]")]
    [TestCase("[Property(null, \"C5\")]")]
    [TestCase("[Category(\"Smoke\")]")]
    [TestCase("[Generic<string>(\"C5\"), Generic<int>(5)]", new int[0])]
    [TestCase("")]
    public void What_a_method_declares_is_known_before_it_runs(string attributes, params int[] cases)
    {
        using var tests = new Compiled($"class Tests {{ {attributes} public void C9_Adds() {{}} }}");
        Assert.That(Read(tests.Path).Cases, Is.EqualTo(cases));
    }

    [Test]
    public void An_ignored_class_declares_none_and_its_neighbours_do()
    {
        using var tests = new Compiled("""
            [TestRailIgnore] class Ours { [TestRailCase(1)] public void A() {} [Category("C2")] public void B() {} [TestRailCase(3)] class Inner { [TestRailCase(4)] public void C() {} } }
            class Theirs { [TestRailCase(5)] public void A() {} [TestRailIgnore, TestRailCase(6)] public void B() {} }
            """);
        Assert.That(Read(tests.Path).Cases, Is.EquivalentTo(new[] { 3, 4, 5 }));
    }

    [Test]
    public void Ids_in_names_count_only_where_names_are_asked_for()
    {
        using var tests = new Compiled("class T { [MyTest] public void C9_Adds() {} [MyTest, TestRailCase(1)] public void C2_Pays() {} public void C3_helps() {} }", "Some.Framework");
        Assert.That(Read(tests.Path).Cases, Is.EqualTo(new[] { 1 }));
        Assert.That(AssemblyCases.Read([tests.Path], [CaseMatch.Name, CaseMatch.Attribute]).Cases, Is.EqualTo(new[] { 9, 2 }));
    }

    [Test]
    public void Suites_are_named_by_classes_and_assemblies()
    {
        using var tests = new Compiled("""[assembly: TestRailSuite("Web")] [TestRailSuite(12)] class A {} [TestRailSuite("Web")] class B {} [Trait("TestRailSuite", "S7")] class C {}""");
        Assert.That(Read(tests.Path).Suites, Is.EquivalentTo(new[] { "Web", "S12", "S7" }));
    }

    [TestCase(new[] { CaseMatch.Attribute, CaseMatch.Tag }, new[] { 1, 4, 3 })]
    [TestCase(new[] { CaseMatch.Tag, CaseMatch.Attribute }, new[] { 2, 4, 3 })]
    [TestCase(new[] { CaseMatch.Tag }, new[] { 2, 4 })]
    [TestCase(new[] { CaseMatch.Name }, new int[0])]
    public void Only_what_results_will_be_matched_by_counts(CaseMatch[] ways, int[] cases)
    {
        using var tests = new Compiled("""
            class T { [TestRailCase(1), Category("C2")] public void A() {} [Category("C4")] public void B() {} [TestRailCase(3)] public void C() {} }
            """);
        Assert.That(AssemblyCases.Read([tests.Path], ways).Cases, Is.EqualTo(cases));
    }

    [Test]
    public void Several_assemblies_are_one_declaration()
    {
        using var one = new Compiled("class T { [TestRailCase(1)] public void A() {} [TestRailCase(2)] public void B() {} }");
        using var other = new Compiled("class T { [TestRailCase(3)] public void A() {} [TestRailCase(1)] public void B() {} }");
        Assert.That(Read(one.Path, other.Path, one.Path).Cases, Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void What_is_no_assembly_declares_none_and_stops_nothing()
    {
        using var tests = new Compiled("class T { [TestRailCase(1)] public void A() {} }");
        var folder = Path.GetDirectoryName(tests.Path)!;
        var text = Path.Combine(folder, "text.dll");
        File.WriteAllText(text, "MZ, but not really");
        var half = Path.Combine(folder, "half.dll");
        File.WriteAllBytes(half, File.ReadAllBytes(tests.Path)[..700]);
        var empty = Path.Combine(folder, "empty.dll");
        File.WriteAllText(empty, "");
        Assert.That(Read(Path.Combine(folder, "gone.dll"), text, half, empty, folder, tests.Path).Cases, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void The_assembly_may_be_replaced_while_it_is_read()
    {
        using var tests = new Compiled("class T { [TestRailCase(1)] public void A() {} }");
        using var running = new FileStream(tests.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Assert.That(Read(tests.Path).Cases, Is.EqualTo(new[] { 1 }));
    }

    /// <summary>The adapters' test assemblies use the attributes of every framework on abstract classes, which never run.</summary>
    [Test]
    public void The_attributes_of_every_adapter_are_understood([Values("NUnits", "XUnits", "XUnitsV3", "MSTests")] string adapter)
    {
        Assert.Multiple(() =>
        {
            Assert.That(TraitsOf(adapter, "One_case"), Is.EqualTo(new[] { "TestRailCase=C123" }));
            Assert.That(TraitsOf(adapter, "Two_cases"), Is.EqualTo(new[] { "TestRailCase=C1", "TestRailCase=C2" }));
            Assert.That(TraitsOf(adapter, "Ignored"), Is.EqualTo(new[] { "TestRailIgnore=true" }));
            Assert.That(Read(AdapterTests).Suites, Is.EquivalentTo(new[] { "Smoke", "S12" }));
            Assert.That(Read(AdapterTests).Cases, Is.Empty);
        });
    }

    [Test]
    public void Rows_of_the_NUnit_adapter_are_understood() => Assert.That(TraitsOf("NUnits", "Row_of_null"), Is.EqualTo(new[] { "TestRailCase=C43" }));

    private static string AdapterTests => Path.GetFullPath(Path.Combine(
        TestContext.CurrentContext.TestDirectory, "..", "..", "TestRail.Reporter.Adapters.Tests",
        Path.GetFileName(TestContext.CurrentContext.TestDirectory), "TestRail.Reporter.Adapters.Tests.dll"));

    private static IEnumerable<string> TraitsOf(string adapter, string method) =>
        AssemblyTraits.Of(new() { Id = "1", DisplayName = method, ClassName = $"TestRail.Reporter.Adapters.Tests.{adapter}.Sample", MethodName = method, Source = AdapterTests })
            .Select(trait => $"{trait.Key}={trait.Value}");

    private static DeclaredCases Read(params string[] assemblies) => AssemblyCases.Read(assemblies, new CaseOptions().MatchBy);
}
