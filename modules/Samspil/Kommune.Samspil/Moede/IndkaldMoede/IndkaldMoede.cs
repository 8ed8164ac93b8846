using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA2: those who can help are called, with a task and a way back on the agenda, and with what they may share on.</summary>
/// <param name="Hvad">What is to be solved in an environment; a unit is met about all its children.</param>
/// <param name="Haster">Called at shorter notice than the structure says.</param>
/// <param name="Lov">The code of what the law lets them share on, when it is not a consent.</param>
[Fagperson]
[UdenTilknytning("SA2: a unit and an environment are no child; that the user may see the child is asked in Load")]
internal sealed record IndkaldMoede(
    MoedeId Id, string Type, Moedeemne Emne, BorgerId? Barn, EnhedId? Enhed, [MaxLength(120)] string? Hvad, Instant Start, int Minutter, [MaxLength(120)] string Sted, IReadOnlyList<MedarbejderId> Medarbejdere,
    IReadOnlyList<IndkaldMoede.Flere> Andre, bool Barnet, IReadOnlyList<BorgerId> Foraeldre, string? Netvaerk, [MaxLength(1000)] string? Punkter, SamtykkeId? Samtykke, string? Lov, bool Haster, Guid? Oenske, FagteamId? Team = null)
{
    /// <summary>An employee who does not work with the child yet.</summary>
    internal sealed record Flere(MedarbejderId? Medarbejder);

    public IReadOnlyList<MedarbejderId> Ansatte(Bruger bruger) => [.. Medarbejdere.Concat(Andre.Select(a => a.Medarbejder).OfType<MedarbejderId>()).Prepend(bruger.Id).Distinct()];
}

internal static class IndkaldMoedeHandler
{
    internal sealed record Kendt(Moedetype? Type, IReadOnlyList<Fagperson> Ansatte, Samtykkeraekke? Samtykke, Delingsgrundlag.Linje? Lov, Oenske? Oenske, IReadOnlyList<BorgerId> Foraeldre, bool Findes, Fagteam? Team);

    public static async Task<Kendt?> Load(IndkaldMoede c, SamspilDb db, Opsaetninger opsaetninger, Borger.IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        if (c.Barn is { } barn && !await Fagfolk.MaaSe(db, s.Bruger, barn, s.Nu, ct))
        {
            return null;
        }

        var dag = Fristdag.Af(s.Nu);
        return new(
            (await opsaetninger.Hent<Moedestruktur>(dag, ct: ct)).Find(c.Type), await Fagfolk.Kendt(db, c.Ansatte(s.Bruger), s.Nu, ct),
            c.Samtykke is { } samtykke ? await db.Samtykker.SingleOrDefaultAsync(x => x.Id == samtykke && x.BorgerId == c.Barn, ct) : null,
            c.Lov is { } lov ? (await opsaetninger.Hent<Delingsgrundlag>(dag, ct: ct)).Find(lov) : null,
            c.Oenske is { } oenske ? await db.Oensker.SingleOrDefaultAsync(o => o.Id == oenske && o.BorgerId == c.Barn, ct) : null,
            c.Barn is { } b ? (await borgere.Familier([b], ct)).GetValueOrDefault(b)?.Foraeldremyndighed ?? [] : [], await db.Moeder.AnyAsync(m => m.Id == c.Id, ct),
            c.Team is { } team ? await db.Hent<Fagteam>(team, ct: ct) : null);
    }

