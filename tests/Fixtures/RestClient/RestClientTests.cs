using NUnit.Framework;
using Refit;
using TestRail.Reporter;

namespace RestClient;

public class RestClientTests
{
    [Test, TestRailCase(3)]
    public async Task Refit_is_the_projects_own()
    {
        using var http = new HttpClient(new AnsweringHandler()) { BaseAddress = new Uri("https://shop.example.com") };

        var answer = await RestService.For<IShop>(http).ProductAsync("TEA-01");

        Assert.Multiple(() =>
        {
            Assert.That(answer, Is.EqualTo("/products/TEA-01"));
            Assert.That(typeof(RestService).Assembly.GetName().Version, Is.EqualTo(new Version(16, 0, 0, 0)));
            Assert.That(Path.GetDirectoryName(typeof(RestService).Assembly.Location), Is.EqualTo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));
        });
    }
}
