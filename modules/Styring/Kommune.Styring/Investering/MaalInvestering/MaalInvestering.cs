using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST8: how a year came out, and where the figures are from. Measured again, the old one is superseded.</summary>
[Kraever(Rolle.Direktoer, Rolle.Oekonom)]
internal sealed record MaalInvestering(Guid Id, int Aar, int? Antal, decimal? Pris, decimal? Besparelse, [property: MaxLength(300)] string Kilde, int Version) : IHarVersion;

internal static class MaalInvesteringHandler
{
    public static Task<Investering?> Load(MaalInvestering c, StyringDb db, CancellationToken ct) => Investeringer.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(MaalInvestering c, Investering a)
    {
        var i = a.Indhold;
        var antal = i.Type == Casetype.FaerreTilPris;
        return Afvisning.Af(
        [
            i.Aar.All(x => x.Aar != c.Aar) ? new Fejl("Aar", "Vælg et af casens år.") : null,
            antal && c.Antal is null or < 0 or > 1_000_000 ? new Fejl("Antal", "Skriv, hvor mange der var.") : null,
            antal && c.Pris is null or < 0 or > 100_000_000 ? new Fejl("Pris", "Skriv, hvad én kostede i gennemsnit.") : null,
            !antal && c.Besparelse is null or < -10_000_000_000m or > 10_000_000_000m ? new Fejl("Besparelse", "Skriv, hvad der blev sparet.") : null,
            c.Pris is { } p && p != Caseregning.Oere(p) ? new Fejl("Pris", "Skriv højst to decimaler.") : null,
            c.Besparelse is { } b && b != Caseregning.Oere(b) ? new Fejl("Besparelse", "Skriv højst to decimaler.") : null,
        ]);
    }

    public static Investeringsmaaling Handle(MaalInvestering c, Investering a, Sammenhaeng s)
    {
        a.Version++;
        if (a.Maalt.GetValueOrDefault(c.Aar) is { } foer)
        {
            foer.Afloest = s.Nu;
        }

        var antal = a.Indhold.Type == Casetype.FaerreTilPris;
        return new()
        {
            Id = Id.Ny(), InvesteringId = a.Id, Aar = c.Aar, Antal = antal ? c.Antal : null, Pris = antal ? c.Pris : null, Besparelse = antal ? null : c.Besparelse, Kilde = c.Kilde, Registreret = s.Nu, Bruger = s.Bruger.Id,
        };
    }
}
