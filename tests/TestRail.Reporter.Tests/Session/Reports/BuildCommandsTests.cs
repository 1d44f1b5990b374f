using TestRail.Reporter.Session;

namespace TestRail.Reporter.Tests.Session.Reports;

internal sealed class BuildCommandsTests
{
    [TestCase("##vso[task.complete result=Failed]", "# #vso[task.complete result=Failed]")]
    [TestCase("a ##teamcity[buildStop]", "a # #teamcity[buildStop]")]
    [TestCase("##[error]x", "# #[error]x")]
    [TestCase("###vso[x]", "## #vso[x]")]
    [TestCase("x\n  ::set-output name=a::b", "x\n  : :set-output name=a::b")]
    [TestCase("::add-mask::x", ": :add-mask::x")]
    [TestCase("std::vector ## heading [1]", "std::vector ## heading [1]")]
    public void A_command_is_none_any_more(string text, string disarmed) => Assert.That(BuildCommands.Disarm(text), Is.EqualTo(disarmed));
}
