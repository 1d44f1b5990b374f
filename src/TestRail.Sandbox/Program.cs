using TestRail.Sandbox;

return await SandboxCommand.Create().Parse(args).InvokeAsync();
