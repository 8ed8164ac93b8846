using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D4, part 1: what it is about, who takes part, and the task or problem that was chosen.</summary>
/// <param name="Barn">Set when it is about a child; an environment or a unit has no file on anybody.</param>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
[UdenTilknytning("D4: an environment and a unit are no child; that a child is in the user's own unit is asked in Validate")]
internal sealed record BegyndBal(BalId Id, Balemne Emne, EnhedId Enhed, StueId? Stue, BorgerId? Barn, [MaxLength(120)] string Titel, IReadOnlyList<MedarbejderId> Deltagere, string? AndreDeltagere, string Opgave);

internal static class BegyndBalHandler
{
    internal sealed record Grundlag(bool Findes, bool StueFindes, bool BarnHer, IReadOnlyList<Medarbejder> Ansatte);

    public static async Task<Grundlag?> Load(BegyndBal c, DagtilbudDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        !s.Bruger.Arbejder(c.Enhed) ? null : new(
            await db.Baler.AnyAsync(b => b.Id == c.Id, ct),
            c.Stue is not { } stue || await db.Stuer.AnyAsync(x => x.Id == stue && x.EnhedId == c.Enhed, ct),
            c.Barn is not { } barn || (await Hos.Pladser(db, [barn], s, ct)).Any(i => i.EnhedId == c.Enhed),
            await Balskrift.Ansatte(organisation, c.Enhed, s.Nu, ct));

    public static Afvisning? Validate(BegyndBal c, Grundlag g) => Afvisning.Af(
    [
        g.Findes ? new Fejl(null, "Analysen er allerede begyndt.") : null,
        c.Emne == Balemne.Barn && c.Barn is null ? new Fejl("Barn", "Vælg barnet.") : null,
        c.Emne != Balemne.Barn && c.Barn is not null ? new Fejl("Barn", "Analysen handler ikke om ét barn, så her skal intet barn vælges.") : null,
        c.Emne == Balemne.Laeringsmiljoe && c.Stue is null ? new Fejl("Stue", "Vælg, hvor læringsmiljøet er.") : null,
        g.StueFindes ? null : new Fejl("Stue", "Den findes ikke i enheden."),
        g.BarnHer ? null : new Fejl("Barn", "Barnet går ikke i enheden."),
        c.Deltagere.Any(d => g.Ansatte.All(a => a.Id != d)) ? new Fejl("Deltagere", "Vælg blandt dem, der arbejder i enheden. Andre skrives i feltet nedenfor.") : null,
    ]);

    public static Haendelser Handle(BegyndBal c, Sammenhaeng s) =>
        Bal.Aabn(c.Id, c.Barn, new(c.Emne, c.Enhed, c.Stue, c.Titel, s.Bruger.Id, [.. c.Deltagere.Distinct()], c.AndreDeltagere, c.Opgave), s).Item2;
}
