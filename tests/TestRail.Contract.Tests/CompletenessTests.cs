using TestRail.Contract.Tests.Kit;
using TestRail.Sandbox.Dispatching;

namespace TestRail.Contract.Tests;

/// <summary>Client, sandbox and contract have the same methods, and each line of the vendor's pages has a test.</summary>
internal sealed class CompletenessTests
{
    private static readonly string[] Contracts = [.. Endpoints.Contract.Endpoints.Select(endpoint => endpoint.Address)];
    private static readonly string[] Client = [.. ClientMethod.All.Select(method => method.Address)];
    private static readonly string[] ClientNames = [.. ClientMethod.All.Select(method => method.Name)];

    [Test]
    public void Every_method_of_the_client_has_its_contract() => AssertNone(Client.Except(Contracts));

    [Test]
    public void Every_contract_is_one_of_the_clients_methods() => AssertNone(Contracts.Except(Client));

    [Test]
    public void Every_method_of_the_client_is_known_to_the_sandbox() => AssertNone(ClientNames.Except(Routes.All.Keys));

    [Test]
    public void Every_method_of_the_sandbox_is_one_of_the_clients() => AssertNone(Routes.All.Keys.Except(ClientNames));

    [Test]
    public void Every_method_of_the_pages_is_one_of_the_clients() =>
        AssertNone(Vendor.Methods.Select(method => method.Address).Except(Client));

    [Test]
    public void Every_line_of_the_pages_has_a_test() =>
        AssertNone(Lines.OfPages.Except(Lines.Proven.Select(each => each.Key)));

    private static void AssertNone(IEnumerable<string> missing) => Assert.That(string.Join(", ", missing), Is.Empty);
}
