using System.Collections;
using System.Reflection;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tests.Messages;

/// <summary>Arguments for any sentence, by the types of its parameters.</summary>
/// <param name="count">Every number, and the length of every list.</param>
/// <param name="optional">Whether what may be null is given.</param>
internal sealed class SampleArguments(int count, bool optional)
{
    public const string Text = "Sample";

    private static readonly NullabilityInfoContext Nullability = new();

    public object?[] For(MethodInfo sentence) => [.. sentence.GetParameters().Select(Value)];

    private object? Value(ParameterInfo parameter) =>
        !optional && Nullability.Create(parameter).WriteState == NullabilityState.Nullable ? null : Value(parameter.ParameterType);

    private object Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Text;
        if (type == typeof(int) || type == typeof(int?))
            return count;
        if (type == typeof(long))
            return (long)count;
        if (type == typeof(bool))
            return optional;
        if (type == typeof(Uri))
            return new Uri("https://acme.testrail.io/" + Text);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMinutes(count);
        if (type == typeof(Message))
            return new Message(Severity.Error, "TR0103", $"{Text}.");
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return List(type.GetGenericArguments()[0]);
        if (type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
            return Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(Value)])!;

        throw new NotSupportedException($"no sample of {type}");
    }

    private Array List(Type item)
    {
        var list = Array.CreateInstance(item, count);
        for (var i = 0; i < count; i++)
            list.SetValue(Value(item), i);
        return list;
    }
}
