namespace Inheriting;

#if XUNIT
[Xunit.Trait("Category", "C13")]
#else
[MyTag("C13")]
#endif
public abstract class TaggedBase
{
    [MyTest]
    public void Has_the_tag_of_its_class() { }
}

#if XUNIT
[MyClass, Xunit.Trait("Category", "Smoke")]
#else
[MyClass, MyTag("Smoke")]
#endif
public class Tagged : TaggedBase;
