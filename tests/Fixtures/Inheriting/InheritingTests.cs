using TestRail.Reporter;

namespace Inheriting;

// Compiled by one project per framework. Each project defines MyTest and MyClass.

[TestRailIgnore]
public abstract class IgnoredBase
{
    [MyTest, TestRailCase(1)]
    public void Inherited() { }
}

[MyClass]
public class OfIgnoredBase : IgnoredBase
{
    [MyTest, TestRailCase(2)]
    public void Own() { }
}

/// <summary>xUnit v2 ignores the traits of a base class if the class has traits of its own.</summary>
[MyClass, TestRailSuite("Master")]
public class OfIgnoredBaseWithSuite : IgnoredBase
{
    [MyTest, TestRailCase(2)]
    public void Own() { }
}

public abstract class Shared
{
    [MyTest, TestRailCase(3)]
    public void Kept_in_one_class_and_ignored_in_the_other() { }

    [MyTest, TestRailCase(4)]
    public virtual void Overridden() { }
}

[MyClass]
public class Keeping : Shared
{
    [MyTest, TestRailIgnore]
    public override void Overridden() { }
}

[MyClass, TestRailIgnore]
public class Ignoring : Shared
{
    [MyTest, TestRailCase(5)]
    public void Own() { }
}

public abstract class Generic<T>
{
    [MyTest, TestRailCase(6)]
    public void Of_any_type() { }
}

[MyClass]
public class OfNumbers : Generic<int>;

[TestRailIgnore]
public abstract class IgnoredGeneric<T>
{
    [MyTest, TestRailCase(7)]
    public void Of_any_type() { }
}

[MyClass, TestRailSuite("Master")]
public class OfIgnoredGeneric : IgnoredGeneric<int>;

public abstract class WithoutHeirs
{
    [MyTest, TestRailCase(8)]
    public void Never_runs() { }
}

[MyClass]
public class Base
{
    [MyTest, TestRailCase(9)]
    public virtual void Overridden() { }
}

[MyClass]
public class Overriding : Base
{
    [MyTest, TestRailCase(10)]
    public override void Overridden() { }
}

[MyClass, TestRailIgnore]
public class Around
{
    [MyTest, TestRailCase(11)]
    public void Ignored() { }

    [MyClass]
    public class Nested
    {
        [MyTest, TestRailCase(12)]
        public void Nested_one() { }
    }
}
