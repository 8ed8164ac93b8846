using System.Data;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// Holds what stands in the tables about some citizens against what follows from their streams: rows, clocks and tasks,
/// attachments, and the streams' own versions. In one snapshot, or it would see a row without the event that made it.
/// </summary>
internal sealed class Afstemning(IServiceProvider services, ModulDb db, Fristregelkilde frister, NpgsqlConnection c, IReadOnlyCollection<BorgerId> borgere)
{
    private static readonly MethodInfo LaesType = typeof(Afstemning).GetMethod(nameof(LaesRaekker), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private readonly Guid[] _borgere = [.. borgere.Select(b => b.Vaerdi)];

    public List<Forskel> Forskelle { get; } = [];
    public int Stroemme { get; private set; }
    public int Raekker { get; private set; }
    public int Opgaver { get; private set; }
    public int Tilknytninger { get; private set; }

    /// <summary>The module's tables that hold nothing but what is derived.</summary>
    public static IEnumerable<IEntityType> Tabeller(ModulDb db) => db.Model.GetEntityTypes().Where(t => typeof(IAfledtRaekke).IsAssignableFrom(t.ClrType));

    public async Task Koer(CancellationToken ct)
    {
        var (aggregater, ulaeselige, borgerAf) = await LaesStroemme(ct);
        var afledte = aggregater.Select(a => (a, Af: Afledning.Af(services, a))).ToArray();

        // What follows from a stream that cannot be read is not known: nothing about that citizen is judged.
        bool Kendes(BorgerId b) => !ulaeselige.Contains(b);
        var skalRaekker = afledte.SelectMany(x => x.Af.Raekker).ToDictionary(r => Raekkeforskel.Noegle(db, r));
        Raekker = skalRaekker.Count;
        foreach (var tabel in Tabeller(db))
        {
            var er = await (Task<List<Raekke>>)LaesType.MakeGenericMethod(tabel.ClrType).Invoke(this, [tabel, ct])!;
            Sammenlign(tabel.GetSchemaQualifiedTableName()!, tabel, er.Where(r => Kendes(r.Borger)).ToList(), skalRaekker.Where(s => s.Value.GetType() == tabel.ClrType));
        }

        var skalOpgaver = afledte.SelectMany(x => x.Af.AlleOpgaver(x.a, db.Skema, frister)).ToDictionary(o => o.Id);
        Opgaver = skalOpgaver.Count;
        Sammenlign("frist.opgave", (await LaesOpgaver([.. borgerAf.Keys], ct)).Where(o => Kendes(borgerAf[o.Stroem!.Value])), o => o.Id, o => borgerAf[o.Stroem!.Value], skalOpgaver, (skal, er) => er with
        {
            Modul = skal.Modul,     // stays that of the first time
            // A person who closed a task has the last word; a clock is the events' alone.
            Lukket = skal.Art != Opgaveart.Frist && er.Lukket is not null ? skal.Lukket : er.Lukket,
            LukketArt = skal.Art != Opgaveart.Frist && er.Lukket is not null ? skal.LukketArt : er.LukketArt,
        });

        var skalTilknytninger = afledte.SelectMany(x => x.Af.Tilknytninger.Select(t => new Tilknytningsraekke(x.a.StroemId, t, Afledt: true))).ToDictionary(t => t.Id);
        Tilknytninger = skalTilknytninger.Count;
        var erTilknytninger = (await LaesTilknytninger([.. borgere.Concat(skalTilknytninger.Values.Select(t => t.Tilknytning.Borger)).Distinct()], ct))
            .Where(t => borgerAf.TryGetValue(t.Kilde, out var b) ? Kendes(b) : t.Foraeldreloes && borgere.Contains(t.Tilknytning.Borger) && Kendes(t.Tilknytning.Borger));
        Sammenlign("adgang.tilknytning", erTilknytninger, t => t.Id, t => borgerAf.GetValueOrDefault(t.Kilde, t.Tilknytning.Borger),
            skalTilknytninger.ToDictionary(t => t.Key, t => new Fundet(t.Key, t.Value.Kilde, t.Value.Tilknytning, false)), (skal, er) => er with { Foraeldreloes = false, Tilknytning = er.Tilknytning with { Saerkende = skal.Tilknytning.Saerkende } });
    }

    /// <summary>Only what a row holds may be at fault: the database answers, and the connection lives.</summary>
    private bool KanIkkeLaeses(Exception e) => c.State == ConnectionState.Open && Pipeline.Sqlfejl(e) is null && e is not OperationCanceledException;

    private async Task<(List<Aggregat> Laest, HashSet<BorgerId> Ulaeselige, Dictionary<Guid, BorgerId> BorgerAf)> LaesStroemme(CancellationToken ct)
    {
        var stroemme = await Sql.Kommando(c, $"""
            select s.id, s.borger_id, s.version, count(h.nr)::int, coalesce(min(h.version), 1), coalesce(max(h.version), 0)
            from {db.Skema}.stroem s left join {db.Skema}.haendelse h on h.stroem_id = s.id where s.borger_id = any($1) group by s.id order by s.id
            """, (object)_borgere).Liste(r => (Id: r.GetGuid(0), Borger: new BorgerId(r.GetGuid(1)), Version: r.GetInt32(2), Antal: r.GetInt32(3), Foerste: r.GetInt32(4), Sidste: r.GetInt32(5)), ct);
        Stroemme = stroemme.Count;
        foreach (var s in stroemme.Where(s => s.Version != s.Antal || s.Sidste != s.Antal || s.Foerste != 1))
        {
            var hel = s.Antal > 0 && s.Foerste == 1 && s.Sidste == s.Antal;
            Forskelle.Add(new(Forskelsart.Afviger, $"{db.Skema}.stroem", s.Id.ToString(), hel ? ["version"] : ["hændelser mangler"]) { Borger = s.Borger, Skal = hel ? s.Antal : null });
        }

        List<Aggregat> laest = [];
        HashSet<BorgerId> ulaeselige = [.. stroemme.Where(s => s.Antal == 0).Select(s => s.Borger)];
        try
        {
            laest.AddRange(await db.HentStroemme([.. stroemme.Select(s => s.Id)], ct));
        }
        catch (Exception e) when (KanIkkeLaeses(e))
        {
            foreach (var s in stroemme)
            {
                try
                {
                    laest.AddRange(await db.HentStroemme([s.Id], ct));
                }
                catch (Exception en) when (KanIkkeLaeses(en))
                {
                    Forskelle.Add(new(Forskelsart.Afviger, $"{db.Skema}.stroem", s.Id.ToString(), ["kan ikke læses"]) { Borger = s.Borger });
                    ulaeselige.Add(s.Borger);
                }
            }
        }

        return (laest.FindAll(a => !ulaeselige.Contains(a.Borger)), ulaeselige, stroemme.ToDictionary(s => s.Id, s => s.Borger));
    }

    private async Task<List<Raekke>> LaesRaekker<T>(IEntityType tabel, CancellationToken ct) where T : class, IAfledtRaekke
    {
        try
        {
            return (await db.Set<T>().AsNoTracking().Where(r => borgere.Contains(r.BorgerId)).ToListAsync(ct)).ConvertAll(r => new Raekke(Raekkeforskel.Noegle(db, r), r.BorgerId, r, null));
        }
        catch (Exception e) when (KanIkkeLaeses(e))
        {
            return await EnAdGangen<T>(tabel, ct);
        }
    }

    /// <summary>Something in a row cannot be read, such as a word that is none of its enum: which row is found by reading them one by one.</summary>
    private async Task<List<Raekke>> EnAdGangen<T>(IEntityType tabel, CancellationToken ct) where T : class, IAfledtRaekke
    {
        var navn = tabel.GetSchemaQualifiedTableName();
        var noegle = string.Join(", ", tabel.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName() + "::text"));
        var steder = await Sql.Kommando(c, $"select ctid::text, borger_id, concat_ws('/', {noegle}) from {navn} where borger_id = any($1)", (object)_borgere)
            .Liste(r => (Ctid: r.GetString(0), Borger: new BorgerId(r.GetGuid(1)), Noegle: $"{tabel.Name}/{r.GetString(2)}"), ct);
        var enRaekke = $"select * from {navn} where ctid = {{0}}::tid";
        List<Raekke> ud = [];
        foreach (var s in steder)
        {
            try
            {
                var r = await db.Set<T>().FromSqlRaw(enRaekke, s.Ctid).AsNoTracking().SingleAsync(ct);
                ud.Add(new(s.Noegle, s.Borger, r, null));
            }
            catch (Exception e) when (KanIkkeLaeses(e))
            {
                ud.Add(new(s.Noegle, s.Borger, null, s.Ctid));
            }
        }

        return ud;
    }

