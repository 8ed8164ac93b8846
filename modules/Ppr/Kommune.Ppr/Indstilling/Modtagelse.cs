using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>What a referral is received with, whichever way it came: PPR, the goal of the day, and the child's family.</summary>
internal sealed record Modtagelse(EnhedId Ppr, Servicemaal Maal, Familie? Familie)
{
    public static async Task<Modtagelse> Hent(BorgerId barn, LocalDate dag, Organisation organisation, Opsaetninger opsaetninger, IBorgere borgere, CancellationToken ct) => new(
        await Ppradgang.Ppr(organisation, ct) ?? throw new LeveringException("Organisationen har ingen afdeling i PPR, som indstillinger kan gives til."),
        await opsaetninger.Hent<Servicemaal>(dag, ct: ct), (await borgere.Familier([barn], ct)).GetValueOrDefault(barn));

    public Indstilling.Modtaget Indhold(
        EnhedId enhed, Enhedsart art, MedarbejderId? afsender, string? afsenderNavn, string spoergsmaal, string forsoegt, string foraeldrene, string? barnet, OensketHjaelp oensket,
        LocalDate samtykke, IReadOnlyList<BorgerId> fra, string grundlag) =>
        new(enhed, art, afsender, afsenderNavn, Ppr, spoergsmaal, forsoegt, foraeldrene, barnet, oensket, samtykke, fra, Familie?.Foedt, Maal.VurderingDage, Maal.SparringDage, grundlag);
}

/// <summary>What others are told of a referral.</summary>
internal static class Indstillingsbesked
{
    /// <summary>The answer goes back on what the parents agreed to.</summary>
    private const string Grundlag = "Forældrenes samtykke til indstillingen";

    public static IndstillingModtaget Modtaget(Indstilling a, Haendelser h) => new(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Indhold.Enhed);

    public static IndstillingTriageret Triageret(Indstilling a, Haendelser h) => new(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Triage!.Triage, a.ModtagetGaelder);

    public static SvarOverdraget Svar(Indstilling a, string svar, Instant gaelder, PpvId? ppv = null, decimal? timer = null) =>
        new(FaktumId.Ny(), gaelder, a.Borger, a.Id, a.Triage!.Triage, ppv, timer, svar, Grundlag);
}