    public static Afvisning? Validate(IndkaldMoede c, Kendt k, Sammenhaeng s)
    {
        var dag = Fristdag.Af(s.Nu);
        Afdeling[] afdelinger = [.. k.Ansatte.Select(a => a.Afdeling).Distinct()];
        return Afvisning.Af(
        [
            k.Findes ? new Fejl(null, "Mødet er allerede indkaldt.") : null,
            k.Type is null ? new Fejl("Type", "Vælg mødet.") : null,
            k.Type is { OmBarn: true } && c.Barn is null ? new Fejl("Type", $"{k.Type.Navn} handler om et barn. Begynd fra barnets side.") : null,
            c.Barn is null && c.Enhed is null ? new Fejl("Enhed", "Vælg enheden.") : null,
            (c.Emne == Moedeemne.Barn) != (c.Barn is not null) ? new Fejl("Emne", c.Barn is null ? "Begynd fra barnets side, når mødet handler om et barn." : "Mødet handler om barnet.") : null,
            c.Emne == Moedeemne.Laeringsmiljoe && c.Hvad is null ? new Fejl("Hvad", "Skriv, hvad I skal løse sammen.") : null,
            c.Barn is null && (c.Barnet || c.Foraeldre.Count > 0 || c.Netvaerk is not null) ? new Fejl("Type", "Mødet handler ikke om et barn, så familien kan ikke indkaldes til det.") : null,
            c.Start <= s.Nu ? new Fejl("Start", "Tidspunktet er gået.") : null,
            c.Start > s.Nu + Duration.FromDays(366) ? new Fejl("Start", "Indkald højst et år frem.") : null,
            k.Type is { } t && Fristdag.Af(c.Start) < dag.PlusDays(t.Varsel) && c.Start > s.Nu && !c.Haster ? new Fejl("Start", $"{t.Navn} indkaldes mindst {t.Varsel} dage før. Sæt kryds ved »Det haster«, hvis det ikke kan vente.") : null,
            c.Minutter is < 10 or > 480 ? new Fejl("Minutter", "Fra 10 til 480 minutter.") : null,
            k.Ansatte.Count < c.Ansatte(s.Bruger).Count ? new Fejl("Medarbejdere", "En af dem kan ikke indkaldes. Vælg igen.") : null,
            k.Ansatte.Count > 25 ? new Fejl("Medarbejdere", "Højst 25 ansatte.") : null,
            c.Foraeldre.Any(f => !k.Foraeldre.Contains(f)) ? new Fejl("Foraeldre", "Vælg blandt dem, der har forældremyndigheden.") : null,
            .. k.Type is { } type ? type.Krav.Where(krav => !ErMed(krav, c, afdelinger)).Select(krav => new Fejl(Felt(krav), $"{type.Navn} holdes ikke uden {SamspilOrd.Af(krav)}.")) : [],
            c.Team is not null && (k.Team is not { NedlagtTid: null } || !k.Team.ErMedlem(s.Bruger)) ? new Fejl(null, "Kun et medlem indkalder til teamets møde.") : null,
            c.Oenske is not null && k.Oenske is not { Besvaret: null } ? new Fejl(null, "Ønsket er allerede besvaret.") : null,
            c.Barn is not null && afdelinger.Length > 1 ? Delingsregel.Mangler(afdelinger, k.Samtykke, k.Lov, Fristdag.Af(c.Start)) : null,
        ]);
    }

    public static (Haendelser, OpgaveLukket?) Handle(IndkaldMoede c, Kendt k, Sammenhaeng s)
    {
        if (k.Oenske is { } oenske)
        {
            (oenske.Besvaret, oenske.MoedeId) = (s.Gaelder, c.Id);
        }

        IReadOnlyList<Deltager> deltagere =
        [
            .. k.Ansatte.Select(a => new Deltager(Id.Ny(), Deltagerart.Medarbejder, a.Id, a.Afdeling, null, null)),
            .. c.Barnet ? [new Deltager(Id.Ny(), Deltagerart.Barn, null, null, c.Barn, null)] : Array.Empty<Deltager>(),
            .. c.Foraeldre.Distinct().Select(f => new Deltager(Id.Ny(), Deltagerart.Foraelder, null, null, f, null)),
            .. Moedetype.Dele(c.Netvaerk ?? "").Select(n => new Deltager(Id.Ny(), Deltagerart.Netvaerk, null, null, null, n)),
        ];
        var punkter = k.Type!.Punkter;
        return (Moede.Indkald(c.Id, c.Barn, new(
            c.Type, k.Type.Navn, c.Emne, c.Enhed, c.Hvad, c.Start, c.Minutter, c.Sted, deltagere, [.. punkter.SkipLast(1), .. Moedetype.Dele((c.Punkter ?? "").ReplaceLineEndings(";")), punkter[^1]],
            k.Samtykke?.Id, k.Samtykke?.Til, k.Samtykke is null ? k.Lov?.Navn : null, c.Oenske, c.Team), s), c.Oenske is { } id ? new OpgaveLukket(Oenskeopgave.Id(id), Lukkeart.Opfyldt) : null);
    }

    private static bool ErMed(Deltagerkrav krav, IndkaldMoede c, Afdeling[] afdelinger) => krav switch
    {
        Deltagerkrav.Barnet => c.Barnet,
        Deltagerkrav.Foraeldre => c.Barn is null || c.Foraeldre.Count > 0,
        Deltagerkrav.Netvaerk => c.Netvaerk is not null,
        Deltagerkrav.Dagtilbud => afdelinger.Contains(Afdeling.Dagtilbud),
        Deltagerkrav.Ppr => afdelinger.Contains(Afdeling.Ppr),
        Deltagerkrav.Udfoerer => afdelinger.Contains(Afdeling.Udfoerer),
        _ => afdelinger.Contains(Afdeling.Myndighed),
    };

    private static string Felt(Deltagerkrav krav) => krav switch
    {
        Deltagerkrav.Barnet => "Barnet",
        Deltagerkrav.Foraeldre => "Foraeldre",
        Deltagerkrav.Netvaerk => "Netvaerk",
        _ => "Medarbejdere",
    };
}
