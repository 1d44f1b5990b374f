namespace TestRail.Client;

/// <summary>A property of an update: left alone, cleared with null, or set to a value.</summary>
/// <remarks>
/// A value converts by itself: <c>new UpdateRun { Description = "New", MilestoneId = null }</c> sets the one and clears the other.
/// </remarks>
/// <typeparam name="T">The type of the property.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>Makes a property that is sent, even where the value is null.</summary>
    /// <param name="value">The new value; null clears.</param>
    public Optional(T value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>Whether the property is sent at all.</summary>
    public bool HasValue { get; }

    /// <summary>The value to send; the type's default where none is sent.</summary>
    public T? Value { get; }

    /// <summary>Makes a property that is sent, even where the value is null.</summary>
    /// <param name="value">The new value; null clears.</param>
    public static implicit operator Optional<T>(T value) => new(value);
}
