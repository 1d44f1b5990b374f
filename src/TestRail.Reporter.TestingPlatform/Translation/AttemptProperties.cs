using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Testing.Platform.Extensions.Messages;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>Reads properties about attempts that are not in the lowest version of the platform, by their names.</summary>
internal static class AttemptProperties
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Numbers = new(), Earlier = new();

    /// <summary>The number of an attempt, starting at 1, in the platform's <c>RetryAttemptProperty</c>. MSTest uses it.</summary>
    public static int? NumberOf(IProperty property) =>
        Numbers.GetOrAdd(property.GetType(), type => Find(type, "RetryAttemptProperty", "AttemptNumber"))?.GetValue(property) is int number and > 0 ? number : null;

    /// <summary>The number of failed attempts in TUnit's <c>TUnitRetryAttemptsProperty</c>.</summary>
    public static int? CountEarlier(IProperty property) =>
        Earlier.GetOrAdd(property.GetType(), type => Find(type, "TUnitRetryAttemptsProperty", "Attempts"))?.GetValue(property) switch
        {
            ICollection attempts => attempts.Count,
            IEnumerable attempts => attempts.Cast<object>().Count(),
            _ => null,
        };

    private static PropertyInfo? Find(Type type, string name, string member) => type.Name == name ? type.GetProperty(member) : null;
}
