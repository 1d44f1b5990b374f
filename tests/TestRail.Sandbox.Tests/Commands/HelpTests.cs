using System.CommandLine;
using System.Text.Json;
using TestRail.Sandbox.Commands;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Commands;

internal sealed class HelpTests
{
    private string _help = null!;

    [OneTimeSetUp]
    public async Task Ask()
    {
        await using var output = new StringWriter();
        Assert.That(await SandboxCommand.RunAsync(["--help"], new InvocationConfiguration { Output = output }), Is.Zero);
        _help = output.ToString();
    }

    [Test]
    public void Every_option_is_in_the_help_and_described() => Assert.Multiple(() =>
    {
        foreach (var option in new Switches().All)
        {
            Assert.That(_help, Does.Contain(option.Name));
            Assert.That(option.Description, Does.EndWith("."), option.Name);
        }
    });

    [Test]
    public void Every_start_of_a_server_can_be_said_on_the_command_line()
    {
        // These have no switch: the seed contains the users, and the clock and the body limit are for tests.
        string[] notSaid = [nameof(SandboxOptions.Users), nameof(SandboxOptions.Time), nameof(SandboxOptions.LargestBody)];

        Assert.That(new Switches().All.Count(), Is.EqualTo(typeof(SandboxOptions).GetProperties().Count(property => !notSaid.Contains(property.Name))));
    }

    [Test]
    public void Every_word_and_kind_of_a_fault_is_in_the_help() => Assert.Multiple(() =>
    {
        var words = typeof(FaultRule).GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        Assert.That(FaultPairs.Words.Select(known => known.Word), Is.EquivalentTo(words));
        foreach (var kind in Enum.GetNames<FaultKind>())
            Assert.That(_help, Does.Contain(JsonNamingPolicy.SnakeCaseLower.ConvertName(kind)));
    });

    [Test]
    public void It_names_the_command_as_it_is_typed() => Assert.That(_help, Does.Contain("testrail-sandbox [command] [options]"));

    [Test]
    public void It_ends_with_examples() => Assert.That(_help, Does.Contain("Examples:").And.Contain("--fault status=503,times=2"));
}
