using Kommune.Fundament;
using NodaTime;
using Npgsql;

namespace Kommune.Borger;

/// <summary>A person as a page shows them. No address: that is <see cref="Adresser"/>'s.</summary>
/// <param name="Id">The id asked for; a merged record shows the person it was merged into.</param>
/// <param name="Hoved">The record that goes on; the same as <paramref name="Id"/> unless that was merged.</param>
/// <param name="Erstatningsnummer">Kept beside the CPR that came after it: old papers have it.</param>
internal sealed record Stamdata(
    BorgerId Id, string? Fornavne, string? Efternavn, string? Kaldenavn, LocalDate? Foedselsdato, string? Cpr, bool Ufoedt, LocalDate? Termin, bool Beskyttet, BorgerId Hoved, string? Erstatningsnummer)
{
    public string Fuldt => Fornavne is null ? "Ukendt navn" : $"{Fornavne} {Efternavn}".TrimEnd();

    /// <summary>First name and initial: <c>Ida K.</c></summary>
    public string Kort
    {
        get
        {
            if (Fornavne is null)
            {
                return "Ukendt navn";
            }

            var foerste = Kaldenavn ?? (Ufoedt ? Fornavne : Fornavne.Split(' ', 2)[0]);
            return Efternavn is { Length: > 0 } e ? $"{foerste} {System.Globalization.StringInfo.GetNextTextElement(e)}." : foerste;
        }
    }

    /// <summary>The CPR, or else the replacement number.</summary>
    public string? MasketCpr => (Cpr ?? Erstatningsnummer) is { } c ? Kommune.Borger.Cpr.Mask(c) : null;

    public int? Alder(LocalDate dag) => Foedselsdato is { } f && f <= dag ? Period.Between(f, dag, PeriodUnits.Years).Years : null;

    public BorgerNavn Navn(LocalDate dag) => new(Id, Kort, Fuldt, Alder(dag), MasketCpr, Beskyttet);
}

/// <summary>
/// Reads persons by id with hand-written SQL, each call on a connection of its own: contributions that run side by side all
/// ask for names.
/// </summary>
internal sealed class Personopslag(Datakilder datakilder, Distriktsvalg distrikter)
{
    /// <summary>
    /// Protection fails safe: whoever is protected now, or will be, or was at the time looked at, counts as protected.
    /// </summary>
    private const string Beskyttet = "exists (select from borger.beskyttelse b where b.borger_id = any(k.alle) and b.beskyttet and b.afloest is null and (b.gaelder_til is null or b.gaelder_til >= $2))";

    /// <summary>
    /// One person of one or more records, as known then. What the record that goes on lacks is found on another: a number, a birth.
    /// </summary>
    private const string Person = """
        select (array_agg(p.cpr order by p.borger_id = k.alle[1] desc) filter (where p.cpr is not null and (p.cpr_registreret is null or p.cpr_registreret <= $3)))[1] as cpr,
          (array_agg(p.erstatningsnummer order by p.borger_id = k.alle[1] desc) filter (where p.erstatningsnummer is not null and (p.erstatningsnummer_registreret is null or p.erstatningsnummer_registreret <= $3)))[1] as erstatningsnummer,
          (array_agg(p.foedselsdato order by p.borger_id = k.alle[1] desc) filter (where p.foedselsdato is not null and (p.foedt_registreret is null or p.foedt_registreret <= $3)))[1] as foedselsdato,
          bool_and(p.ufoedt or (p.mor_id is not null and coalesce(p.foedt_registreret > $3, false))) as ufoedt,
          max(p.termin) as termin
        from borger.person p where p.borger_id = any(k.alle) having count(*) > 0
        """;

    public async Task<IReadOnlyDictionary<BorgerId, Stamdata>> Hent(IReadOnlyCollection<BorgerId> ider, Tidspunkt t, CancellationToken ct)
    {
        if (ider.Count == 0)
        {
            return new Dictionary<BorgerId, Stamdata>();
        }

        return (await Sql.Kommando(datakilder["borger"], $"""
            select q.id, n.fornavne, n.efternavn, n.kaldenavn, p.foedselsdato, p.cpr, p.ufoedt, p.termin, {Beskyttet}, k.alle[1], p.erstatningsnummer
            from unnest({Sql.Ens}) q(id)
            cross join lateral (select borger.aliasser(q.id) as alle) k
            cross join lateral ({Person}) p
            left join lateral (select * from borger.navn n where n.borger_id = any(k.alle) and {Tidspunkt.Gaelder("n")} order by n.borger_id = k.alle[1] desc, n.gaelder_fra desc limit 1) n on true
            """, ider.Select(i => i.Vaerdi).Distinct().ToArray(), t.Dag, t.Kendt).Liste(Laes, ct)).ToDictionary(s => s.Id);
    }

