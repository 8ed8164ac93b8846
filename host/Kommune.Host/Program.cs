using Kommune.Host;
using Kommune.Host.Udvikling;

if (args is ["sundhed"])
{
    return await Sundhed.Spoerg();
}

if (Verber.ErGivet(args))
{
    return await Verber.Program(args);
}

// Without a connection string, in development, the product brings its own PostgreSQL.
await using var udvikling = await Udviklingsmiljoe.Start(args);
await using var app = await Vaert.Byg(args, udvikling.Forbindelse);
await udvikling.Klargoer(app);
await app.RunAsync();
return 0;
