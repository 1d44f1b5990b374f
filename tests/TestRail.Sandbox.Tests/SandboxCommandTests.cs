using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TestRail.Sandbox.Tests;

internal sealed class SandboxCommandTests
{
    [Test]
    public async Task Help_explains_every_option()
    {
        var (code, output, _) = await Run("--help");

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("--port").And.Contain("--database").And.Contain("--seed").And.Contain("--latency"));
    }

    [Test]
    public async Task It_says_how_to_reach_the_server_and_runs_until_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new FlushedWriter();
        var running = SandboxCommand.Create().Parse(["--port", "0"]).InvokeAsync(new InvocationConfiguration { Output = output }, stop.Token);
        var greeting = await output.Flushed.WaitAsync(TimeSpan.FromSeconds(30));
        var url = Regex.Match(greeting, @"http://127\.0\.0\.1:[0-9]+/").Value;

        using var http = new HttpClient();
        using var response = await http.GetAsync(url);
        await stop.CancelAsync();

        Assert.Multiple(async () =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(200));
            Assert.That(greeting, Does.Contain($"\"url\": \"{url}\"").And.Contain("\"apiKey\": \"sandbox-key\"").And.Contain("ci@example.com"));
            Assert.That(await running, Is.Zero);
        });
    }

    [Test]
    public async Task A_port_that_is_taken_is_said_and_not_thrown()
    {
        await using var other = await SandboxServer.StartAsync();

        var (code, _, error) = await Run("--port", other.Url.Port.ToString(CultureInfo.InvariantCulture));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("The sandbox cannot start").And.Contain("address already in use"));
    }

    [TestCase("--seed", "no-such-seed.json")]
    [TestCase("--port", "web")]
    [TestCase("--database", "no-such-folder/sandbox.db")]
    public async Task An_option_that_cannot_be_is_refused(string option, string value)
    {
        var (code, _, error) = await Run(option, value, "--latency", "0");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Is.Not.Empty);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await SandboxCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
