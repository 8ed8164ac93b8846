using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>Words of PPR's own, to quote from.</summary>
internal sealed record Citat(string Tekst, string Fra, LocalDate Dato);

/// <summary>
/// What PPR has had to do with a child, in sentences that an answer can begin with. The words of an assessment are not among them:
/// those are quoted one by one, by whoever answers.
/// </summary>
internal sealed record Kendskab(IReadOnlyList<string> Saetninger, IReadOnlyList<Citat> Citater)
{
    private const string Ukendt = "Barnet er ikke indstillet til PPR, og PPR har ikke haft kontakt om barnet.";

    /// <summary>What the answer begins with.</summary>
    public string Begyndelse => Saetninger.Count == 0 ? Ukendt : string.Join('\n', Saetninger) + "\n\n";

    public static Kendskab Af(IReadOnlyCollection<Aggregat> alle, Func<EnhedId, string> sted)
    {
        var vurderinger = alle.OfType<Ppv>().ToDictionary(p => p.Grundlag.Indstilling);
        var fundne = alle.OfType<Indstilling>().Where(i => i.Tilstand != Indstillingstilstand.Annulleret && !vurderinger.ContainsKey(i.Id)).Select(i => (i.ModtagetGaelder, Tekst: Saetning(i, sted)))
            .Concat(vurderinger.Values.Select(p => (p.Grundlag.Modtaget, Tekst: Saetning(p, sted))))
            .Concat(alle.OfType<Visitation>().Where(v => v.VenterPaaBeslutning || v.Loeber).Select(v => (v.OprettetGaelder, Tekst: Saetning(v))));
        return new([.. fundne.OrderBy(x => x.Item1).Select(x => x.Tekst)],
        [
            .. vurderinger.Values.Where(p => p.ErAfsluttet).OrderByDescending(p => p.Slut).SelectMany(p => new Citat[]
            {
                new(p.Konklusion!.Konklusion, "PPR's konklusion", DanskTid.Dag(p.Slut!.Value)), new(p.Konklusion.Anbefaling, "PPR's anbefaling", DanskTid.Dag(p.Slut.Value)),
            }),
            .. alle.OfType<Indstilling>().Where(i => i is { Svar: not null, Triage.Triage: Triage.Sparring }).Select(i => new Citat(i.Svar!, "PPR's råd", DanskTid.Dag(i.Slut!.Value))),
        ]);
    }

    private static string Saetning(Indstilling i, Func<EnhedId, string> sted) => $"{sted(i.Indhold.Enhed)} indstillede barnet til PPR {Dag(i.ModtagetGaelder)}; " + (i switch
    {
        { Triage.Triage: Triage.Afvist } => "indstillingen gik tilbage til stedet.",
        { Aaben: false, Slut: { } slut } => $"PPR gav sparring {Dag(slut)}.",
        { Triage: null } => "den er ikke vurderet endnu.",
        { Medarbejder: null } => "barnet står på venteliste.",
        _ => "PPR giver sparring.",
    });

    private static string Saetning(Ppv p, Func<EnhedId, string> sted) => $"{sted(p.Grundlag.Enhed)} indstillede barnet til PPR {Dag(p.Grundlag.Modtaget)}; " + (p is { Konklusion: { } k, Slut: { } slut }
        ? $"vurderingen blev afsluttet {Dag(slut)}, og PPR anbefalede {(k.TimerPrUge > 0 ? $"støtte i {PprOrd.Timer(k.TimerPrUge)}" : k.Tilbud is { } t ? PprOrd.Smaat(PprOrd.Af(t)) : "ingen særlig støtte")}."
        : $"en vurdering begyndte {Dag(p.BegyndtGaelder)} og er ikke afsluttet. PPR's eget mål er {DanskTid.LangDato(p.Grundlag.Maal)}.");

    private static string Saetning(Visitation v) => v is { Loeber: true, Afgoerelse: { } a }
        ? $"{PprOrd.Af(v.Tilbud)}{(v.TimerPrUge > 0 ? $", {PprOrd.Timer(v.TimerPrUge)}," : "")} er bevilget fra {DanskTid.LangDato(a.Fra)}{(v.Revisiteres is { } r ? $" og tages op igen {DanskTid.LangDato(r)}" : "")}."
        : $"Visitation til {PprOrd.Smaat(PprOrd.Af(v.Tilbud))} venter på beslutning{(v.Moede is { } m ? $" på mødet {DanskTid.LangDato(m)}" : "")}.";

    private static string Dag(Instant tid) => DanskTid.LangDato(DanskTid.Dag(tid));
}
