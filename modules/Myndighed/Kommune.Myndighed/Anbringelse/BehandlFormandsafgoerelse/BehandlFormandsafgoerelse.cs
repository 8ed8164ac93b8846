using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F22: what the committee said of the chair's acute decision. Its meeting is registered with it.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record BehandlFormandsafgoerelse(AnbringelseId Id, bool? Godkendt, LocalDate Dato, string? Note, int Version) : IHarVersion;

internal static class BehandlFormandsafgoerelseHandler
{
    public static async Task<(Anbringelse, IReadOnlyList<Sagsmoede>, Moedekrav)> Load(BehandlFormandsafgoerelse c, MyndighedDb db, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        var a = await db.Hent<Anbringelse>(c.Id, ct: ct);
        return (a!, a is null ? [] : await db.HentForBorger<Sagsmoede>([a.Borger], ct: ct), await opsaetninger.Hent<Moedekrav>(Fristdag.Af(nu), ct: ct));
    }

    public static Afvisning? Validate(BehandlFormandsafgoerelse c, Anbringelse a, Instant nu) => Afvisning.Af(
    [
        a.Formand is null ? new(null, "Anbringelsen begyndte ikke med en formandsafgørelse.", MyndighedRuter.Anbringelse(a.Id)) : null,
        c.Godkendt is null ? new(nameof(c.Godkendt), "Vælg, om udvalget godkendte afgørelsen.") : null,
        c.Dato > Fristdag.Af(nu) ? new(nameof(c.Dato), "Udvalgets møde kan ikke ligge i fremtiden.") : null,
        a.Formand is { } f && c.Dato < Fristdag.Af(f) ? new(nameof(c.Dato), "Udvalget kan ikke have behandlet afgørelsen, før formanden traf den.") : null,
        c.Godkendt == false && string.IsNullOrWhiteSpace(c.Note) ? new(nameof(c.Note), "Skriv, hvorfor udvalget ikke godkendte den.") : null,
    ]);

    public static (Haendelser, Haendelser?) Handle(BehandlFormandsafgoerelse c, Anbringelse a, IReadOnlyList<Sagsmoede> moeder, Moedekrav krav, Sammenhaeng s)
    {
        var udfald = c.Godkendt == true ? Moedeudfald.Tiltraadt : Moedeudfald.IkkeTiltraadt;
        var kendt = moeder.Any(m => m is { Annulleret: false, Indhold: { Udvalg: Udvalg.BoerneOgUngeudvalget } i } && m.Sag == a.Sag && i.Dato == c.Dato && i.Udfald == udfald);
        return (
            a.BehandlFormandsafgoerelse(c.Godkendt!.Value, c.Dato, c.Note, s),
            krav.Af(Udvalg.BoerneOgUngeudvalget) is { } t && !kendt ? Sagsmoede.Hold(new(Fundament.Id.Ny()), a.Sag, a.Borger, new(t.Kode, t.Navn, t.Udvalg, c.Dato, udfald, c.Note), s) : null);
    }
}
