using Microsoft.Extensions.DependencyInjection;
using TestRail.Client.DependencyInjection;
using TestRail.Client.Runs;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

/// <summary>The client as a service.</summary>
public sealed class ServiceTests
{
    [Test]
    public void Every_group_is_a_service_and_all_are_one_client()
    {
        using var services = Services("https://acme.testrail.io");

        var api = services.GetRequiredService<ITestRailApi>();

        Assert.That(api, Is.SameAs(services.GetRequiredService<TestRailClient>().Api));
        Assert.That(typeof(ITestRailApi).GetInterfaces().Select(group => services.GetService(group)), Has.All.SameAs(api));
    }

    [Test]
    public async Task A_service_calls_TestRail()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":57}"""));
        using var services = Services(server.Url);

        var run = await services.GetRequiredService<IRunsApi>().GetRunAsync(57);

        Assert.That(run.Id, Is.EqualTo(57));
        Assert.That(server.Requests.Single().Header("Authorization"), Does.StartWith("Basic "));
    }

    [Test]
    public void The_options_come_from_other_services_once()
    {
        var calls = 0;
        var services = new ServiceCollection();
        services.AddSingleton("s3cr3t");
        services.AddTestRailClient(provider =>
        {
            calls++;
            return Options("https://acme.testrail.io", provider.GetRequiredService<string>());
        });
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.That(calls, Is.Zero);

        using (var scope = provider.CreateScope())
            scope.ServiceProvider.GetRequiredService<IRunsApi>();
        provider.GetRequiredService<ITestRailApi>();

        Assert.That(calls, Is.EqualTo(1));
    }

    [TestCase("http://testrail.acme.com")]
    [TestCase("acme")]
    public void A_wrong_address_is_refused_when_the_client_is_needed(string url)
    {
        using var services = Services(url);

        Assert.That(() => services.GetRequiredService<IRunsApi>(), Throws.ArgumentException);
    }

    private static ServiceProvider Services(string url) => new ServiceCollection().AddTestRailClient(Options(url, Clients.Key)).BuildServiceProvider();

    private static TestRailClientOptions Options(string url, string key) => new() { Url = url, User = Clients.User, ApiKey = key, MaxAttempts = 1 };
}
