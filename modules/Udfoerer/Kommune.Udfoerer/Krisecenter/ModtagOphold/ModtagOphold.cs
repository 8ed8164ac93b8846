using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U8: somebody has come. Asked for is the day, and the children's years of birth.</summary>
[Kraever(Rolle.Krisecenterleder, Rolle.Krisecentermedarbejder)]
internal sealed record ModtagOphold(Guid Id, EnhedId Enhed, LocalDate Fra, IReadOnlyList<ModtagOphold.Barn> Boern)
{
    internal sealed record Barn(int? Foedselsaar);
}

internal static class ModtagOpholdHandler
{
    internal sealed record Naeste(int Nr, bool Findes);

    public static async Task<Naeste> Load(ModtagOphold c, UdfoererDb db, CancellationToken ct) =>
        new((await db.Ophold.Where(o => o.EnhedId == c.Enhed).MaxAsync(o => (int?)o.Nr, ct) ?? 0) + 1, await db.Ophold.AnyAsync(o => o.Id == c.Id, ct));

    public static Afvisning? Validate(ModtagOphold c, Naeste n, Sammenhaeng s) => Afvisning.Af(
    [
        n.Findes ? new Fejl(null, "Opholdet er allerede registreret.") : null,
        Krisecenter.Arbejder(s.Bruger, c.Enhed) ? null : new Fejl(null, "Du arbejder ikke i det hus."),
        c.Fra > Fristdag.Af(s.Nu) ? new Fejl("Fra", "Dagen ligger ude i fremtiden.") : null,
        .. c.Boern.Select((b, i) => b.Foedselsaar is { } aar && (aar > Fristdag.Af(s.Nu).Year || aar < Fristdag.Af(s.Nu).Year - 18) ? new Fejl($"Boern[{i}].Foedselsaar", "Skriv det år, barnet er født, f.eks. 2019.") : null),
        c.Boern.Count(b => b.Foedselsaar is not null) > 12 ? new Fejl(null, "Der kan højst være 12 børn på et ophold.") : null,
    ]);

    public static Ophold Handle(ModtagOphold c, Naeste n, Sammenhaeng s) => new()
    {
        Id = c.Id, EnhedId = c.Enhed, Nr = n.Nr, Version = 1, Fra = c.Fra, Registreret = s.Nu, Bruger = s.Bruger.Id,
        Boern = [.. c.Boern.Select(b => b.Foedselsaar).OfType<int>().Select((aar, i) => new Opholdsbarn { Id = Id.Ny(), OpholdId = c.Id, Nr = i + 1, Version = 1, Foedselsaar = aar })],
    };
}
