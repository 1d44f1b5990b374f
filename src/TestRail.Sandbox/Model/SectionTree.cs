namespace TestRail.Sandbox.Model;

/// <summary>The sections of a suite as a tree in display order.</summary>
internal sealed class SectionTree(IReadOnlyList<Section> sections)
{
    private readonly ILookup<long?, Section> _children =
        sections.OrderBy(section => section.DisplayOrder).ThenBy(section => section.Id).ToLookup(section => section.ParentId);

    public bool Has(long id) => sections.Any(section => section.Id == id);

    public bool HasBelow(long? parent, long child) => _children[parent].Any(section => section.Id == child);

    /// <summary>The section and its descendants.</summary>
    public IEnumerable<long> Below(long id) => _children[id].SelectMany(child => Below(child.Id)).Prepend(id);

    /// <summary>All sections after a move, in their new order. The moved section comes after the given sibling, or first under its parent.</summary>
    public IReadOnlyList<Section> Move(Section moved, long? parent, long? after)
    {
        var placed = new List<Section>(sections.Count);
        Place(null, 0);
        return placed;

        void Place(long? below, int depth)
        {
            foreach (var section in Siblings(below))
            {
                placed.Add(section with { ParentId = below, Depth = depth, DisplayOrder = placed.Count + 1 });
                Place(section.Id, depth + 1);
            }
        }

        List<Section> Siblings(long? below)
        {
            var siblings = _children[below].Where(section => section.Id != moved.Id).ToList();
            if (below == parent)
                siblings.Insert(siblings.FindIndex(section => section.Id == after) + 1, moved);
            return siblings;
        }
    }
}
