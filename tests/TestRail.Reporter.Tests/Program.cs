using TestRail.Reporter.Tests.Killing;

// VSTest loads the tests without it; tests start it as a process that they may kill.
return await Child.RunAsync(args);
