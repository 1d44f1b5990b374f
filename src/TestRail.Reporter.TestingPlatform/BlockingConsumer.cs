using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Messages;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>
/// Makes the consumer a blocking one where the platform has such consumers (from 2.4 on). The platform passes a result to a blocking consumer before the
/// test goes on, so a killed process has every finished test in its journal. Other consumers read from a queue, which dies with the process.
/// The interface is not in version 2.0.2, the lowest that the host supports, so the class that implements it is made at run time.
/// </summary>
internal static class BlockingConsumer
{
    private const string Interface = "Microsoft.Testing.Platform.Extensions.IBlockingDataConsumer", Name = "TestRail.Reporter.TestingPlatform.Blocking";

    private static readonly Lazy<ConstructorInfo?> Constructor = new(Build);

    /// <summary>A blocking consumer, or an ordinary one on an older platform.</summary>
    public static ResultConsumer Create(Reporting reporting, IMessageBus bus) =>
        Constructor.Value is { } constructor ? (ResultConsumer)constructor.Invoke([reporting, bus]) : new QueuedResultConsumer(reporting, bus);

    private static ConstructorInfo? Build()
    {
        try
        {
            return typeof(IDataConsumer).Assembly.GetType(Interface) is { IsInterface: true, IsVisible: true } blocking && blocking.GetMembers().Length == 0 ? Build(blocking) : null;
        }
        // The interface is experimental and may change. Then the consumer is an ordinary one.
        catch (Exception changed) when (changed is TypeLoadException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static ConstructorInfo Build(Type blocking)
    {
        Type[] parameters = [typeof(Reporting), typeof(IMessageBus)];
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(Name), AssemblyBuilderAccess.Run).DefineDynamicModule(Name)
            .DefineType("BlockingResultConsumer", TypeAttributes.Public | TypeAttributes.Sealed, typeof(ResultConsumer), [blocking]);
        var body = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, parameters).GetILGenerator();
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Ldarg_2);
        body.Emit(OpCodes.Call, typeof(ResultConsumer).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, parameters)!);
        body.Emit(OpCodes.Ret);
        return type.CreateType().GetConstructor(parameters)!;
    }
}
