using System.Text;
using System.Text.Json;

namespace TestRail.Sandbox.Replaying;

/// <summary>Compares two bodies: JSON value by value, without the order of keys; anything else as text or bytes.</summary>
internal sealed class BodyComparison(UuidMap uuids, IReadOnlyCollection<string> ignored)
{
    /// <summary>The maximum number of differences of one body. A list that moved by one differs in every element.</summary>
    private const int MaxDifferences = 20;

    public IReadOnlyList<Difference> Compare(string place, byte[] before, byte[] now)
    {
        if (before.AsSpan().SequenceEqual(now))
            return [];
        using var old = Parse(before);
        using var current = Parse(now);
        var found = new List<Difference>();
        if (old is not null && current is not null)
            Compare(place, old.RootElement, current.RootElement, found);
        else if (!uuids.Match(Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(now)))
            found.Add(new Difference(place, Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(now)));
        return found;
    }

    public void CompareText(string place, string? before, string? now, List<Difference> found)
    {
        if (!uuids.Match(before ?? "", now ?? ""))
            found.Add(new Difference(place, before ?? "none", now ?? "none"));
    }

    private void Compare(string place, JsonElement before, JsonElement now, List<Difference> found)
    {
        if (found.Count == MaxDifferences)
            return;
        if (before.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
            CompareObjects(place, before, now, found);
        else if (before.ValueKind == JsonValueKind.Array && now.ValueKind == JsonValueKind.Array)
            CompareArrays(place, before, now, found);
        else if (before.ValueKind != now.ValueKind || !uuids.Match(before.ToString(), now.ToString()))
            found.Add(new Difference(place, before.GetRawText(), now.GetRawText()));
    }

    private void CompareObjects(string place, JsonElement before, JsonElement now, List<Difference> found)
    {
        var current = new Dictionary<string, JsonElement>();
        foreach (var property in now.EnumerateObject())
            current[property.Name] = property.Value;
        foreach (var property in before.EnumerateObject())
        {
            var isIn = current.Remove(property.Name, out var value);
            if (ignored.Contains(property.Name))
                continue;
            if (isIn)
                Compare($"{place}.{property.Name}", property.Value, value, found);
            else if (found.Count < MaxDifferences)
                found.Add(new Difference($"{place}.{property.Name}", property.Value.GetRawText(), "none"));
        }

        foreach (var (name, value) in current.Where(added => !ignored.Contains(added.Key)).Take(MaxDifferences - found.Count))
            found.Add(new Difference($"{place}.{name}", "none", value.GetRawText()));
    }

    private void CompareArrays(string place, JsonElement before, JsonElement now, List<Difference> found)
    {
        if (before.GetArrayLength() != now.GetArrayLength())
            found.Add(new Difference(place, $"{before.GetArrayLength()} items", $"{now.GetArrayLength()} items"));
        var index = 0;
        foreach (var (old, current) in before.EnumerateArray().Zip(now.EnumerateArray()))
            Compare($"{place}[{index++}]", old, current, found);
    }

    private static JsonDocument? Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
