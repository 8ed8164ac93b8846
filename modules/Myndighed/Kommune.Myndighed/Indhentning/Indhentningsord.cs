using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The Danish words of statements, and their published form.</summary>
internal static class Indhentningsord
{
    public static string Af(Udtalelseskilde k) => k switch
    {
        Udtalelseskilde.Dagtilbud => "Dagtilbud, skole eller klub",
        Udtalelseskilde.Ppr => "PPR",
        Udtalelseskilde.Laege => "Læge",
        _ => "En anden",
    };

    public static string Om(Udtalelseskilde k) => k switch
    {
        Udtalelseskilde.Dagtilbud => "Dér, hvor barnet går. De svarer her i systemet.",
        Udtalelseskilde.Ppr => "De svarer her i systemet.",
        _ => "Der skrives et brev. Du registrerer svaret, når det kommer.",
    };

    public static string Stand(Indhentning i, LocalDate idag) => i switch
    {
        { Svar: { } s } => $"kom {DanskTid.Dato(s.Tid)}",
        { Opgivet: { } o } => $"opgivet {DanskTid.Dato(o)}",
        _ when i.SvarSenest < idag => $"skulle være her {DanskTid.Dato(i.SvarSenest)}",
        _ => $"ventes senest {DanskTid.Dato(i.SvarSenest)}",
    };

    public static UdtalelseOpgivet Opgivet(Indhentning i, Haendelser h) => new(h.Faktum, h.Gaelder, i.Borger, i.Sag, i.Id);

    public static UdtalelseModtaget Modtaget(Indhentning i) => new(i.Svar!.Faktum, i.Svar.Tid, i.Borger, i.Sag, i.Id, i.Indhold.Fra, i.BedtOm);

    public static Fejl? Afsluttet(Indhentning i) => i.Svar is { } s ? new(null, $"Udtalelsen kom {DanskTid.Dato(s.Tid)}.") : i.Opgivet is { } o ? new(null, $"Den blev opgivet {DanskTid.Dato(o)}.") : null;
}
