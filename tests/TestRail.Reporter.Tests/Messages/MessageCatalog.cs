using System.Reflection;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Tests.Architecture;

namespace TestRail.Reporter.Tests.Messages;

/// <summary>Every message of the reporter. Messages are declared next to their feature, in static classes whose names end in "Messages".</summary>
internal static class MessageCatalog
{
    /// <summary>The methods that return a message.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } =
        [.. new[] { House.Words, House.Engine, House.Tool }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Messages", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Message))];

    /// <summary>The message with sample arguments.</summary>
    /// <param name="method">One of <see cref="All"/>.</param>
    /// <param name="count">Every number, and the length of every list.</param>
    /// <param name="optional">Whether optional values are given.</param>
    /// <param name="realistic">Whether texts and ids are realistic.</param>
    public static Message Create(MethodInfo method, int count, bool optional, bool realistic = false) =>
        (Message)method.Invoke(null, new SampleArguments(count, optional) { IsRealistic = realistic }.For(method))!;

    /// <summary>The class and name of a method.</summary>
    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
