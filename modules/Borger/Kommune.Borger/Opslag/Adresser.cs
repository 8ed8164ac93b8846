using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

internal sealed record Hjem(string Vej, string Postnr, string By, string? Grundomraade, LocalDate GaelderFra)
{
    public override string ToString() => $"{Vej}, {Postnr} {By}";
}

/// <summary>
/// The one place that gives out an address (B2). It is protected when the person is, and when anybody of the closest family
/// who is protected lives there: the address of an unprotected child would else give away its mother's.
/// </summary>
internal sealed class Adresser(Datakilder datakilder)
{
    private const string Hvad = """
        select a.vej, a.postnr, a.by, a.grundomraade, a.gaelder_fra,
          exists (select from borger.beskyttelse b
            where b.beskyttet and b.afloest is null and (b.gaelder_til is null or b.gaelder_til >= $2)
              and (b.borger_id = any(k.alle)
                or exists (select from borger.adresse x where x.borger_id = b.borger_id and x.afloest is null
                    and (x.gaelder_til is null or x.gaelder_til >= $2) and x.postnr = a.postnr and lower(x.vej) = lower(a.vej)
                    and x.borger_id in (
                      select r.anden_id from borger.relation r where r.borger_id = any(k.alle) and r.afloest is null
                      union select r.borger_id from borger.relation r where r.anden_id = any(k.alle) and r.afloest is null
                      union select r2.borger_id from borger.relation r join borger.relation r2 on r2.anden_id = r.anden_id and r2.art = 'Foraelder' and r2.afloest is null
                            where r.borger_id = any(k.alle) and r.art = 'Foraelder' and r.afloest is null))))
        from (select borger.aliasser($1) as alle) k
        """;

    /// <summary>The home when everybody with <see cref="Indsigt.Adresse"/> may see it; else only that there is one that is protected.</summary>
    public async Task<(Hjem? Hjem, bool Beskyttet)> Vis(BorgerId borger, Indsigt maa, Tidspunkt t, CancellationToken ct)
    {
        if (!maa.HasFlag(Indsigt.Adresse))
        {
            return (null, false);
        }

        var (hjem, beskyttet) = await Hent(borger, t, ct);
        return beskyttet ? (null, true) : (hjem, false);
    }

    /// <summary>The home whatever protects it: for the page that asks for a reason and logs it, and for nobody else.</summary>
    public async Task<Hjem?> VisBeskyttet(BorgerId borger, Indsigt maa, Tidspunkt t, CancellationToken ct) =>
        maa.HasFlag(Indsigt.Adresse) ? (await Hent(borger, t, ct)).Hjem : null;

    private async Task<(Hjem? Hjem, bool Beskyttet)> Hent(BorgerId borger, Tidspunkt t, CancellationToken ct) =>
        (await Sql.Kommando(datakilder["borger"], $"{Hvad} join borger.adresse a on a.borger_id = any(k.alle) where {Tidspunkt.Gaelder("a")} order by a.borger_id = k.alle[1] desc, a.gaelder_fra desc limit 1", borger, t.Dag, t.Kendt)
            .Liste(r => ((Hjem?)new Hjem(r.GetString(0), r.GetString(1), r.GetString(2), r.TekstEllerNull(3), r.Dato(4)), r.GetBoolean(5)), ct)).SingleOrDefault();
}
