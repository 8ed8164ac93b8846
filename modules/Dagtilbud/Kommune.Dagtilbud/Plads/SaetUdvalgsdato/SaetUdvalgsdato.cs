using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D6: the committee looks at it on this day; the applicant is told.</summary>
[Kraever(Rolle.Dagtilbudskonsulent)]
internal sealed record SaetUdvalgsdato(PladsId Id, LocalDate Dato, int Version) : IHarVersion;

internal static class SaetUdvalgsdatoHandler
{
    public static Task<Plads?> Load(SaetUdvalgsdato c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) => Pladsskrift.TilVisitation(db, c.Id, s, ct);

    public static Afvisning? Validate(SaetUdvalgsdato c, Plads a, Sammenhaeng s) => Afvisning.Af(
    [
        Pladsskrift.ErAfgjort(a),
        c.Dato < Fristdag.Af(s.Nu) ? new Fejl("Dato", "Dagen har været.") : null,
        c.Dato > Fristdag.Af(s.Nu).PlusYears(1) ? new Fejl("Dato", "Skriv en dag inden for et år.") : null,
        c.Dato == a.Udvalgsdato ? new Fejl("Dato", "Det er allerede dagen.") : null,
    ]);

    public static Haendelser Handle(SaetUdvalgsdato c, Plads a, Sammenhaeng s) => a.SaetUdvalgsdato(c.Dato, s);
}

/// <summary>What the commands on an application have in common.</summary>
internal static class Pladsskrift
{
    public static async Task<Plads?> TilVisitation(DagtilbudDb db, PladsId id, Sammenhaeng s, CancellationToken ct) => await db.Hent<Plads>(id, ct: ct) is { } a && a.Visiterer(s.Bruger) ? a : null;

    public static Fejl? ErAfgjort(Plads a) => a.Venter ? null : new Fejl(null, "Ansøgningen er afgjort eller trukket.");
}
