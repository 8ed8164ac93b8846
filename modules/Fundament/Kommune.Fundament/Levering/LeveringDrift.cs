using NodaTime;

namespace Kommune.Fundament;

/// <param name="Kendt">False: no code of this version knows it (a renamed handler).</param>
/// <param name="Klar">False: its lanes rest until what it missed is filled in.</param>
/// <param name="AeldsteVenter">When the oldest message it waits for was registered.</param>
/// <param name="Efterfyldes">How many numbers of the log are still to be looked through.</param>
public sealed record Modtagerstand(short Id, string Navn, string Skema, bool Kendt, bool Klar, long Venter, Instant? AeldsteVenter, long ForsoegerIgen, long Doede, long Holdt, long Efterfyldes);

/// <param name="Noegle">Shortened to its end (the beginning is a time): enough to tell two apart, not to find a child.</param>
/// <param name="Holder">How many messages of the same key wait behind it.</param>
public sealed record Spaerretlevering(short Modtager, string Modtagernavn, long Nr, string Type, string Noegle, int Forsoeg, string Fejl, bool Doed, long Holder, Instant Registreret);

/// <summary>Messages parked although nothing holds their key: should not be, and can be let go on.</summary>
public sealed record Foraeldreloes(short Modtager, string Modtagernavn, string Noegle, long Antal, long FoersteNr);

public sealed record Sprunget(string Modtagernavn, long Nr, string Type, string Noegle, int Forsoeg, string Fejl, MedarbejderId Bruger, string Begrundelse, Instant Registreret);

/// <param name="Vaerter">Hosts that answer, of those that are announced.</param>
public sealed record Leveringsstand(int Vaerter, int MeldteVaerter, IReadOnlyList<Modtagerstand> Modtagere);

/// <param name="Svarer">False: it is announced, but died at work; the next host that looks takes over its lanes.</param>
public sealed record Leveringsvaertstand(string Navn, Instant Startet, bool Svarer);

/// <summary>What the operations page shows and does. It never shows what a message says.</summary>
public sealed class LeveringDrift(Datakilder kilder, Modtagere modtagere, Leveringssignal signal, IClock ur)
{
    private Npgsql.NpgsqlDataSource Db => kilder[Datakilder.Fundament];

    public async Task<Leveringsstand> Stand(CancellationToken ct = default)
    {
        var vaerter = await Sql.Kommando(Db, """
            select count(*) filter (where l.objid is not null)::int, count(*)::int from besked.vaert v
            left join pg_locks l on l.locktype = 'advisory' and l.classid = 4714 and l.objid = v.nr::oid and l.objsubid = 2 and l.granted
              and l.database = (select oid from pg_database where datname = current_database())
            """).Liste(r => (Svarer: r.GetInt32(0), Meldt: r.GetInt32(1)), ct);
        var liste = await Sql.Kommando(Db, """
            select m.id, m.navn, m.skema, m.klar, coalesce(l.antal, 0), b.registreret, coalesce(s.igen, 0), coalesce(s.doede, 0), coalesce(l.holdt, 0) - coalesce(s.antal, 0),
                   coalesce((select sum(e.maal - e.naaet)::bigint from besked.efterfyldning e where e.modtager = m.id), 0)
            from besked.modtager m
            left join (select modtager, count(*) as antal, count(*) filter (where not klar) as holdt, min(nr) as nr from besked.levering group by modtager) l on l.modtager = m.id
            left join (select modtager, count(*) as antal, count(*) filter (where not doed) as igen, count(*) filter (where doed) as doede from besked.spaerring group by modtager) s on s.modtager = m.id
            left join besked.besked b on b.nr = l.nr
            order by m.navn
            """).Liste(r => new Modtagerstand(r.GetInt16(0), r.GetString(1), r.GetString(2), modtagere.EfterId.ContainsKey(r.GetInt16(0)), r.GetBoolean(3), r.GetInt64(4),
                r.InstantEllerNull(5), r.GetInt64(6), r.GetInt64(7), r.GetInt64(8), r.GetInt64(9)), ct);
        return new(vaerter[0].Svarer, vaerter[0].Meldt, liste);
    }

    public Task<List<Leveringsvaertstand>> Vaerter(CancellationToken ct = default) => Sql.Kommando(Db, """
        select v.navn, v.startet, l.objid is not null from besked.vaert v
        left join pg_locks l on l.locktype = 'advisory' and l.classid = 4714 and l.objid = v.nr::oid and l.objsubid = 2 and l.granted
          and l.database = (select oid from pg_database where datname = current_database())
        order by v.navn, v.nr
        """).Liste(r => new Leveringsvaertstand(r.GetString(0), r.Instant(1), r.GetBoolean(2)), ct);

    /// <summary>One held-back delivery; null when it has gone on.</summary>
    public async Task<Spaerretlevering?> Find(short modtager, long nr, CancellationToken ct = default)
    {
        foreach (var doed in new[] { true, false })
        {
            var foer = new Spaerretlevering((short)(modtager - 1), "", nr, "", "", 0, "", doed, 0, default);
            if (await Spaerrede(doed, 1, foer, ct) is [var s] && s.Modtager == modtager && s.Nr == nr)
            {
                return s;
            }
        }

        return null;
    }

