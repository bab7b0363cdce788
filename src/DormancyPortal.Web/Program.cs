using DormancyPortal.Web;
using DormancyPortal.Web.Verbs;

// A known verb, or serve. Looked for before anything is parsed, because a test host passes arguments of its own.
return args is [var first, ..] && PortalVerbs.IsVerb(first)
    ? await PortalVerbs.RunAsync(args)
    : await ServeVerb.RunAsync(PortalHost.Build(args));

/// <summary>The entry point; public so that tests can start the portal.</summary>
public partial class Program;
