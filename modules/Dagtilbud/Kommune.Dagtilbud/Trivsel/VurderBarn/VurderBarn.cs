using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D2: a concern arises, or is over, between two rounds.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record VurderBarn(BorgerId Barn, Trivselsfarve Farve, string? Tekst, IReadOnlyList<string> Omraader, LocalDate Dag) : IOmBorger
{
    BorgerId IOmBorger.Borger => Barn;
}

internal static class VurderBarnHandler
{
    public static Task<Indskrivning?> Load(VurderBarn c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) => Hos.Bruger(db, c.Barn, s, ct);

    public static Afvisning? Validate(VurderBarn c, Indskrivning i, Sammenhaeng s) => Afvisning.Af(
    [
        Trivsel.Mangler(c.Farve, c.Tekst) is { } m ? new Fejl("Tekst", m) : null,
        c.Dag > Fristdag.Af(s.Nu) ? new Fejl("Dag", "Dagen ligger ude i fremtiden.") : null,
        c.Dag < i.Fra ? new Fejl("Dag", $"Barnet begyndte {DanskTid.Dato(i.Fra)}.") : null,
    ]);

    public static (Trivsel, TrivselVurderet) Handle(VurderBarn c, Indskrivning i, Sammenhaeng s)
    {
        var t = new Trivsel
        {
            Id = Id.Ny(), FaktumId = FaktumId.Ny(), BorgerId = c.Barn, EnhedId = i.EnhedId, StueId = i.StueId, Farve = c.Farve, Anledning = Trivselsanledning.Bekymring,
            Tekst = c.Tekst, Omraader = [.. c.Omraader.Distinct(StringComparer.Ordinal)], Dag = c.Dag, Registreret = s.Nu, Bruger = s.Bruger.Id,
        };
        return (t, t.Vurderet());
    }
}

/// <summary>The child's place in a unit where the user works, today.</summary>
internal static class Hos
{
    public static async Task<Indskrivning?> Bruger(DagtilbudDb db, BorgerId barn, Sammenhaeng s, CancellationToken ct) => await Pladser(db, [barn], s, ct) is [var plads, ..] ? plads : null;

    public static async Task<IReadOnlyList<Indskrivning>> Pladser(DagtilbudDb db, IReadOnlyCollection<BorgerId> boern, Sammenhaeng s, CancellationToken ct) =>
        [.. (await Nu(db, boern, Fristdag.Af(s.Nu), ct)).Where(i => s.Bruger.Arbejder(i.EnhedId))];

    public static Task<List<Indskrivning>> Nu(DagtilbudDb db, IReadOnlyCollection<BorgerId> boern, LocalDate idag, CancellationToken ct) =>
        db.Indskrivninger.Where(i => boern.Contains(i.BorgerId) && i.Fra <= idag && (i.Til == null || i.Til >= idag)).OrderBy(i => i.Fra).ToListAsync(ct);
}