    /// <summary>Dead deliveries, oldest message first. The next page begins after the last row of this one.</summary>
    public Task<List<Spaerretlevering>> Doede(int antal = 50, Spaerretlevering? efter = null, CancellationToken ct = default) => Spaerrede(true, antal, efter, ct);

    /// <summary>Deliveries that failed and will be tried again by themselves.</summary>
    public Task<List<Spaerretlevering>> ForsoegerIgen(int antal = 50, Spaerretlevering? efter = null, CancellationToken ct = default) => Spaerrede(false, antal, efter, ct);

    public Task<List<Foraeldreloes>> BagIntet(int antal = 50, CancellationToken ct = default) =>
        Sql.Kommando(Db, """
            select l.modtager, coalesce(m.navn, '?'), right(l.noegle::text, 8), count(*), min(l.nr) from besked.levering l left join besked.modtager m on m.id = l.modtager
            where not l.klar and not exists (select from besked.spaerring s where s.modtager = l.modtager and s.noegle = l.noegle)
            group by l.modtager, m.navn, l.noegle order by min(l.nr), l.modtager limit $1
            """, antal).Liste(r => new Foraeldreloes(r.GetInt16(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetInt64(4)), ct);

    public Task<List<Sprunget>> Sprungne(int antal = 50, Sprunget? efter = null, CancellationToken ct = default) =>
        Sql.Kommando(Db, """
            select modtager, nr, type, right(noegle::text, 8), forsoeg, fejl, bruger, begrundelse, registreret from besked.oversprunget
            where (nr, modtager) < ($2, $3) order by nr desc, modtager desc limit $1
            """, antal, efter?.Nr ?? long.MaxValue, efter?.Modtagernavn ?? "")
            .Liste(r => new Sprunget(r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetString(5), new(r.GetGuid(6)), r.GetString(7), r.Instant(8)), ct);

    /// <summary>Tries a held-back delivery again at once, with all its attempts before it.</summary>
    /// <returns>False when it is no longer held back.</returns>
    public async Task<bool> Genforsoeg(short modtager, long nr, CancellationToken ct = default)
    {
        var ok = await Modtagere.MedLaas(() => Sql.Kommando(Db, "select besked.proev_igen($1, $2)", modtager, nr).Skalar<bool>(ct), ct);
        signal.Vaek();
        return ok;
    }

    /// <summary>Lets a held-back delivery go unhandled: the receiver never hears of it. Who and why are kept.</summary>
    /// <returns>False when it is no longer held back.</returns>
    public async Task<bool> SpringOver(short modtager, long nr, MedarbejderId hvem, string begrundelse, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(begrundelse);
        var ok = await Modtagere.MedLaas(() => Sql.Kommando(Db, "select besked.spring_over($1, $2, $3, $4, $5)", modtager, nr, hvem, begrundelse.Trim(), ur.GetCurrentInstant()).Skalar<bool>(ct), ct);
        signal.Vaek();
        return ok;
    }

    /// <summary>Lets messages parked behind nothing go on.</summary>
    public async Task<int> Frigiv(short modtager, CancellationToken ct = default)
    {
        var antal = await Modtagere.MedLaas(() => Sql.Kommando(Db, "select besked.frigiv($1)", modtager).Skalar<int>(ct), ct);
        signal.Vaek();
        return antal;
    }

    /// <summary>Closes a receiver that no code knows any more; what it still waited for is kept as skipped.</summary>
    public Task<bool> Nedlaeg(short modtager, MedarbejderId hvem, string begrundelse, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(begrundelse);
        return modtagere.EfterId.ContainsKey(modtager)
            ? throw new InvalidOperationException("The receiver is in use.")
            : Modtagere.MedLaas(() => Sql.Kommando(Db, "select besked.nedlaeg($1, $2, $3, $4)", modtager, hvem, begrundelse.Trim(), ur.GetCurrentInstant()).Skalar<bool>(ct), ct);
    }

    private Task<List<Spaerretlevering>> Spaerrede(bool doede, int antal, Spaerretlevering? efter, CancellationToken ct) =>
        Sql.Kommando(Db, """
            select s.modtager, m.navn, s.nr, b.type, right(s.noegle::text, 8), s.forsoeg, s.fejl, s.doed,
                   (select count(*) from besked.levering l where l.modtager = s.modtager and l.noegle = s.noegle and not l.klar) - 1
                   + (select count(*) from besked.levering l where l.modtager = s.modtager and l.bane = s.bane and l.klar and l.noegle = s.noegle), b.registreret
            from besked.spaerring s join besked.modtager m on m.id = s.modtager join besked.besked b on b.nr = s.nr
            where s.doed = $4 and (s.nr, s.modtager) > ($2, $3) order by s.nr, s.modtager limit $1
            """, antal, efter?.Nr ?? 0L, efter?.Modtager ?? (short)0, doede)
            .Liste(r => new Spaerretlevering(r.GetInt16(0), r.GetString(1), r.GetInt64(2), r.GetString(3), r.GetString(4), r.GetInt32(5), r.GetString(6), r.GetBoolean(7), r.GetInt64(8), r.Instant(9)), ct);
}
