using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>What the commands on an order have in common.</summary>
internal static class Bestillingsvar
{
    public static BestillingBesvaret Besked(Bestilling a, Haendelser h, Udfoerer.Bestillingssvar svar) =>
        new(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Ordre.Indsats.Vaerdi, a.Ordre.Tilbud, svar, a.ForventetStart);

    public static Fejl? KanIkkeBesvares(Bestilling a) => a.KanBesvares ? null : new Fejl(null, $"Bestillingen kan ikke besvares: den er {UdfoererOrd.Af(a.Tilstand)}.");

    public static Fejl? Fortid(LocalDate? dag, Sammenhaeng s) => dag is { } d && d < Fristdag.Af(s.Nu) ? new Fejl("ForventetStart", "Dagen er allerede gået.") : null;
}
