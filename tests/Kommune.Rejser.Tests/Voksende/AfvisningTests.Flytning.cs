using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M19")]
    public async Task Om_flytning()
    {
        var (unges, brors, aaben, overdraget, annulleret) = (verden.Ting["unges sag"], verden.Ting["brors sag"], verden.Ting["åben fraflytning"], verden.Ting["overdraget fraflytning"], verden.Ting["annulleret fraflytning"]);
        var (vAaben, vOverdraget, vAnnulleret) = (await M(aaben), await M(overdraget), await M(annulleret));
        object Anmeld(object med) => Flet(new { id = Id.Ny(), sag = brors, kommune = "Prøvekøbing Kommune", flyttedato = Idag }, med);
        object Overdrag(object med) => Flet(new { id = aaben, resume = "Den unge klarer sig, og skolen ved besked.", version = vAaben }, med);
        await Afvises(
            new("soc1", "AnmeldFraflytning", Anmeld(new { sag = unges }), "Flytningen er allerede anmeldt"),
            new("soc1", "AnmeldFraflytning", Anmeld(new { sag = verden.Ting["lukket sag"] }), "Sagen er lukket"),
            new("soc1", "AnmeldFraflytning", Anmeld(new { kommune = "x" }), "Skriv, hvilken kommune familien flytter til"),
            new("soc1", "AnmeldFraflytning", Anmeld(new { flyttedato = Idag.PlusYears(3) }), "Flyttedagen ligger for langt fra i dag"),
            new("soc1", "OverdragMateriale", Overdrag(new { resume = "Kort." }), "Skriv en sammenfatning"),
            new("soc1", "OverdragMateriale", Overdrag(new { udelad = new[] { Guid.NewGuid() } }), "Sagen er ændret, mens du valgte"),
            new("soc1", "OverdragMateriale", Overdrag(new { id = overdraget, version = vOverdraget }), "Materialet er allerede givet videre"),
            new("soc1", "OverdragMateriale", Overdrag(new { id = annulleret, version = vAnnulleret }), "Flytningen er annulleret eller bortfaldet"),
            new("soc1", "KvitterFraflytning", new { id = aaben, modtaget = Idag, version = vAaben }, "Materialet er ikke givet videre endnu"),
            new("soc1", "KvitterFraflytning", new { id = overdraget, modtaget = Idag.PlusDays(-300), version = vOverdraget }, "før det blev givet videre"),
            new("soc1", "KvitterFraflytning", new { id = overdraget, modtaget = Idag.PlusDays(1), version = vOverdraget }, "fremtiden"),
            new("soc1", "AnnullerFraflytning", new { id = aaben, begrundelse = "x", version = vAaben }, "Skriv, hvorfor flytningen ikke bliver til noget"),
            new("soc1", "AnnullerFraflytning", new { id = overdraget, begrundelse = "De bliver boende", version = vOverdraget }, "Materialet er allerede givet videre"),
            new("soc1", "ModtagUnderretning", Modtag(new { tilflytning = new { indsatser = "Familiebehandling" } }), "så vælg »Anden kommune«"),
            new("soc1", "ModtagUnderretning", Modtag(new { underretter = "AndenKommune", sted = (string?)null, tilflytning = new { indsatser = "Familiebehandling" } }), "Skriv, hvilken kommune barnet er flyttet fra"),
            new("soc1", "ModtagUnderretning", Modtag(new { underretter = "AndenKommune", tilflytning = new { flyttet = Idag.PlusYears(2) } }), "Flyttedagen ligger mere end et år frem"));
    }
}
