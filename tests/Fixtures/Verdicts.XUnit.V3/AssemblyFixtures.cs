using Xunit;

[assembly: AssemblyFixture(typeof(Verdicts.Database))]
