using Axosoft.Client.Errors;

namespace Axosoft.Client.Tests.Wire;

internal static class Clients
{
    public const string Secret = "s3cr3t&\"client", Password = "p@ss word/1", FixedToken = "fixed-t0ken";

    /// <summary>A client with a token, without retries.</summary>
    public static AxosoftClient Client(this WireServer server, string path = "") =>
        AxosoftClient.Create(new AxosoftClientOptions { Url = server.Url + path, AccessToken = FixedToken, MaxAttempts = 1 });

    /// <summary>A client that exchanges a password for a token.</summary>
    public static AxosoftClient PasswordClient(string url, string password = Password) =>
        AxosoftClient.Create(new AxosoftClientOptions { Url = url, ClientId = "c1", ClientSecret = Secret, User = "ci", Password = password, MaxAttempts = 1 });

    /// <summary>The exception a call fails with.</summary>
    public static AxosoftException Failure(Func<Task> call) => Assert.ThrowsAsync<AxosoftException>(() => call())!;
}
