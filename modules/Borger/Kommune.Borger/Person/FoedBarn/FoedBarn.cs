using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// The unborn child is born (B1). It keeps its BorgerId, so all that was registered before the birth is the child's, and what
/// follows age begins to count.
/// </summary>
/// <param name="Cpr">CPR or replacement number; may come later.</param>
/// <param name="Foedselsdato">Where there is no CPR yet.</param>
/// <param name="Fornavne">Where the child has a name.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record FoedBarn(
    BorgerId Borger, string? Cpr, LocalDate? Foedselsdato, [property: MaxLength(100)] string? Fornavne, [property: MaxLength(100)] string? Efternavn, [property: MaxLength(500)] string Begrundelse = FoedBarnHandler.Foedt) : IOmBorger;

internal static class FoedBarnHandler
{
    public const string Foedt = "Barnet er født";

    public static async Task<(Person, List<Navn>, Nummer.Optaget)> Load(FoedBarn c, BorgerDb db, CancellationToken ct) =>
    (
        (await Rettelse.Person(db, c.Borger, ct))!,
        await Rettelse.Kendte(db.Navne.Where(n => n.BorgerId == c.Borger), ct),
        await Nummer.Hos(db, c.Cpr, c.Borger, ct)
    );

    public static Afvisning? Validate(FoedBarn c, Person p, Nummer.Optaget optaget, Instant nu) => Afvisning.Af(
    [
        p.Ufoedt ? null : new Fejl(nameof(c.Foedselsdato), "Barnet er allerede registreret som født"),
        c.Cpr is null && c.Foedselsdato is null ? new Fejl(nameof(c.Foedselsdato), "Skriv fødselsdatoen, eller CPR-nummeret") : null,
        .. Nummer.Fejl(nameof(c.Cpr), c.Cpr, nameof(c.Foedselsdato), c.Foedselsdato, optaget, nu),
        Rettelse.Navn(nameof(c.Fornavne), c.Fornavne),
        Rettelse.Navn(nameof(c.Efternavn), c.Efternavn),
    ]);

    public static IEnumerable<object> Handle(FoedBarn c, Person p, List<Navn> kendte, Sammenhaeng s)
    {
        p.Ufoedt = false;
        List<Personfelt> felter = [Personfelt.Foedselsdato, .. Nummer.Saet(p, c.Cpr, s.Nu)];
        p.FoedtRegistreret = s.Nu;
        p.Foedselsdato = Nummer.Foedt(c.Cpr, c.Foedselsdato, DanskTid.Dag(s.Nu));
        var foer = kendte.MaxBy(n => n.GaelderFra);
        if (c.Fornavne is not null || c.Efternavn is not null)
        {
            felter.Add(Personfelt.Navn);
            // A name is held from birth; what it was called before is what we believed then.
            yield return Udgave.Erstat(kendte, RetNavnHandler.Nyt(c.Borger, c.Fornavne ?? foer?.Fornavne ?? "", c.Efternavn ?? foer?.Efternavn ?? "", null, p.Foedselsdato!.Value, c.Begrundelse, s)).ToArray();
        }

        yield return Rettelse.Af(c.Borger, p.Foedselsdato!.Value, c.Begrundelse, s, [.. felter]);
    }
}
