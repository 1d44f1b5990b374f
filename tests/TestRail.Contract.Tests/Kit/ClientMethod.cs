using System.Reflection;
using System.Text.RegularExpressions;
using Refit;
using TestRail.Client;

namespace TestRail.Contract.Tests.Kit;

/// <summary>A method of the client. Reads from its declaration what it sends and returns.</summary>
internal sealed partial record ClientMethod(MethodInfo Member)
{
    /// <summary>All methods of the interface, with the inherited ones.</summary>
    public static IReadOnlyList<ClientMethod> All { get; } =
        [.. typeof(ITestRailApi).GetInterfaces().Append(typeof(ITestRailApi)).SelectMany(each => each.GetMethods())
            .Where(method => method.GetCustomAttribute<HttpMethodAttribute>() is not null).Select(method => new ClientMethod(method))];

    private HttpMethodAttribute Http => Member.GetCustomAttribute<HttpMethodAttribute>()!;

    /// <summary>The verb and the address without ids, such as <c>GET get_run/{}</c>.</summary>
    public string Address => $"{Http.Method} {Open().Replace(Http.Path.Split("/api/v2/")[1], "{}")}";

    public string Name => Address.Split(' ', '/', '&')[1];

    /// <summary>The type of the JSON body; null without a body.</summary>
    public Type? Body => Member.GetParameters().FirstOrDefault(each => each.GetCustomAttribute<BodyAttribute>() is not null)?.ParameterType;

    /// <summary>The type that the method returns, without its task.</summary>
    public Type Result => Member.ReturnType.GetGenericArguments().FirstOrDefault() ?? typeof(void);

    /// <summary>The filters: TestRail's name and the client's type.</summary>
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
