using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LoggerParametersTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [TestCase("<Logger friendlyName=\"testrail\">")]
    [TestCase("<Logger FriendlyName=\"TestRail\" enabled=\"True\">")]
    [TestCase("<Logger uri=\"Logger://TestRail/v1\">")]
    public void What_the_settings_file_says_stays_beside_what_the_command_line_says(string logger)
    {
        Write($"<Logger friendlyName=\"trx\"><Configuration><suite>No</suite></Configuration></Logger>{logger}<Configuration><run-id>57</run-id><runName>file</runName></Configuration></Logger>");
        Assert.That(Merged($"--settings:{_file}"), Is.EqualTo("RUN-NAME=line, run-id=57"));
        Assert.That(Merged($"/Settings:\"{_file}\""), Is.EqualTo("RUN-NAME=line, run-id=57"));
    }

    [TestCase("<Logger friendlyName=\"testrail\" enabled=\"False\"><Configuration><run-id>57</run-id></Configuration></Logger>")]
    [TestCase("<!-- <Logger friendlyName=\"testrail\"><Configuration><run-id>57</run-id></Configuration></Logger> -->")]
    [TestCase("<Logger friendlyName=\"testrail2\"><Configuration><run-id>57</run-id></Configuration></Logger>")]
    [TestCase("<Logger friendlyName=\"testrail\" />")]
    [TestCase("<Logger ")]
    public void What_is_not_asked_for_is_not_taken(string loggers)
    {
        Write(loggers);
        Assert.That(Merged($"--settings:{_file}"), Is.EqualTo("RUN-NAME=line"));
    }

    [TestCase("RUN_NAME=C, run-id=2", "--logger:testrail;run-name=A;run-id=1", "--logger:trx;run-id=5", "--logger:TestRail;run-name=B;run-id=2", "--logger:Logger://TestRail/V1;RUN_NAME=C")]
    [TestCase("RUN-NAME=line", "--logger:testrail")]
    [TestCase("RUN-NAME=line", "--logger:testrail2;run-id=1", "--logger:")]
    [TestCase("RUN-NAME=line, run-id=a=b", "/logger:testrail;run-id=a=b;odd;=x")]
    public void Several_of_one_command_line_are_one(string expected, params string[] commandLine) =>
        Assert.That(Merged(commandLine), Is.EqualTo(expected).IgnoreCase);

    [TestCase]
    [TestCase("--settings:/nowhere/x.runsettings")]
    [TestCase("--settings:")]
    public void Without_a_file_nothing_is_added(params string[] commandLine) => Assert.That(Merged(commandLine), Is.EqualTo("RUN-NAME=line"));

    private static string Merged(params string[] commandLine) => string.Join(
        ", ", LoggerParameters.Merge(new Dictionary<string, string?> { ["RUN-NAME"] = "line" }, commandLine).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private void Write(string loggers) => File.WriteAllText(_file, $"<RunSettings><LoggerRunSettings><Loggers>{loggers}</Loggers></LoggerRunSettings></RunSettings>");
}
