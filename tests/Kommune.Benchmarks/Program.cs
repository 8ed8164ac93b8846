// What the product does in a second, and how long a page takes, on one PostgreSQL with fsync on. Each figure is also given as a
// ratio to pgbench on the same cluster in the same run, for machines differ and are busy.
//   dotnet run -c Release --project tests/Kommune.Benchmarks [-- kommandoer leveringer sider genopbygning genafspilning start] [--sager 10000] [--sql]
using Kommune.Benchmarks;
using Kommune.Host.Udvikling;
using Kommune.Test;

string[] dele = [.. args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];
var sager = args.SkipWhile(a => a != "--sager").Skip(1).Select(int.Parse).FirstOrDefault(10_000);
bool Med(string del) => dele.Length == 0 || dele.Contains(del, StringComparer.Ordinal);

await using var server = await LokalPostgres.Start(LokalPostgres.Binaer(Testdatabase.Rod), null, varig: true,
    ["synchronous_commit=on", "shared_buffers=512MB", "max_wal_size=4GB", "checkpoint_timeout=30min", .. args.Contains("--sql", StringComparer.Ordinal) ? Dyreste.Indstillinger : []]);
Environment.SetEnvironmentVariable("KOMMUNE_TEST_POSTGRES", server.Forbindelse);
var rapport = new Rapport();
var pgbench = new Pgbench(server.Forbindelse);
await pgbench.Klargoer();
rapport.Gulv(await pgbench.Maal());
await using var dyreste = args.Contains("--sql", StringComparer.Ordinal) ? await Dyreste.Begynd(server.Forbindelse) : null;

await using (var vaert = new Maalevaert())
{
    await vaert.InitializeAsync();
    if (Med("kommandoer"))
    {
        await Kommandomaaling.Koer(vaert, rapport, dyreste);
        rapport.Gulv(await pgbench.Maal());
    }

    if (Med("leveringer"))
    {
        await Leveringsmaaling.Koer(vaert, rapport, dyreste);
        rapport.Gulv(await pgbench.Maal());
    }

    if (Med("sider") || Med("genopbygning") || Med("genafspilning"))
    {
        var kopi = new Kopier(vaert);
        await kopi.Koer(sager, rapport);
        await Genopbygningsmaaling.Koer(vaert, kopi, rapport, samtidig: Med("genopbygning"));
        if (Med("genafspilning"))
        {
            await Genafspilningsmaaling.Koer(vaert, rapport);
        }

        if (Med("sider"))
        {
            await Sidemaaling.Koer(vaert, kopi, rapport, dyreste);
        }

        if (args.Contains("--vent", StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"{vaert.Forbindelse}\nThe database stands until a line is read.");
            Console.ReadLine();
        }
    }
}

if (Med("start"))
{
    await Startmaaling.Koer(server.Forbindelse, rapport);
}

rapport.Skriv();
