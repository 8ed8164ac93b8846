using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Styring;

internal static class Indberetninger
{
    /// <summary>What would be sent now.</summary>
    public static async Task<Indberetningsstof> Stof(Faktalager lager, Datakilder datakilder, Instant nu, CancellationToken ct)
    {
        var til = Fristdag.Af(nu);
        var sendt = (await Sql.Kommando(datakilder["styring"], """
            select distinct on (p.indsats_id) p.indsats_id, p.borger_id, p.handling, p.indhold from styring.indberetningspost p
            join styring.indberetning i on i.id = p.indberetning_id where i.sendt is not null order by p.indsats_id, i.sendt desc
            """).Liste(r => (Id: new IndsatsId(r.GetGuid(0)), Barn: new BorgerId(r.GetGuid(1)), Indhold: r.GetString(2) == nameof(Handling.Udgaaet) ? null : r.GetString(3)), ct))
            .ToDictionary(p => p.Id, p => (p.Barn, p.Indhold));
        return Indberetningsstof.Af(Stoettepost.Alle(await lager.Hent(Stoettepost.Kilder, nu, ct: ct), til), sendt, til);
    }
}
