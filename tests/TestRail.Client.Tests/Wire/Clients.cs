using TestRail.Client.Errors;

namespace TestRail.Client.Tests.Wire;

internal static class Clients
{
    public const string User = "ci@acme.com";
    public const string Key = "s3cr3t-k3y";

    /// <summary>A client for the server, without retries.</summary>
    public static TestRailClient Client(this WireServer server, string path = "", string user = User, string key = Key) =>
        TestRailClient.Create(new TestRailClientOptions { Url = server.Url + path, User = user, ApiKey = key, MaxAttempts = 1 });

    /// <summary>The exception a call fails with.</summary>
    public static TestRailException Failure(Func<Task> call) => Assert.ThrowsAsync<TestRailException>(() => call())!;
}
