using System.Runtime.Loader;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Refit;
using RestClient;
using TestRail.Reporter;

namespace Platform.Isolated;

[TestClass]
public sealed class IsolationTests
{
    [TestMethod, TestRailCase(1)]
    public void Configuration_is_the_projects_own_version()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""{ "shop": { "currency": "EUR" } }"""));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();

        Assert.AreEqual("EUR", configuration["shop:currency"]);
        Assert.AreEqual(new Version(11, 0, 0, 0), configuration.GetType().Assembly.GetName().Version);
    }

    [TestMethod, TestRailCase(2)]
    public async Task Refit_is_the_projects_own()
    {
        using var http = new HttpClient(new AnsweringHandler()) { BaseAddress = new Uri("https://shop.example.com") };

        Assert.AreEqual("/products/TEA-01", await RestService.For<IShop>(http).ProductAsync("TEA-01"));
        Assert.AreSame(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(typeof(RestService).Assembly));
    }

    /// <summary>The reporter's engine has its own versions in its own context.</summary>
    [TestMethod, TestRailCase(3)]
    public void The_reporters_libraries_are_in_a_context_of_their_own()
    {
        var reporters = AssemblyLoadContext.All.Single(context => context.Name == "testrail").Assemblies.ToDictionary(assembly => assembly.GetName().Name!, assembly => assembly.GetName().Version!.Major);

        Assert.AreEqual(8, reporters["Microsoft.Extensions.Configuration"]);
        Assert.IsTrue(reporters.ContainsKey("TestRail.Reporter.Engine"));
        Assert.IsFalse(AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "TestRail.Reporter.Engine" && AssemblyLoadContext.GetLoadContext(assembly) == AssemblyLoadContext.Default));
    }
}
