using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST6: what a focus group said.</summary>
/// <param name="Hvem">Who sat there, without names: "Seks unge mellem 14 og 17 år".</param>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder, Rolle.Oekonom)]
internal sealed record SkrivFund(Guid Id, [property: MaxLength(200)] string Titel, LocalDate Dag, [property: MaxLength(200)] string Hvem, string Tekst);

internal static class SkrivFundHandler
{
    public static Afvisning? Validate(SkrivFund c, Sammenhaeng s) => Afvisning.Af([c.Dag > Fristdag.Af(s.Nu) ? new Fejl("Dag", "Dagen ligger ude i fremtiden.") : null]);

    public static Fokusgruppefund Handle(SkrivFund c, Sammenhaeng s) => new() { Id = c.Id, Titel = c.Titel, Dag = c.Dag, Hvem = c.Hvem, Tekst = c.Tekst, Registreret = s.Nu, Bruger = s.Bruger.Id };
}
