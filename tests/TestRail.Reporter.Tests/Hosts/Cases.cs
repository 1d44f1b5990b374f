using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>VSTest's objects, with the properties that adapters add to them.</summary>
internal static class Cases
{
    public static TestCase Case(string name = "Shop.CartTests.Adds") => new(name, new Uri("executor://shop"), "/shop/Shop.Tests.dll") { DisplayName = "Adds" };

    /// <summary>A test from a framework's adapter, such as <c>mstestadapter/v4</c>.</summary>
    public static TestCase Of(string adapter, string name = "Shop.CartTests.Adds") =>
        new TestCase(name, new Uri($"executor://{adapter}"), "/shop/Shop.Tests.dll") { DisplayName = "Adds" }.With("TestCase.ManagedType", "Shop.CartTests").With("TestCase.ManagedMethod", "Adds");

    public static VSTestResult Result(TestOutcome outcome = TestOutcome.Passed, TestCase? test = null) => new(test ?? Case()) { Outcome = outcome };

    public static T With<T>(this T subject, string id, object value) where T : TestObject
    {
        subject.SetPropertyValue(TestProperty.Register(id, id, value.GetType(), typeof(T)), value);
        return subject;
    }
}
