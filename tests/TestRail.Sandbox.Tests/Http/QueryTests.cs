using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Tests.Http;

internal sealed class QueryTests
{
    [Test]
    public void Method_and_ids_are_the_path()
    {
        var query = Query.Parse("?/api/v2/get_results_for_case/1/2&status_id=4,5");

        Assert.Multiple(() =>
        {
            Assert.That(query.IsApi);
            Assert.That(query.Method, Is.EqualTo("get_results_for_case"));
            Assert.That(query.Path, Is.EqualTo(new[] { "get_results_for_case", "1", "2" }));
            Assert.That(query.Ids("status_id"), Is.EqualTo(new[] { 4, 5 }));
        });
    }

    [TestCase("a%20b", "a b")]
    [TestCase("a+b", "a b")]
    [TestCase("1%2C2", "1,2")]
    [TestCase("%C5%82%C5%BB", "łŻ")]
    public void A_filter_is_decoded(string sent, string meant) =>
        Assert.That(Query.Parse($"?/api/v2/get_cases/1&filter={sent}").Text("filter"), Is.EqualTo(meant));

    [Test]
    public void A_page_is_not_the_API() => Assert.That(Query.Parse("?/runs/view/1").IsApi, Is.False);
}
