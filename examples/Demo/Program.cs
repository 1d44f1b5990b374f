using System.CommandLine;
using Demo;

var keep = new Option<bool>("--keep") { Description = "Keep the sandbox running afterwards, to look around in its page." };
var port = new Option<int>("--port") { Description = "The sandbox's port. 0 takes a free one.", DefaultValueFactory = _ => 0 };
var root = new RootCommand("Runs the examples through the reporter, against a local TestRail sandbox.") { keep, port };
root.SetAction((parsed, cancellation) => Show.RunAsync(parsed.GetValue(keep), parsed.GetValue(port), cancellation));
return await root.Parse(args).InvokeAsync();