    /// <summary>The record in force: one that was merged into another answers by that one's id.</summary>
    public async Task<IReadOnlyDictionary<string, BorgerId>> MedCpr(string[] cifre, CancellationToken ct) =>
        (await Sql.Kommando(datakilder["borger"], """
            select p.cpr, borger.hoved(p.borger_id) from borger.person p where p.cpr = any($1)
            """, (object)cifre).Liste(r => (Cpr: r.GetString(0), Id: new BorgerId(r.GetGuid(1))), ct)).ToDictionary(r => r.Cpr, r => r.Id, StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<BorgerId, string>> Grundomraader(IReadOnlyCollection<BorgerId> borgere, Tidspunkt t, CancellationToken ct) =>
        (await Sql.Kommando(datakilder["borger"], $"""
            select q.id, a.grundomraade from unnest($1::uuid[]) q(id)
            cross join lateral (select borger.aliasser(q.id) as alle) k
            join lateral (select * from borger.adresse a where a.borger_id = any(k.alle) and {Tidspunkt.Gaelder("a")} order by a.borger_id = k.alle[1] desc, a.gaelder_fra desc limit 1) a on true
            where a.grundomraade is not null and not {Beskyttet}
            """, borgere.Select(b => b.Vaerdi).Distinct().ToArray(), t.Dag, t.Kendt).Liste(r => (Id: new BorgerId(r.GetGuid(0)), Kode: r.GetString(1)), ct)).ToDictionary(x => x.Id, x => x.Kode);

    public async Task<IReadOnlyDictionary<BorgerId, string>> Distrikter(IReadOnlyCollection<BorgerId> boern, Tidspunkt t, CancellationToken ct)
    {
        var efterInstitution = await distrikter.Fra(boern, t, ct);
        return (await Sql.Kommando(datakilder["borger"], $"""
            select q.id, d.navn from unnest($1::uuid[]) q(id)
            cross join lateral (select borger.aliasser(q.id) as alle) k
            left join lateral (
                select d.navn from borger.adresse a
                join borger.gruppering g on g.grundomraade = a.grundomraade and {Tidspunkt.Gaelder("g")}
                join borger.distrikt d on d.kode = g.distrikt
                where a.borger_id = any(k.alle) and {Tidspunkt.Gaelder("a")} order by a.borger_id = k.alle[1] desc, a.gaelder_fra desc limit 1) d on true
            where not {Beskyttet}
            """, boern.Select(b => b.Vaerdi).Distinct().ToArray(), t.Dag, t.Kendt).Liste(r => (Id: new BorgerId(r.GetGuid(0)), Navn: r.TekstEllerNull(1)), ct))
            .Select(x => (x.Id, Navn: efterInstitution.GetValueOrDefault(x.Id) ?? x.Navn)).Where(x => x.Navn is not null).ToDictionary(x => x.Id, x => x.Navn!);
    }

    public async Task<IReadOnlyList<BorgerId>> Aliasser(BorgerId id, CancellationToken ct) =>
        (await Sql.Kommando(datakilder["borger"], "select borger.aliasser($1)", id).Skalar<Guid[]>(ct) ?? []).Select(g => new BorgerId(g)).ToArray();

    public async Task<Aliasser> Aliasser(IReadOnlyCollection<BorgerId> ider, CancellationToken ct) => ider.Count == 0 ? Borger.Aliasser.Ingen :
        new(await Sql.Kommando(datakilder["borger"], "select distinct borger.aliasser(i) from unnest($1::uuid[]) i", (object)ider.Select(b => b.Vaerdi).Distinct().ToArray())
            .Liste(r => (IReadOnlyList<BorgerId>)Ider(r, 0), ct));

    public async Task<IReadOnlyDictionary<BorgerId, Familie>> Familier(IReadOnlyCollection<BorgerId> boern, Tidspunkt t, CancellationToken ct)
    {
        if (boern.Count == 0)
        {
            return new Dictionary<BorgerId, Familie>();
        }

        var efterInstitution = await distrikter.Fra(boern, t, ct);
        return (await Sql.Kommando(datakilder["borger"], $"""
            select q.id, p.foedselsdato, p.ufoedt, f.alle, s.alle, m.indehaver_id, m.medindehaver_id, d.navn
            from unnest({Sql.Ens}) q(id)
            cross join lateral (select borger.aliasser(q.id) as alle) k
            cross join lateral ({Person}) p
            cross join lateral (select array(
                select distinct borger.hoved(r.anden_id) from borger.relation r where r.borger_id = any(k.alle) and r.art = 'Foraelder' and {Tidspunkt.Gaelder("r")} order by 1) as alle) f
            cross join lateral (select array(
                select borger.hoved(r.borger_id) from borger.relation r where r.art = 'Foraelder' and r.anden_id = any(borger.alle_aliasser(f.alle)) and {Tidspunkt.Gaelder("r")}
                union select borger.hoved(r.anden_id) from borger.relation r where r.art = 'Soeskende' and r.borger_id = any(k.alle) and {Tidspunkt.Gaelder("r")}
                union select borger.hoved(r.borger_id) from borger.relation r where r.art = 'Soeskende' and r.anden_id = any(k.alle) and {Tidspunkt.Gaelder("r")}
                except select k.alle[1]
                order by 1) as alle) s
            left join lateral (select borger.hoved(m.indehaver_id) as indehaver_id, borger.hoved(m.medindehaver_id) as medindehaver_id from borger.foraeldremyndighed m
                where m.borger_id = any(k.alle) and {Tidspunkt.Gaelder("m")} order by m.borger_id = k.alle[1] desc, m.gaelder_fra desc limit 1) m on true
            left join lateral (
                select d.navn from borger.adresse a
                join borger.gruppering g on g.grundomraade = a.grundomraade and {Tidspunkt.Gaelder("g")}
                join borger.distrikt d on d.kode = g.distrikt
                where a.borger_id = any(k.alle) and {Tidspunkt.Gaelder("a")} order by a.borger_id = k.alle[1] desc, a.gaelder_fra desc limit 1) d on true
            """, boern.Select(b => b.Vaerdi).Distinct().ToArray(), t.Dag, t.Kendt).Liste(r =>
        {
            var id = new BorgerId(r.GetGuid(0));
            return new Familie(id, r.IsDBNull(1) ? null : r.Dato(1), r.GetBoolean(2), Ider(r, 4), Ider(r, 3),
                [.. new[] { r.GuidEllerNull(5), r.GuidEllerNull(6) }.OfType<Guid>().Distinct().Select(g => new BorgerId(g))], efterInstitution.GetValueOrDefault(id) ?? r.TekstEllerNull(7));
        }, ct)).ToDictionary(f => f.Barn);
    }

    /// <summary>Everybody the child has a relation to, said or derived, with the word for it.</summary>
    public async Task<List<Paaroerende>> Paaroerende(BorgerId barn, Tidspunkt t, CancellationToken ct)
    {
        var kendte = await Sql.Kommando(datakilder["borger"], $"""
            select distinct on (borger.hoved(r.anden_id), r.art) r.id, borger.hoved(r.anden_id), r.art, r.betegnelse from borger.relation r
            where r.borger_id = any(borger.aliasser($1)) and {Tidspunkt.Gaelder("r")} order by borger.hoved(r.anden_id), r.art, r.gaelder_fra
            """, barn, t.Dag, t.Kendt).Liste(r => (Id: r.GetGuid(0), Anden: new BorgerId(r.GetGuid(1)), Art: Enum.Parse<Relationsart>(r.GetString(2)), Ord: r.GetString(3)), ct);
        var soeskende = (await Familier([barn], t, ct)).GetValueOrDefault(barn)?.Soeskende ?? [];
        var alle = kendte.Select(k => (Relation: (Guid?)k.Id, k.Anden, k.Art, k.Ord))
            .Concat(soeskende.Where(s => kendte.All(k => k.Anden != s)).Select(s => (Relation: (Guid?)null, Anden: s, Art: Relationsart.Soeskende, Ord: "søskende"))).ToArray();
        var personer = await Hent([.. alle.Select(a => a.Anden)], t, ct);
        return [.. alle.Where(a => personer.ContainsKey(a.Anden)).Select(a => new Paaroerende(a.Relation, a.Art, a.Ord, personer[a.Anden])).OrderBy(p => p.Art).ThenByDescending(p => p.Person.Foedselsdato)];
    }

    private static Stamdata Laes(NpgsqlDataReader r) => new(new(r.GetGuid(0)), r.TekstEllerNull(1), r.TekstEllerNull(2), r.TekstEllerNull(3), r.IsDBNull(4) ? null : r.Dato(4),
        r.TekstEllerNull(5), r.GetBoolean(6), r.IsDBNull(7) ? null : r.Dato(7), r.GetBoolean(8), new(r.GetGuid(9)), r.TekstEllerNull(10));

    private static BorgerId[] Ider(NpgsqlDataReader r, int kolonne) => [.. r.GetFieldValue<Guid[]>(kolonne).Select(g => new BorgerId(g))];
}

/// <param name="Relation">The row that says so; null for a sibling who follows from shared parents.</param>
internal sealed record Paaroerende(Guid? Relation, Relationsart Art, string Ord, Stamdata Person);
