using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>An employee as somebody who may be called: name, title and the department their role belongs to.</summary>
internal sealed record Fagperson(MedarbejderId Id, string Navn, string Titel, Afdeling Afdeling)
{
    public string Vist => $"{Navn}, {Titel}";
}

/// <summary>Those who may be called to a meeting.</summary>
internal static class Fagfolk
{
    public static readonly Rolle[] Roller =
    [
        Rolle.Socialraadgiver, Rolle.Teamleder, Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Dagtilbudskonsulent, Rolle.Laerer, Rolle.Skoleleder,
        Rolle.Psykolog, Rolle.PprLeder,
    ];

    /// <summary>Who makes teams: the leaders whose people sit in them.</summary>
    public static readonly Rolle[] Teamledere = [Rolle.Teamleder, Rolle.PprLeder, Rolle.Dagtilbudskonsulent, Rolle.Skoleleder, Rolle.PaedagogiskLeder];

    private const string Felter = "select m.id, m.navn, m.titel, min(r.rolle) from organisation.medarbejder_v m join organisation.rolle_v r on r.medarbejder_id = m.id and r.fra <= $1 and r.til > $1 and r.rolle = any($2)";

    /// <summary>Those who work with the child now, in whichever department: whom a meeting about it is about to gather.</summary>
    public static Task<IReadOnlyList<Fagperson>> Om(SamspilDb db, BorgerId barn, Instant nu, CancellationToken ct) =>
        Hent(db, $"{Felter} where m.id in (select v.medarbejder_id from adgang.synlig v where v.borger_id = $3 and v.modul <> 'samspil' and v.s_fra <= $1 and v.s_til > $1 and v.fra <= $1 and v.til > $1) group by 1, 2, 3 order by 2, 1 limit 60", nu, barn, ct);

    public static async Task<IReadOnlyList<Fagperson>> Kendt(SamspilDb db, IReadOnlyCollection<MedarbejderId> ider, Instant nu, CancellationToken ct) =>
        ider.Count == 0 ? [] : await Hent(db, $"{Felter} where m.id = any($3) group by 1, 2, 3 order by 2, 1", nu, ider.Select(i => i.Vaerdi).ToArray(), ct);

    public static Task<IReadOnlyList<Fagperson>> Alle(SamspilDb db, Instant nu, CancellationToken ct) =>
        Hent(db, $"{Felter} where $3::uuid is null and m.fra <= $1 and m.til > $1 group by 1, 2, 3 order by 2, 1 limit 5000", nu, DBNull.Value, ct);

    /// <summary>Whether the user is attached to the child by any department, or by a meeting.</summary>
    public static async Task<bool> MaaSe(SamspilDb db, Bruger bruger, BorgerId barn, Instant nu, CancellationToken ct) =>
        bruger.ErSystem || await Sql.Kommando(await db.AabenForbindelse(ct), "select exists (select from adgang.synlig v where v.medarbejder_id = $1 and v.borger_id = $2 and v.s_fra <= $3 and v.s_til > $3 and v.fra <= $3 and v.til > $3)", bruger.Id, barn, nu).Skalar<bool>(ct);

    public static Afdeling Afdelingen(this Bruger bruger) => bruger.Roller.Where(r => Roller.Contains(r)).Select(Af).FirstOrDefault();

    public static Afdeling Af(Rolle rolle) => rolle switch
    {
        Rolle.Socialraadgiver or Rolle.Teamleder => Afdeling.Myndighed,
        Rolle.Familiebehandler or Rolle.Tilbudsleder or Rolle.Tilbudskoordinator => Afdeling.Udfoerer,
        Rolle.Psykolog or Rolle.PprLeder => Afdeling.Ppr,
        _ => Afdeling.Dagtilbud,
    };

    private static async Task<IReadOnlyList<Fagperson>> Hent(SamspilDb db, string sql, Instant nu, object noegle, CancellationToken ct) =>
        await Sql.Kommando(await db.AabenForbindelse(ct), sql, nu, Roller.Select(r => r.ToString()).ToArray(), noegle)
            .Liste(r => new Fagperson(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), Af(Enum.Parse<Rolle>(r.GetString(3)))), ct);
}
