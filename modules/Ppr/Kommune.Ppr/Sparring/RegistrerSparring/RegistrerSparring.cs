using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

/// <summary>P2: somebody asked on the telephone or at a meeting; whoever writes it down takes it. No child: a CPR number is refused.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record RegistrerSparring(Guid Id, EnhedId Enhed, string Emne, string Spoergsmaal, string? Forsoegt);

internal static class RegistrerSparringHandler
{
    public static async Task<Findes> Load(RegistrerSparring c, PprDb db, Organisation organisation, CancellationToken ct) =>
        new(await db.Sparringer.AnyAsync(x => x.Id == c.Id, ct), (await organisation.Enheder(null, "dagtilbud", ct)).Exists(e => e.Id == c.Enhed.Vaerdi));

    public static Afvisning? Validate(RegistrerSparring c, Findes f) => Afvisning.Af(
    [
        f.Sparring ? new Fejl(null, "Sparringen er allerede registreret.") : null,
        f.Enhed ? null : new Fejl(nameof(c.Enhed), "Vælg det sted, der ønsker sparring."),
        Cprtekst.Fejl(nameof(c.Emne), c.Emne), Cprtekst.Fejl(nameof(c.Spoergsmaal), c.Spoergsmaal), Cprtekst.Fejl(nameof(c.Forsoegt), c.Forsoegt),
    ]);

    public static (Sparring, Opgave) Handle(RegistrerSparring c, Sammenhaeng s)
    {
        var a = new Sparring { Id = c.Id, Version = 1, EnhedId = c.Enhed, Emne = c.Emne, Spoergsmaal = c.Spoergsmaal, Forsoegt = c.Forsoegt, Modtaget = s.Gaelder, Tilstand = Sparringstilstand.Taget, MedarbejderId = s.Bruger.Id };
        return (a, a.RaadOpgave(s.Bruger.Id, s.Nu));
    }

    internal sealed record Findes(bool Sparring, bool Enhed);
}
