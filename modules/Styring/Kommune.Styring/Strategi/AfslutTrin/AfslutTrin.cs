using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST1: a step of the process plan is done, by the department or by whoever answers. What it asks for must be there.</summary>
/// <param name="Hvem">The department; or the employee who answers for the strategy.</param>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder)]
internal sealed record AfslutTrin(StrategiId Id, Guid Trin, Guid Hvem, string? Note);

internal static class AfslutTrinHandler
{
    internal sealed record Grundlag(IReadOnlyList<Strategimaal> Maal, bool Gjort);

    public static async Task<(Strategi, Grundlag)> Load(AfslutTrin c, StyringDb db, CancellationToken ct) =>
        ((await Strategier.Hent(db, c.Id, null, ct))!, new(await Maalliste.Hent(db, c.Id, ct), await db.UdfoerteTrin.AnyAsync(u => u.TrinId == c.Trin && u.Hvem == c.Hvem, ct)));

    public static Afvisning? Validate(AfslutTrin c, Strategi a, Grundlag g, Sammenhaeng s)
    {
        var i = a.Indhold;
        if (a.Tilstand != Strategitilstand.Vedtaget || i.Trin.FirstOrDefault(t => t.Id == c.Trin) is not { } t || !a.Ejere(i, t).Contains(SubjektId.Fra(c.Hvem)))
        {
            return Afvisning.Af([new Fejl(null, "Trinnet findes ikke i en vedtaget strategi.")]);
        }

        return Afvisning.Af(
        [
            g.Gjort ? new Fejl(null, "Trinnet er meldt færdigt.") : null,
            t.ErAfdelingernes ? Strategiadgang.IkkeLeder(s.Bruger, new EnhedId(c.Hvem)) : s.Bruger.ErDirektoer() ? null : new Fejl(null, "Trinnet hører til den, der har ansvaret for strategien."),
            t.Art == Trinart.Justering && c.Note is null ? new Fejl("Note", "Skriv, hvad der er justeret, eller hvorfor intet skal.") : null,
            .. Trinkrav.Mangler(a.Id, i, t, new(c.Hvem), g.Maal),
        ]);
    }

    public static IEnumerable<object> Handle(AfslutTrin c, Strategi a, Sammenhaeng s) =>
    [
        new TrinUdfoert { StrategiId = a.Id, TrinId = c.Trin, Hvem = c.Hvem, Note = c.Note, Registreret = s.Nu, Bruger = s.Bruger.Id },
        new OpgaveLukket(Strategier.OpgaveId(c.Trin, SubjektId.Fra(c.Hvem)), Lukkeart.Opfyldt),
    ];
}
