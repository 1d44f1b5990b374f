using Axosoft.Client.Errors;
using Axosoft.Client.Tests.Wire;
using TestRail.Sandbox.Axosoft;

namespace Axosoft.Client.Tests.Sandbox;

/// <summary>Tokens, secrets, limits and replies that are not Axosoft's.</summary>
public sealed class SignInAndLimitTests : SandboxFixture
{
    [Test]
    public async Task A_token_that_expires_is_renewed()
    {
        using var client = Client();
        await Add(client, "First");

        State.ExpireTokens();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Add(client, $"Item {number}")));

        Assert.That((State.Items.Count, State.TokensGiven), Is.EqualTo((6, 2)));
    }

    [TestCase(AxosoftState.User, "wrong-password", AxosoftState.ClientSecret)]
    [TestCase(AxosoftState.User, AxosoftState.Password, "wrong-secret")]
    public void A_wrong_secret_is_told(string user, string password, string secret)
    {
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = Server.AxosoftUrl.AbsoluteUri, ClientId = AxosoftState.ClientId, ClientSecret = secret, User = user, Password = password });

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That((failure.Kind, State.TokensGiven), Is.EqualTo((FailureKind.InvalidCredentials, 0)));
        Assert.That(failure.ToString(), Does.Not.Contain(password).And.Not.Contain(secret));
    }

    [Test]
    public void A_day_that_is_used_up_is_told()
    {
        State.CallsPerDay = 1;
        using var client = Client(attempts: 1);

        var failure = Clients.Failure(() => Add(client, "N"));

        Assert.That((failure.Kind, failure.IsInDoubt, State.Items.Count), Is.EqualTo((FailureKind.QuotaExceeded, false, 0)));
    }

    [Test]
    public async Task Sixty_calls_at_once_stay_within_the_seconds_of_the_server()
    {
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = Server.AxosoftUrl.AbsoluteUri, AccessToken = AxosoftState.FixedToken });

        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Add(client, $"Item {number}")));

        Assert.That(State.Items.Select(item => item.Name).Distinct().Count(), Is.EqualTo(60));
    }

    [Test]
    public void An_API_that_is_not_activated_is_told()
    {
        State.IsActivated = false;
        using var client = Client();

        Assert.That(Clients.Failure(() => client.Api.GetCurrentUserAsync()).Kind, Is.EqualTo(FailureKind.ApiDisabled));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public void A_write_whose_reply_is_a_page_is_in_doubt(bool takesEffect, int stored)
    {
        State.FailNext(new AxosoftFailure(200, "<html>Sign in</html>", "text/html") { TakesEffect = takesEffect });
        using var client = Client();

        var failure = Clients.Failure(() => Add(client, "N"));

        Assert.That((failure.Kind, failure.IsInDoubt, State.Items.Count), Is.EqualTo((FailureKind.NotAxosoft, true, stored)));
    }
}
