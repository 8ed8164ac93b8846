using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Myndighed;

/// <summary>U2: the order was accepted, put on the waiting list or declined; the last is work, which follows from the measure (<see cref="IndsatsAfledt"/>).</summary>
internal static class BestillingBesvaretHandler
{
    public static async Task<Indsats> Load(BestillingBesvaret b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(new IndsatsId(b.Indsats), ct: ct))!;

    public static (Haendelser?, Opgave?) Handle(BestillingBesvaret b, Indsats i, Sammenhaeng s) => (
        i.BestillingBesvaret(b.Faktum, b.Svar, b.ForventetStart, s),
        b.Svar == Bestillingssvar.Afvist ? null : Nyt.Om(i, b.Faktum, "Bestilling", $"{i.Bevilling.TilbudNavn}: {Ord(b)}", b.Gaelder));

    private static string Ord(BestillingBesvaret b) => (b.Svar, b.ForventetStart) switch
    {
        (Bestillingssvar.Venteliste, { } d) => $"på venteliste, ventes {DanskTid.Dato(d)}",
        (Bestillingssvar.Venteliste, _) => "på venteliste",
        (_, { } d) => $"modtaget, begynder {DanskTid.Dato(d)}",
        _ => "modtaget",
    };
}

internal static class BestillingRettetHandler
{
    public static Task<Indsats> Load(Rettet<BestillingBesvaret> b, MyndighedDb db, CancellationToken ct) => BestillingBesvaretHandler.Load(b.Nyt, db, ct);

    public static (Haendelser?, Opgave?) Handle(Rettet<BestillingBesvaret> b, Indsats i, Sammenhaeng s) => BestillingBesvaretHandler.Handle(b.Nyt, i, s);
}

/// <summary>U2: why it was declined, in the provider's words: shown where somebody looks for another way.</summary>
internal static class BestillingAfvistHandler
{
    public static async Task<Indsats> Load(BestillingAfvist b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(new IndsatsId(b.Indsats), ct: ct))!;

    public static Haendelser? Handle(BestillingAfvist b, Indsats i, Sammenhaeng s) => i.BestillingAfvist(b.Faktum, b.Begrundelse, s);
}

internal static class BestillingAfvistRettetHandler
{
    public static Task<Indsats> Load(Rettet<BestillingAfvist> b, MyndighedDb db, CancellationToken ct) => BestillingAfvistHandler.Load(b.Nyt, db, ct);

    public static Haendelser? Handle(Rettet<BestillingAfvist> b, Indsats i, Sammenhaeng s) => BestillingAfvistHandler.Handle(b.Nyt, i, s);
}

/// <summary>F10 runs from the day the work began; a corrected start moves the clock.</summary>
internal static class ForloebBegyndtHandler
{
    public static async Task<Indsats> Load(ForloebBegyndt b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(new IndsatsId(b.Indsats), ct: ct))!;

    public static Haendelser? Handle(ForloebBegyndt b, Indsats i, Sammenhaeng s) => i.ForloebBegyndt(b.Faktum, b.Gaelder, s);
}

internal static class ForloebBegyndtRettetHandler
{
    public static Task<Indsats> Load(Rettet<ForloebBegyndt> b, MyndighedDb db, CancellationToken ct) => ForloebBegyndtHandler.Load(b.Nyt, db, ct);

    public static Haendelser? Handle(Rettet<ForloebBegyndt> b, Indsats i, Sammenhaeng s) => ForloebBegyndtHandler.Handle(b.Nyt, i, s);
}

/// <summary>U5: the work ended. An unplanned ending makes a task to follow up the same day (see <see cref="IndsatsAfledt"/>).</summary>
internal static class ForloebAfsluttetHandler
{
    public static async Task<Indsats> Load(ForloebAfsluttet b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(new IndsatsId(b.Indsats), ct: ct))!;

    public static (Haendelser?, Opgave?) Handle(ForloebAfsluttet b, Indsats i, Sammenhaeng s) => (
        i.ForloebAfsluttet(b.Faktum, b.Aarsag, b.Planlagt, b.Gaelder, s),
        b.Planlagt && i.Loeber ? Nyt.Om(i, b.Faktum, "Forløb afsluttet", $"{i.Bevilling.TilbudNavn} er afsluttet som planlagt. Tag stilling til, hvad der nu skal ske", b.Gaelder) : null);
}

internal static class ForloebAfsluttetRettetHandler
{
    public static Task<Indsats> Load(Rettet<ForloebAfsluttet> b, MyndighedDb db, CancellationToken ct) => ForloebAfsluttetHandler.Load(b.Nyt, db, ct);

    public static (Haendelser?, Opgave?) Handle(Rettet<ForloebAfsluttet> b, Indsats i, Sammenhaeng s) => ForloebAfsluttetHandler.Handle(b.Nyt, i, s);
}
