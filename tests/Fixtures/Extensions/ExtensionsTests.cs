using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using TestRail.Reporter;

namespace Extensions;

public class ExtensionsTests
{
    [Test, TestRailCase(1)]
    public void Configuration_is_the_projects_own_version()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""{ "shop": { "currency": "EUR" } }"""));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();

        Assert.Multiple(() =>
        {
            Assert.That(configuration["shop:currency"], Is.EqualTo("EUR"));
            Assert.That(configuration.GetType().Assembly.GetName().Version, Is.EqualTo(new Version(11, 0, 0, 0)));
        });
    }

    [Test, TestRailCase(2)]
    public void Services_are_the_projects_own_version()
    {
        using var services = new ServiceCollection().AddSingleton(new Uri("https://shop.example.com")).BuildServiceProvider();

        Assert.Multiple(() =>
        {
            Assert.That(services.GetRequiredService<Uri>().Host, Is.EqualTo("shop.example.com"));
            Assert.That(typeof(ServiceProvider).Assembly.GetName().Version, Is.EqualTo(new Version(11, 0, 0, 0)));
        });
    }
}
