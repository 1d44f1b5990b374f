using System.Diagnostics.CodeAnalysis;
using Microsoft.Testing.Platform.CommandLine;
using TestRail.Reporter.TestingPlatform;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>What the command line of a test application says about the session.</summary>
internal sealed class StartTranslatorTests
{
    [TestCase("filter", true)]
    [TestCase("treenode-filter", true)]
    [TestCase("maximum-failed-tests", true, Description = "TUnit and MSTest")]
    [TestCase("stop-on-fail", true, Description = "xUnit")]
    [TestCase("fail-fast", true, Description = "TUnit")]
    [TestCase("report-testrail", false)]
    public void Options_that_leave_tests_out_or_stop_at_a_failure_filter(string option, bool isFiltered) =>
        Assert.That(StartTranslator.Translate(new Options(option), null).IsFiltered, Is.EqualTo(isFiltered));

    private sealed class Options(string given) : ICommandLineOptions
    {
        public bool IsOptionSet(string optionName) => optionName == given;

        public bool TryGetOptionArgumentList(string optionName, [NotNullWhen(true)] out string[]? arguments)
        {
            arguments = IsOptionSet(optionName) ? [] : null;
            return arguments is not null;
        }
    }
}