    private void Sammenlign(string navn, IEntityType tabel, List<Raekke> er, IEnumerable<KeyValuePair<string, IAfledtRaekke>> skal)
    {
        string Id(string noegle) => noegle[(tabel.Name.Length + 1)..];
        var mangler = skal.ToDictionary(StringComparer.Ordinal);
        foreach (var r in er)
        {
            if (!mangler.Remove(r.Noegle, out var s))
            {
                Forskelle.Add(new(Forskelsart.ForMeget, navn, Id(r.Noegle), []) { Borger = r.Borger, Er = r.Vaerdi, Ctid = r.Ctid });
            }
            else if (r.Vaerdi is null || !r.Vaerdi.Equals(s))
            {
                var kolonner = r.Vaerdi is null ? ["kan ikke læses"] : tabel.GetProperties().Where(p => !Equals(p.PropertyInfo!.GetValue(r.Vaerdi), p.PropertyInfo.GetValue(s))).Select(p => p.GetColumnName()).ToArray();
                Forskelle.Add(new(Forskelsart.Afviger, navn, Id(r.Noegle), kolonner) { Borger = s.BorgerId, Skal = s, Er = r.Vaerdi, Ctid = r.Ctid });
            }
        }

        Forskelle.AddRange(mangler.Select(m => new Forskel(Forskelsart.Mangler, navn, Id(m.Key), []) { Borger = m.Value.BorgerId, Skal = m.Value }));
    }

