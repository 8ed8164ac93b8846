using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA5: the team meets no more. What it met about stays where it is.</summary>
[Teamleder]
internal sealed record NedlaegTeam(FagteamId Id, [MaxLength(300)] string Hvorfor, int Version) : IHarVersion;

internal static class NedlaegTeamHandler
{
    public static Task<Fagteam?> Load(NedlaegTeam c, SamspilDb db, CancellationToken ct) => db.Hent<Fagteam>(c.Id, ct: ct);

    public static Afvisning? Validate(NedlaegTeam c, Fagteam a) => Afvisning.Af([a.NedlagtTid is null ? null : new Fejl(null, "Teamet er allerede nedlagt.")]);

    public static Haendelser Handle(NedlaegTeam c, Fagteam a, Sammenhaeng s) => a.Nedlaeg(c.Hvorfor, s);
}
