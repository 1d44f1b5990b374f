using System.Runtime.Versioning;
using NUnit.Framework;

namespace Verdicts
{
    public class PlatformTests
    {
        [Category("C9")]
        [TestCase(1, IncludePlatform = "Xbox")]
        [TestCase(2, ExcludePlatform = "Win,Linux,MacOsX")]
        [TestCase(3)]
        public void Rows_of_other_platforms(int number) => Assert.That(number, Is.EqualTo(3));

        [Test, Category("C10"), Platform("Xbox")]
        public void Of_another_platform() { }

        [Test, Category("C11"), Culture("fr-CH")]
        public void Of_another_culture() { }

        [Test, Category("C14"), SupportedOSPlatform("browser")]
        public void Of_another_system() { }

        [Test, Category("C15")]
        public void Here() { }

        [Test, Category("C15"), SkipHere]
        public void By_an_attribute_of_ones_own() { }

        [Test, Category("C37")]
        public void Anywhere() { }

        /// <summary>STA threads exist only on Windows. On other systems, NUnit does not start the test.</summary>
        [Test, Category("C37"), Apartment(ApartmentState.STA)]
        public void On_a_thread_of_its_own() { }

        [Test, Category("C23"), Explicit("takes an hour")]
        public void Only_when_chosen() => Assert.Inconclusive("chosen");
    }

    [Platform("Xbox")]
    public class OtherPlatformTests
    {
        [Test, Category("C12")]
        public void Whole_fixture() { }
    }
}

namespace Verdicts.Xbox
{
    [SetUpFixture, Platform("Xbox")]
    public class SetUp;

    public class XboxTests
    {
        [Test, Category("C13")]
        public void Whole_namespace() { }
    }
}