    private void Sammenlign<T>(string navn, IEnumerable<T> er, Func<T, Guid> id, Func<T, BorgerId> borger, Dictionary<Guid, T> skal, Func<T, T, T> undtagen) where T : notnull
    {
        foreach (var r in er)
        {
            if (!skal.Remove(id(r), out var s))
            {
                Forskelle.Add(new(Forskelsart.ForMeget, navn, id(r).ToString(), []) { Borger = borger(r), Er = r });
            }
            else if (undtagen(s, r) is var sammenlignet && !sammenlignet.Equals(s))
            {
                Forskelle.Add(new(Forskelsart.Afviger, navn, id(r).ToString(), Forskellige(s, sammenlignet)) { Borger = borger(s), Skal = s, Er = r });
            }
        }

        Forskelle.AddRange(skal.Values.Select(s => new Forskel(Forskelsart.Mangler, navn, id(s).ToString(), []) { Borger = borger(s), Skal = s }));
    }

    private static string[] Forskellige(object a, object b) => (a, b) switch
    {
        (Fundet x, Fundet y) => x.Kilde != y.Kilde ? ["stroem_id"] : Forskellige(x.Tilknytning, y.Tilknytning),
        _ => [.. a.GetType().GetProperties().Where(p => !Equals(p.GetValue(a), p.GetValue(b))).Select(p => ModulDb.SmaaMedStreg(p.Name))],
    };

    private Task<List<Opgave>> LaesOpgaver(Guid[] stroemme, CancellationToken ct) => Sql.Kommando(c, """
        select id, art, modul, ejer_id, overskrift, tekst, handling, rute, start, borger_id, udloeb, regel, regel_version, lovens_udloeb, binder, binder_version, stroem_id, saerkende, lukket, lukket_art
        from frist.opgave_v where stroem_id = any($1)
        """, (object)stroemme).Liste(Fristsql.Opgave, ct);

    private Task<List<Fundet>> LaesTilknytninger(BorgerId[] om, CancellationToken ct) => Sql.Kommando(c, $"""
        select t.id, t.borger_id, t.subjekt_id, t.art, t.stroem_id, t.fra, t.til, not exists (select from {db.Skema}.stroem s where s.id = t.stroem_id)
        from adgang.tilknytning_afledt t where t.borger_id = any($1)
        """, (object)om.Select(b => b.Vaerdi).ToArray()).Liste(r => new Fundet(r.GetGuid(0), r.GetGuid(4), new(new(r.GetGuid(1)), new(r.GetGuid(2)), r.GetString(3), r.Instant(5), r.InstantEllerNull(6)), r.GetBoolean(7)), ct);

    /// <param name="Foraeldreloes">The stream it names is not there.</param>
    internal sealed record Fundet(Guid Id, Guid Kilde, Tilknytning Tilknytning, bool Foraeldreloes);

    private sealed record Raekke(string Noegle, BorgerId Borger, IAfledtRaekke? Vaerdi, string? Ctid);
}
