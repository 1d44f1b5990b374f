using System.Text.Json.Nodes;
using TestRail.Client.Runs;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>Checks that the comparisons find differences. A comparison that finds none would pass any contract.</summary>
internal sealed class ShapeTests
{
    [TestCase("id", null, "$.id is missing")]
    [TestCase("id", "\"81\"", "$.id is \"81\" and no integer")]
    [TestCase("id", "81.5", "$.id is 81.5 and no integer")]
    [TestCase("id", "null", "$.id is null and no integer")]
    [TestCase("is_completed", "0", "$.is_completed is 0 and no boolean")]
    [TestCase("config_ids", "null", "$.config_ids is null and no integer[]")]
    [TestCase("config_ids", "[\"2\"]", "$.config_ids[0] is \"2\" and no integer")]
    [TestCase("surprise", "1", "$.surprise is nothing that TestRail is known to send")]
    [TestCase("custom_environment", "1", "$.custom_environment is nothing that TestRail is known to send")]
    public void A_run_that_is_not_the_vendors_is_told(string key, string? value, string expected)
    {
        var run = Vendor.Sample("Runs/get_run.json").AsObject();
        run.Remove(key);
        if (value is not null)
            run[key] = JsonNode.Parse(value);

        Assert.That(Shape.Problems(run, "run"), Is.EqualTo(new[] { expected }));
    }

    [TestCase("completed_on", "1393845645")]
    [TestCase("start_on", "null")]
    [TestCase("milestone_id", "null")]
    public void A_run_with_what_the_page_allows_is_the_vendors(string key, string value)
    {
        var run = Vendor.Sample("Runs/get_run.json").AsObject();
        run[key] = JsonNode.Parse(value);

        Assert.That(Shape.Problems(run, "run"), Is.Empty);
    }

    [Test]
    public void A_value_that_does_not_arrive_is_told()
    {
        var sent = JsonNode.Parse("""{"id":81,"name":"Nightly","created_on":1393845644,"config_ids":[2,6],"unheard_of":1,"is_completed":true}""");
        var arrived = new Run { Id = 82, Name = "Nightly", ConfigIds = [2] };

        Assert.That(Arrival.Problems(sent, arrived), Is.EqualTo(new[]
        {
            "$.id was 81 and is 82", "$.created_on was 1393845644 and is null", "$.config_ids had 2 items and has 1", "$.unheard_of is lost",
            "$.is_completed was true and is False",
        }));
    }
}
