using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

internal sealed class AuthenticationTests : SandboxFixture
{
    private const string Refusal = "Authentication failed: invalid or missing user/password or session cookie.";

    [TestCase("ci@example.com", "sandbox-key")]
    [TestCase("ci@example.com", "sandbox-password")]
    [TestCase("CI@Example.com", "sandbox-key")]
    public async Task A_key_and_a_password_both_open_the_door(string user, string secret)
    {
        Sandbox.SignIn(user, secret);

        var answer = await Sandbox.Get("get_current_user");

        Assert.That((string?)answer["email"], Is.EqualTo("ci@example.com"));
    }

    [TestCase("ci@example.com", "wrong")]
    [TestCase("ci@example.com", "")]
    [TestCase("nobody@example.com", "sandbox-key")]
    [TestCase("ada@example.com", "sandbox-key")]
    public async Task A_wrong_secret_is_refused(string user, string secret)
    {
        Sandbox.SignIn(user, secret);

        AssertRefused(await Sandbox.Get("get_projects"), 401, Refusal);
    }

    [Test]
    public async Task No_credentials_are_refused_before_anything_else_is_looked_at()
    {
        Sandbox.SignOut();

        AssertRefused(await Sandbox.Get("get_nothing/x"), 401, Refusal);
    }

    [Test]
    public async Task A_header_that_is_not_Base64_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/api/v2/get_projects");
        Sandbox.SignOut();
        request.Headers.TryAddWithoutValidation("Authorization", "Basic %%%");

        using var response = await Sandbox.Raw(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(401));
    }

    [Test]
    public async Task An_own_user_with_a_name_outside_ASCII_can_sign_in()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Users = [new SandboxUser("jürgen@example.com", "schlüssel")] });
        sandbox.SignIn("jürgen@example.com", "schlüssel");

        var answer = await sandbox.Get("get_current_user");

        Assert.That((string?)answer["email"], Is.EqualTo("jürgen@example.com"));
    }

    [Test]
    public async Task Without_keys_everyone_is_the_first_user()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { RequireKey = false });
        sandbox.SignOut();

        var answer = await sandbox.Get("get_current_user");

        Assert.That((long)answer["id"]!, Is.EqualTo(1));
    }
}
