using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// The one access decision about one child (X1): what this employee may know, from which modules attach them to it and which
/// role they have. Nothing known here gives nothing, so a module or role that is forgotten fails closed.
/// </summary>
public static class Barneindsigt
{
    /// <param name="borgere">The child and every record merged with it.</param>
    /// <returns><see cref="Indsigt.Ingen"/>: answer as if the child did not exist.</returns>
    public static async Task<Indsigt> Afgoer(NpgsqlDataSource kilde, Bruger bruger, IReadOnlyCollection<BorgerId> borgere, Instant nu, CancellationToken ct = default)
    {
        if (bruger.ErSystem)
        {
            return Indsigt.Grunddata | Indsigt.Adresse | Indsigt.Myndighedssag | Indsigt.Forloeb | Indsigt.Trivsel | Indsigt.Ppr | Indsigt.Overblik | Indsigt.MindreIndsats;
        }

        var moduler = await Sql.Kommando(kilde, """
            select distinct case v.art when 'mindre-indsats' then 'distriktsteam' else v.modul end from adgang.synlig v
            where v.medarbejder_id = $1 and v.borger_id = any($2) and v.s_fra <= $3 and v.s_til > $3 and v.fra <= $3 and v.til > $3
            """, bruger.Id, borgere.Select(b => b.Vaerdi).ToArray(), nu).Liste(r => r.GetString(0), ct);
        return Af(bruger.Roller, moduler);
    }

    /// <summary>A role sees by attachments of its own department only: a tilbudsleder learns nothing by a case of Myndighed.</summary>
    public static Indsigt Af(IReadOnlyCollection<Rolle> roller, IReadOnlyCollection<string> moduler)
    {
        var maa = Indsigt.Ingen;
        foreach (var modul in moduler)
        {
            maa |= modul switch
            {
                "myndighed" when roller.Contains(Rolle.Socialraadgiver) || roller.Contains(Rolle.Teamleder) =>
                    Indsigt.Grunddata | Indsigt.Adresse | Indsigt.Myndighedssag | Indsigt.Forloeb | Indsigt.Overblik | Indsigt.MindreIndsats,
                // Its members come from three departments: none of them learns by it what only a case gives (M14).
                "distriktsteam" when roller.Any(r => r is Rolle.Socialraadgiver or Rolle.Teamleder or Rolle.Psykolog or Rolle.PprLeder or Rolle.Sundhedsplejerske) => Indsigt.Grunddata | Indsigt.MindreIndsats,
                "udfoerer" when roller.Contains(Rolle.Familiebehandler) || roller.Contains(Rolle.Tilbudsleder) || roller.Contains(Rolle.Tilbudskoordinator) =>
                    Indsigt.Grunddata | Indsigt.Forloeb,
                "dagtilbud" when roller.Any(r => r is Rolle.Paedagog or Rolle.PaedagogiskLeder or Rolle.Laerer or Rolle.Skoleleder or Rolle.Dagtilbudskonsulent) =>
                    Indsigt.Grunddata | Indsigt.Trivsel,
                "ppr" when roller.Contains(Rolle.Psykolog) || roller.Contains(Rolle.PprLeder) => Indsigt.Grunddata | Indsigt.Ppr | Indsigt.Overblik,
                "ppr" when roller.Contains(Rolle.Skoleleder) => Indsigt.Grunddata | Indsigt.Ppr,
                "samspil" => Indsigt.Grunddata,        // called to a meeting about the child: its name, and the meeting itself
                _ => Indsigt.Ingen,
            };
        }

        return maa;
    }
}
