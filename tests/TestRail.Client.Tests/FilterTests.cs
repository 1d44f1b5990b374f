using TestRail.Client.Cases;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class FilterTests
{
    private static IEnumerable<Type> Filters =>
        typeof(ITestRailApi).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Filter", StringComparison.Ordinal));

    [TestCaseSource(nameof(Filters))]
    public void An_empty_list_or_text_is_no_filter(Type filter)
    {
        var empty = Activator.CreateInstance(filter);
        foreach (var property in filter.GetProperties())
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(empty, "");
            else if (property.PropertyType == typeof(IReadOnlyList<long>))
                property.SetValue(empty, Array.Empty<long>());
        }

        Assert.That(empty, Is.EqualTo(Activator.CreateInstance(filter)));
    }

    [Test]
    public async Task An_empty_list_or_text_is_not_sent()
    {
        await using var server = new WireServer(_ => WireReply.Json("[]"));
        using var client = server.Client();

        await client.Api.GetCasesAsync(1, new CaseFilter { SuiteId = 2, PriorityId = [], Filter = "" });

        Assert.That(server.Requests.Single().Line, Does.Contain("get_cases/1&suite_id=2 "));
    }
}
