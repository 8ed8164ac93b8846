using NodaTime;

namespace Kommune.Fundament;

/// <summary>Puts units, employees, roles and limits into `organisation` (X6): what an import from the payroll system, and the demo, call.</summary>
public sealed class Organisationsdata(Datakilder datakilder)
{
    public Task Enhed(Guid id, string art, string navn, string afdeling, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "insert into organisation.enhed(id, art, navn, afdeling) values ($1,$2,$3,$4) on conflict (id) do update set navn = excluded.navn", id, art, navn, afdeling).Udfoer(ct);

    /// <summary>An employee acts for themselves, for the teams and units given, and by a leader's role for the units' leadership.</summary>
    public async Task Medarbejder(MedarbejderId id, string brugernavn, string navn, string titel, IReadOnlyList<Rolle> roller, IReadOnlyList<SubjektId> enheder, CancellationToken ct = default) =>
        await Sql.Kommando(datakilder[Datakilder.Fundament], """
            with m as (insert into organisation.medarbejder(id, brugernavn, navn, titel) values ($1,$2,$3,$4) on conflict (id) do nothing returning id),
                 r as (insert into organisation.rolle(medarbejder_id, rolle) select m.id, x from m, unnest($5::text[]) x)
            insert into organisation.subjekt(medarbejder_id, subjekt_id) select m.id, x from m, unnest($6::uuid[]) x
            """, id, brugernavn, navn, titel, roller.Select(r => r.ToString()).ToArray(), enheder.Concat(Ledelser(roller, enheder)).Select(e => e.Vaerdi).Prepend(id.Vaerdi).Distinct().ToArray()).Udfoer(ct);

    public Task Graense(Rolle rolle, Bevillingsgraense graense, LocalDate fra, Instant registreret, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "insert into organisation.bevillingsgraense(rolle, hoejeste_trin, kroner_pr_maaned, gaelder_fra, registreret) values ($1,$2,$3,$4,$5) on conflict do nothing",
            rolle.ToString(), graense.HoejesteTrin, graense.KronerPrMaaned, fra, registreret).Udfoer(ct);

    private static IEnumerable<SubjektId> Ledelser(IReadOnlyList<Rolle> roller, IReadOnlyList<SubjektId> enheder) =>
        roller.Any(r => r is Rolle.Tilbudsleder or Rolle.Tilbudskoordinator or Rolle.PaedagogiskLeder or Rolle.Skoleleder or Rolle.PprLeder or Rolle.Afdelingsleder or Rolle.Krisecenterleder) ? enheder.Select(e => SubjektId.Ledelse(new EnhedId(e.Vaerdi))) : [];
}
