extern alias OnMSTest;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using OnMSTest::TestRail.Reporter;
using Assert = NUnit.Framework.Assert;

namespace TestRail.Reporter.Adapters.Tests.MSTests;

internal sealed class MSTestAttributeTests : AttributeTests
{
    protected override IEnumerable<string> TraitsOf(string member) =>
        typeof(Sample).GetMember(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Single()
            .GetCustomAttributes<TestPropertyAttribute>()
            .Select(property => $"{property.Name}={property.Value}");

    [Test]
    public void A_row_carries_its_cases_as_categories_beside_its_own()
    {
        var row = new TestDataRow<string>("GB") { TestCategories = ["Slow"] }.WithTestRailCase(51).WithTestRailCase(52);

        Assert.That(row.TestCategories, Is.EqualTo(new[] { "Slow", "@C51", "@C52" }));
    }
}
