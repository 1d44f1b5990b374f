using TestRail.Reporter.Tool;

return await Commands.RunAsync(args, Workplace.OfProcess()).ConfigureAwait(false);
