using TestRail.Reporter.Tests.Killing;

// VSTest does not use this entry point. Tests start the assembly as a child process that they can kill.
return await Child.RunAsync(args);
