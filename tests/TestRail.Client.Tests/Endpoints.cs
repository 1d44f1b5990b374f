using System.Reflection;

namespace TestRail.Client.Tests;

/// <summary>The methods of the client's interfaces: those that are endpoints, and those that stream whole lists.</summary>
internal static class Endpoints
{
    private static readonly MethodInfo[] Methods =
        [.. typeof(ITestRailApi).GetInterfaces().Append(typeof(ITestRailApi)).SelectMany(part => part.GetMethods())];

    public static IEnumerable<MethodInfo> All => Methods.Where(method => method.IsAbstract);

    public static IEnumerable<MethodInfo> Streams => typeof(TestRailApiExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static);
}
