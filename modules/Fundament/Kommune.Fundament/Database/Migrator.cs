using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// Brings a database to this version: roles, schemas, then each module's numbered SQL files (Skema/0001_….sql, embedded),
/// each once and unchanged since. Replicas that start together wait for one another on an advisory lock.
/// </summary>
public static class Migrator
{
    /// <summary>Fundament's own schemas. Modules get EXECUTE on their write functions and SELECT on their views, nothing else.</summary>
    public static readonly IReadOnlyList<string> FundamentsSkemaer = ["besked", "adgang", "frist", "organisation", "kladde", "dokument", "opsaetning"];

    private static readonly string[] AlleModulroller = ["borger", "myndighed", "udfoerer", "ppr", "dagtilbud", "samspil", "styring"];

    /// <returns>The files that were applied now, as <c>schema/file</c>.</returns>
    public static async Task<IReadOnlyList<string>> Migrer(string forbindelse, IReadOnlyList<IModul> moduler, CancellationToken ct = default)
    {
        await using var kilde = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(forbindelse) { Pooling = false, ApplicationName = "migrering" });
        await using var c = await kilde.OpenConnectionAsync(ct);
        var laas = Sql.Kommando(c, "select pg_advisory_lock(hashtextextended('kommune:migrering', 0))");
        laas.CommandTimeout = 0;        // however long another host migrates
        await laas.Udfoer(ct);
        try
        {
            await Sql.Kommando(c, Roller([Datakilder.Fundament, Datakilder.Sletning, .. AlleModulroller])).Udfoer(ct);
            await Sql.Kommando(c, """
                create schema if not exists drift;
                create table if not exists drift.migrering(skema text not null, fil text not null, sha256 text not null, anvendt timestamptz not null default now(), primary key (skema, fil));
                do $$ begin execute format('revoke temporary, connect on database %I from public', current_database()); execute format('grant connect on database %I to %I', current_database(), session_user); end $$;
                revoke all on schema public from public;
                create extension if not exists pg_trgm with schema public; create extension if not exists unaccent with schema public; create extension if not exists btree_gist with schema public;
                grant usage on schema public to fundament, borger, fundament_ejer, borger_ejer;
                """).Udfoer(ct);
            foreach (var skema in FundamentsSkemaer)
            {
                await Skema(c, skema, Datakilder.Fundament, ct);
            }

            foreach (var m in moduler)
            {
                await Skema(c, m.Skema, m.Skema, ct);
            }

            List<string> anvendt = [];
            foreach (var (rolle, filer) in Alle(moduler))
            {
                anvendt.AddRange((await Filer(c, rolle, filer, ct)).Select(f => $"{rolle}/{f}"));
            }

            return anvendt;
        }
        finally
        {
            await Sql.Kommando(c, "select pg_advisory_unlock(hashtextextended('kommune:migrering', 0))").Udfoer(CancellationToken.None);
        }
    }

    /// <summary>The files that this version has and the database has not, without touching it: a newer program must not read an older database.</summary>
    public static async Task<IReadOnlyList<string>> Mangler(string forbindelse, IReadOnlyList<IModul> moduler, CancellationToken ct = default)
    {
        await using var kilde = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(forbindelse) { Pooling = false, ApplicationName = "migrering" });
        await using var c = await kilde.OpenConnectionAsync(ct);
        var kendte = await Sql.Kommando(c, "select to_regclass('drift.migrering') is not null").Skalar<bool>(ct)
            ? await Sql.Kommando(c, "select skema || '/' || fil from drift.migrering").Liste(r => r.GetString(0), ct)
            : [];
        return [.. Alle(moduler).SelectMany(a => a.Filer.Select(f => $"{a.Rolle}/{f.Navn}")).Except(kendte, StringComparer.Ordinal)];
    }

    /// <summary>Every file of this version, in the order in which they are applied.</summary>
    private static IEnumerable<(string Rolle, IReadOnlyList<(string Navn, string Tekst)> Filer)> Alle(IReadOnlyList<IModul> moduler)
    {
        yield return (Datakilder.Fundament, Ressourcer(typeof(Migrator).Assembly, "Skema/"));
        foreach (var m in moduler)
        {
            var skabelon = m.HarStroemme ? Ressourcer(typeof(Migrator).Assembly, "Skabelon/").Select(f => (f.Navn, Tekst: f.Tekst.Replace("{skema}", m.Skema, StringComparison.Ordinal))) : [];
            yield return (m.Skema, [.. skabelon, .. Ressourcer(m.GetType().Assembly, "Skema/")]);
        }
    }

    private static async Task Skema(NpgsqlConnection c, string skema, string rolle, CancellationToken ct)
    {
        // Tables belong to another role than the one that works on them, so that GRANT alone decides what a module may do.
        await Sql.Kommando(c, $"""
            create schema if not exists {skema} authorization {rolle}_ejer;
            set role {rolle}_ejer;
            alter default privileges for role {rolle}_ejer revoke execute on functions from public;
            alter default privileges for role {rolle}_ejer in schema {skema} grant select, insert, update, delete on tables to {rolle};
            alter default privileges for role {rolle}_ejer in schema {skema} grant select, update, delete on tables to sletning;
            alter default privileges for role {rolle}_ejer in schema {skema} grant usage on sequences to {rolle};
            alter default privileges for role {rolle}_ejer in schema {skema} grant execute on functions to {rolle};
            grant usage on schema {skema} to {rolle}, sletning;
            reset role;
            """).Udfoer(ct);
    }

    private static async Task<List<string>> Filer(NpgsqlConnection c, string rolle, IReadOnlyList<(string Navn, string Tekst)> filer, CancellationToken ct)
    {
        var kendte = (await Sql.Kommando(c, "select fil, sha256 from drift.migrering where skema = $1", rolle).Liste(r => (r.GetString(0), r.GetString(1)), ct)).ToDictionary();
        List<string> anvendt = [];
        foreach (var (navn, tekst) in filer)
        {
            var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
            if (kendte.TryGetValue(navn, out var foer))
            {
                if (foer != sha)
                {
                    throw new InvalidOperationException($"{rolle}: {navn} was edited after it was applied. Add a new file instead.");
                }

                continue;
            }

            await using var tx = await c.BeginTransactionAsync(ct);
            try
            {
                await Sql.Kommando(c, $"set local role {rolle}_ejer").Udfoer(ct);
                // Npgsql would split the file at every semicolon, also inside "begin atomic … end"; quoted, it is sent whole.
                await using (var k = new NpgsqlCommand($"do $kommune_fil$ begin execute $kommune_sql${tekst}$kommune_sql$; end $kommune_fil$", c) { CommandTimeout = 600 })
                {
                    await k.ExecuteNonQueryAsync(ct);
                }

                await Sql.Kommando(c, "reset role").Udfoer(ct);
                await Sql.Kommando(c, "insert into drift.migrering(skema, fil, sha256) values ($1, $2, $3)", rolle, navn, sha).Udfoer(ct);
                await tx.CommitAsync(ct);
            }
            catch (PostgresException e)
            {
                throw new InvalidOperationException($"{rolle}: {navn} failed at position {Math.Max(e.Position, e.InternalPosition)}: {e.MessageText}", e);
            }

            anvendt.Add(navn);
        }

        return anvendt;
    }

    private static List<(string Navn, string Tekst)> Ressourcer(Assembly a, string mappe) =>
        a.GetManifestResourceNames().Where(n => n.StartsWith(mappe, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n =>
            {
                using var l = new StreamReader(a.GetManifestResourceStream(n)!);
                return (n[mappe.Length..], l.ReadToEnd().ReplaceLineEndings("\n"));
            }).ToList();

    /// <summary>Roles are of the whole cluster, so databases that migrate at once race for them: try again rather than fail.</summary>
    private static string Roller(string[] roller) => $"""
        do $$
        declare r text; n int;
        begin
          foreach r in array array[{string.Join(", ", roller.SelectMany(r => r == Datakilder.Sletning ? [r] : new[] { r, r + "_ejer" }).Select(r => $"'{r}'"))}] loop
            n := 0;
            loop
              begin
                if not exists (select from pg_roles where rolname = r) then
                  execute format('create role %I nologin noinherit', r);
                end if;
                if not exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles l on l.oid = m.member
                               where g.rolname = r and l.rolname = session_user and m.set_option) then
                  execute format('grant %I to %I with set true, inherit false', r, session_user);
                end if;
                exit;
              exception when duplicate_object or unique_violation or internal_error or undefined_object then
                n := n + 1; if n > 20 then raise; end if;
                perform pg_sleep(0.02 * random() * n);
              end;
            end loop;
          end loop;
        end $$;
        """;
}
