using DormancyPortal.Web;
using DormancyPortal.Web.Verbs;

// A verb, or serve. Looked for before anything is parsed, because a test host passes settings of its own (--key=value).
try
{
    return PortalVerbs.IsOurs(args)
        ? await PortalVerbs.RunAsync(args)
        : await ServeVerb.RunAsync(PortalHost.Build(args));
}
catch (PortalOptionsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

/// <summary>The entry point; public so that tests can start the portal.</summary>
public partial class Program;
