using System.Reflection;
using System.Text.RegularExpressions;
using Refit;
using TestRail.Client;

namespace TestRail.Contract.Tests.Kit;

/// <summary>A method of the client: what it sends, read off its declaration.</summary>
internal sealed partial record ClientMethod(MethodInfo Member)
{
    /// <summary>Every method, of the interface and of those it inherits.</summary>
    public static IReadOnlyList<ClientMethod> All { get; } =
        [.. typeof(ITestRailApi).GetInterfaces().Append(typeof(ITestRailApi)).SelectMany(each => each.GetMethods())
            .Where(method => method.GetCustomAttribute<HttpMethodAttribute>() is not null).Select(method => new ClientMethod(method))];

    private HttpMethodAttribute Http => Member.GetCustomAttribute<HttpMethodAttribute>()!;

    /// <summary><c>GET get_run/{}</c>: the verb, and the address with its ids left open.</summary>
    public string Address => $"{Http.Method} {Open().Replace(Http.Path.Split("/api/v2/")[1], "{}")}";

    public string Name => Address.Split(' ', '/', '&')[1];

    /// <summary>What is sent as JSON; null for none.</summary>
    public Type? Body => Member.GetParameters().FirstOrDefault(each => each.GetCustomAttribute<BodyAttribute>() is not null)?.ParameterType;

    /// <summary>What the method returns, without its task.</summary>
    public Type Result => Member.ReturnType.GetGenericArguments().FirstOrDefault() ?? typeof(void);

    /// <summary>The filters under TestRail's names, each with the client's type.</summary>
    public IReadOnlyDictionary<string, Type> Filters => Member.GetParameters()
        .Where(each => each.ParameterType != typeof(CancellationToken) && each.ParameterType != Body && !InPath(each))
        .SelectMany(each => IsFilter(each.ParameterType)
            ? each.ParameterType.GetProperties().Select(property => (Name: Arrival.NameOf(property), Type: property.PropertyType))
            : [(Name: each.GetCustomAttribute<AliasAsAttribute>()?.Name ?? each.Name!, Type: each.ParameterType)])
        .ToDictionary(filter => filter.Name, filter => filter.Type);

    public override string ToString() => Member.Name;

    private static bool IsFilter(Type type) => type.Namespace?.StartsWith("TestRail.Client", StringComparison.Ordinal) == true && type.IsClass;

    private bool InPath(ParameterInfo parameter) => Http.Path.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Open();
}
