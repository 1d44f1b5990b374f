extern alias OnXUnitV3;
using System.Globalization;
using System.Reflection;
using System.Text;
using OnXUnitV3::TestRail.Reporter;
using Xunit;
using Xunit.v3;
using XunitContext = Xunit.TestContext;

namespace TestRail.Reporter.Adapters.Tests.XUnitsV3;

/// <summary>Checks what the attribute writes to a test's output. The tests call the attribute in place of xUnit.</summary>
internal sealed class XUnitV3AttemptsTests
{
    private static readonly MethodInfo Method = typeof(Sample).GetMethod(nameof(Sample.One_case))!;

    [TestCase("", "[TestRail] attempt 2|")]
    [TestCase("waiting...", "waiting...|[TestRail] attempt 2|")]
    [TestCase("ready|", "ready|[TestRail] attempt 2|")]
    public void The_attempt_is_told_on_a_line_of_its_own(string written, string output)
    {
        var test = NamedTest.Create();
        var attribute = new TestRailAttemptsAttribute();
        var helper = new Output();
        SetContext(test, helper, TestResultState.FromException(0, new InvalidOperationException()));
        attribute.Before(Method, test);
        attribute.After(Method, test);
        Assert.That(helper.Text, Is.Empty);

        helper.Write(written.Replace("|", Environment.NewLine, StringComparison.Ordinal));
        attribute.Before(Method, test);

        Assert.That(helper.Text, Is.EqualTo(output.Replace("|", Environment.NewLine, StringComparison.Ordinal)));
    }

    private static void SetContext(IXunitTest test, ITestOutputHelper helper, TestResultState state)
    {
        XunitContext.SetForInitialization(null, false, false);
        XunitContext.SetForTest(test, TestEngineStatus.CleaningUp, CancellationToken.None, state, helper);
    }

    private sealed class Output : ITestOutputHelper
    {
        private readonly StringBuilder _written = new();

        string ITestOutputHelper.Output => Text;

        public string Text => _written.ToString();

        public void Write(string message) => _written.Append(message);

        public void Write(string format, params object[] args) => _written.AppendFormat(CultureInfo.InvariantCulture, format, args);

        public void WriteLine(string message) => _written.AppendLine(message);

        public void WriteLine(string format, params object[] args) => _written.AppendFormat(CultureInfo.InvariantCulture, format, args).AppendLine();
    }

    /// <summary>A test with only an id, in a case, a class and an assembly without one.</summary>
#pragma warning disable CA1852 // DispatchProxy derives from the class.
    private class NamedTest : DispatchProxy
#pragma warning restore CA1852
    {
        private readonly string _id = Guid.NewGuid().ToString();

        public static IXunitTest Create() => Create<IXunitTest, NamedTest>();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod switch
        {
            { Name: "get_UniqueID" } => _id,
            { ReturnType: { IsInterface: true, IsGenericType: false } type } => Create(type, typeof(NamedTest)),
            _ => null,
        };
    }
}
