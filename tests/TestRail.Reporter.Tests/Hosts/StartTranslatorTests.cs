using System.Diagnostics.CodeAnalysis;
using Microsoft.Testing.Platform.CommandLine;
using TestRail.Reporter.TestingPlatform;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>What the command line of a test application says about the session.</summary>
internal sealed class StartTranslatorTests
{
    [TestCase("filter", true)]
    [TestCase("treenode-filter", true)]
    [TestCase("tag", true, Description = "TUnit, after 1.81.10")]
    [TestCase("maximum-failed-tests", true, Description = "TUnit and MSTest")]
    [TestCase("stop-on-fail", true, Description = "xUnit")]
    [TestCase("fail-fast", true, Description = "TUnit")]
    [TestCase("report-testrail", false)]
    public void Options_that_leave_tests_out_or_stop_at_a_failure_filter(string option, bool isFiltered) =>
        Assert.That(StartTranslator.Translate(new Options(option), null).IsFiltered, Is.EqualTo(isFiltered));

    [TestCase("maximum-failed-tests", "3", 3)]
    [TestCase("maximum-failed-tests", null, 1)]
    [TestCase("stop-on-fail", "on", 1)]
    [TestCase("stop-on-fail", "off", null)]
    [TestCase("fail-fast", null, 1)]
    [TestCase("filter", "x", null)]
    public void The_number_of_failures_that_ends_the_run_is_known(string option, string? value, int? limit) =>
        Assert.That(StartTranslator.Translate(new Options(option, value), null).FailureLimit, Is.EqualTo(limit));

    private sealed class Options(string given, string? value = null) : ICommandLineOptions
    {
        public bool IsOptionSet(string optionName) => optionName == given;

        public bool TryGetOptionArgumentList(string optionName, [NotNullWhen(true)] out string[]? arguments)
        {
            arguments = IsOptionSet(optionName) ? value is null ? [] : [value] : null;
            return arguments is not null;
        }
    }
}
