using System.Text.RegularExpressions;

namespace TestRail.Sandbox.Replaying;

/// <summary>The UUIDs of one recording and the UUIDs that stand for them in the other. Each server creates its own for plan entries, field configurations and attachments.</summary>
internal sealed partial class UuidMap
{
    private readonly Dictionary<string, string> _now = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _before = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the texts are equal, with one UUID for another. UUIDs that are seen for the first time are paired.</summary>
    public bool Match(string before, string now)
    {
        if (before == now)
            return true;
        var (old, current) = (Uuids().Matches(before), Uuids().Matches(now));
        if (old.Count == 0 || old.Count != current.Count || Uuids().Replace(before, "") != Uuids().Replace(now, ""))
            return false;
        return old.Zip(current).All(pair => pair.First.Index == pair.Second.Index && Pair(pair.First.Value, pair.Second.Value));
    }

    /// <summary>The text with the UUIDs of now.</summary>
    public string Translate(string before) =>
        _now.Count == 0 ? before : Uuids().Replace(before, uuid => _now.GetValueOrDefault(uuid.Value, uuid.Value));

    private bool Pair(string before, string now)
    {
        if (_now.TryGetValue(before, out var known))
            return known.Equals(now, StringComparison.OrdinalIgnoreCase);
        if (!_before.TryAdd(now, before))
            return false;
        _now.Add(before, now);
        return true;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Uuids();
}
