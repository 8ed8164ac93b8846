using System.Globalization;
using System.Text;
using Kommune.Fundament;
using NodaTime;
using Npgsql;

namespace Kommune.Borger;

internal enum Soegekreds
{
    /// <summary>Those whom the user may see.</summary>
    Synlige,

    /// <summary>Every child, for a notification (design: socialrådgivere and teamledere only).</summary>
    AlleBoern,

    /// <summary>Everybody, so that nobody is registered twice (the same roles).</summary>
    Alle,
}

/// <summary>
/// Finds people by CPR or by name. A name is folded to how it sounds (<see cref="Foldning"/>) and its words must each be there
/// or be near something that is (trigrams); hits word for word come first, and then in Danish order.
/// </summary>
internal sealed class Borgersoegning(Datakilder datakilder)
{
    public const int Hoejst = 20;
    private const int FlestOrd = 5;

    public Task<IReadOnlySet<BorgerId>> Synlige(Bruger bruger, IReadOnlyCollection<BorgerId> ider, Instant nu, CancellationToken ct) =>
        Adgang.Synlige(datakilder["borger"], bruger, ider, nu, ct);

    public async Task<IReadOnlyList<BorgerId>> Find(string tekst, Soegekreds kreds, Bruger bruger, Instant nu, CancellationToken ct)
    {
        if (kreds != Soegekreds.Synlige && !bruger.Har(Rolle.Socialraadgiver, Rolle.Teamleder))
        {
            return [];
        }

        var parametre = new List<object?> { bruger.Id, nu, DanskTid.Dag(nu) };
        string P(object? v)
        {
            parametre.Add(v);
            return "$" + parametre.Count.ToString(CultureInfo.InvariantCulture);
        }

        var (fundne, hvor, raekke) = ("", "true", "");
        if (Cpr.Laes(tekst, out var cpr))
        {
            hvor = $"p.cpr = {P(cpr.Cifre)}";
        }
        else if (Erstatningsnummer.Laes(tekst, out var nummer))
        {
            hvor = $"p.erstatningsnummer = {P(nummer.Tegn)}";
        }
        else
        {
            var ord = Foldning.Fold(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(FlestOrd).ToArray();
            if (ord.Length == 0 || ord.Sum(o => o.Length) < 2)
            {
                return [];
            }

            var betingelser = new StringBuilder();
            var ordret = new StringBuilder("true");
            foreach (var o in ord)
            {
                var (p, med) = (P(o), P("% " + o + "%"));
                betingelser.Append(CultureInfo.InvariantCulture, $" and (' ' || n.soegenavn like {med} or (length({p}) > 2 and {p} operator(public.<%) (' ' || n.soegenavn)))");
                ordret.Append(CultureInfo.InvariantCulture, $" and ' ' || n.soegenavn like {med}");
            }

            // Found once, whatever the number of hits: half a municipality may be called Sørensen.
            fundne = $"""
                join (select n.borger_id, min(case when {ordret} then 0 else 1 end) as raekke, min(n.fornavne) as fornavne, min(n.efternavn) as efternavn
                    from borger.navn n where n.afloest is null{betingelser} group by n.borger_id offset 0) f on f.borger_id = p.borger_id
                """;
            raekke = "f.raekke, f.fornavne, f.efternavn, ";
        }

        hvor += kreds switch
        {
            Soegekreds.Synlige => " and p.borger_id = any(array(select borger_id from adgang.maa_se($1, $2)))",
            Soegekreds.AlleBoern => " and (p.ufoedt or p.foedselsdato is null or p.foedselsdato > $3 - interval '18 years')",
            _ => "",
        };
        await using var c = await datakilder["borger"].OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(c);
        // Both commands are one implicit transaction, so the settings are this search's only. The planner takes likeness to be cheap to
        // ask of every name there is: 40 ms of 20,000 names, where the index takes 10.
        batch.BatchCommands.Add(Sql.Batch("select set_config('pg_trgm.word_similarity_threshold', '0.5', true), set_config('enable_seqscan', 'off', true)"));
        batch.BatchCommands.Add(Sql.Batch($"""
            select coalesce(m.samme_som_id, p.borger_id) from borger.person p
            {fundne}
            left join borger.alias m on m.borger_id = p.borger_id and m.ophaevet is null
            where {hvor} and ($1::uuid, $2::timestamptz, $3::date) is not null
            order by {raekke}p.foedselsdato desc, p.borger_id limit {Hoejst}
            """, [.. parametre]));
        await using var r = await batch.ExecuteReaderAsync(ct);
        await r.NextResultAsync(ct);
        var ud = new List<BorgerId>();
        while (await r.ReadAsync(ct))
        {
            ud.Add(new(r.GetGuid(0)));
        }

        return [.. ud.Distinct()];      // a person found by the names of two records is one
    }
}
