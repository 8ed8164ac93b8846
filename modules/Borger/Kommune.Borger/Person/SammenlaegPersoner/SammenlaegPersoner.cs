using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Two records are found to be one person (B1): the second becomes an alias of the first. No fact moves: each keeps the id it
/// was registered on, and every look-up asks for both (docs/adr/0007), so that it can be undone.
/// </summary>
/// <param name="Alligevel">Also where something speaks against it: two CPR numbers, since a person may be given a new one.</param>
[Kraever(Rolle.Teamleder)]
[UdenTilknytning("Whoever finds that a person is there twice is seldom attached to both records.")]
internal sealed record SammenlaegPersoner(BorgerId Behold, BorgerId Dublet, bool Alligevel, [property: MaxLength(500)] string Begrundelse);

internal static class SammenlaegPersonerHandler
{
    /// <summary>What stands on the record that goes on; why stands on the other alone, and goes with it (X9).</summary>
    public const string Fundet = "En anden registrering er fundet at være samme person";

    public static async Task<Grundlag?> Load(SammenlaegPersoner c, BorgerDb db, CancellationToken ct)
    {
        await db.LaasAliasser(ct);
        BorgerId[] begge = [c.Behold, c.Dublet];
        var personer = await db.Personer.AsNoTracking().Where(p => begge.Contains(p.BorgerId)).ToListAsync(ct);
        var aliasser = await db.Aliasser.AsNoTracking().Where(a => a.Ophaevet == null && (begge.Contains(a.BorgerId) || begge.Contains(a.SammeSomId))).ToListAsync(ct);
        var relation = await db.Relationer.AsNoTracking().Where(r => r.Afloest == null && begge.Contains(r.BorgerId) && begge.Contains(r.AndenId)).FirstOrDefaultAsync(ct);
        return personer.Find(p => p.BorgerId == c.Behold) is { } behold && (personer.Find(p => p.BorgerId == c.Dublet) ?? behold) is { } dublet && (c.Behold == c.Dublet || dublet != behold)
            ? new(behold, dublet, aliasser, relation) : null;
    }

    public static Afvisning? Validate(SammenlaegPersoner c, Grundlag g) => Afvisning.Af(
    [
        c.Behold == c.Dublet ? new Fejl(nameof(c.Dublet), "Det er den samme registrering. Vælg en anden") : null,
        g.Aliasser.Any(a => a.BorgerId == c.Behold) ? new Fejl(nameof(c.Behold), "Den er selv lagt sammen med en anden. Vælg den, der går videre") : null,
        g.Aliasser.Any(a => a.BorgerId == c.Dublet) ? new Fejl(nameof(c.Dublet), "Den er allerede lagt sammen med en anden") : null,
        g.Aliasser.Any(a => a.SammeSomId == c.Dublet) ? new Fejl(nameof(c.Dublet), "Andre er lagt sammen med den. Byt om, så den går videre, eller adskil dem først") : null,
        g.Relation is { } r ? new Fejl(nameof(c.Dublet), $"Den ene er registreret som den andens {r.Betegnelse}. Ret det først, hvis det er samme person") : null,
        !c.Alligevel && g.ToNumre ? new Fejl(nameof(c.Alligevel), "De har hver sit CPR-nummer. Sæt kryds, hvis personen har fået et nyt nummer; er det ene forkert, så ret det først") : null,
        c.Begrundelse.Length < 10 ? new Fejl(nameof(c.Begrundelse), "Skriv, hvordan det er undersøgt, at det er den samme person") : null,
    ]);

    public static IEnumerable<object> Handle(SammenlaegPersoner c, Grundlag g, Sammenhaeng s)
    {
        yield return new Alias { Id = Id.Ny(), BorgerId = c.Dublet, SammeSomId = c.Behold, Registreret = s.Nu, Bruger = s.Bruger.Id };
        yield return new SammePerson([c.Behold, .. g.Aliasser.Where(a => a.SammeSomId == c.Behold).Select(a => a.BorgerId), c.Dublet]);
        yield return g.Aendret(g.Behold, Fundet, s);
        yield return g.Aendret(g.Dublet, c.Begrundelse, s);
        yield return new BorgerSammenlagt(FaktumId.Ny(), s.Nu, c.Dublet, c.Behold);
    }

    public sealed record Grundlag(Person Behold, Person Dublet, List<Alias> Aliasser, Relation? Relation)
    {
        public bool ToNumre => Behold.Cpr is { } a && Dublet.Cpr is { } b && a != b;

        /// <summary>Whose birth date is another now is told as changed, so that what hangs on the age follows, when merged as when taken apart.</summary>
        public (Aendring, BorgerAendret) Aendret(Person p, string hvorfor, Sammenhaeng s)
        {
            var sammen = Behold.Foedselsdato ?? Dublet.Foedselsdato;
            return Rettelse.Af(p.BorgerId, DanskTid.Dag(s.Nu), hvorfor, s, p.Foedselsdato == sammen ? [Personfelt.Samling] : [Personfelt.Samling, Personfelt.Foedselsdato]);
        }
    }
}
