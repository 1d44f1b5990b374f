namespace TestRail.Client.Values;

/// <summary>A property of an update: unchanged, cleared with null, or set to a value.</summary>
/// <remarks>
/// Values convert implicitly: <c>new UpdateRun { Description = "New", MilestoneId = null }</c> sets the description and clears the milestone.
/// </remarks>
/// <typeparam name="T">The type of the property.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>Creates a property that is sent, even if it is null.</summary>
    /// <param name="value">The new value; null clears it.</param>
    public Optional(T value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>Whether the property is sent.</summary>
    public bool HasValue { get; }

    /// <summary>The value to send; the type's default if none is sent.</summary>
    public T? Value { get; }

    /// <summary>Creates a property that is sent, even if it is null.</summary>
    /// <param name="value">The new value; null clears it.</param>
    public static implicit operator Optional<T>(T value) => new(value);
}
