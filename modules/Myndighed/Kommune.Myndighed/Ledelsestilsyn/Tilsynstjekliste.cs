using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>A question of the checklist.</summary>
/// <param name="Kode">What its answers are counted by over the years, whatever the words become.</param>
/// <param name="Regel">The rule whose clocks answer it, such as F7.</param>
/// <param name="Landet">The national share of yes in percent, from <paramref name="Landskilde"/>.</param>
internal sealed record Tilsynsspoergsmaal(
    [Etiket("Kode", "Kort og uden mellemrum. Skiftes aldrig, når den er brugt.")] string Kode,
    [Etiket("Led i sagen")] Sagsled Led,
    [Etiket("Spørgsmål", "Så et ja er godt.")] string Tekst,
    [Etiket("Systemet svarer", "Tom, når lederen selv svarer.")] Forhaandssvar? Forhaand = null,
    [Etiket("Fristregel", "Den regel, systemet svarer efter, f.eks. F7.")] string? Regel = null,
    [Etiket("Landstal i procent")] int? Landet = null,
    [Etiket("Kilde til landstallet")] string? Landskilde = null);

/// <summary>M12: what is asked at each step of a case. Dated, so that a round keeps the questions it began with.</summary>
[Opsaetning("myndighed.tilsynstjekliste", "Tjekliste for ledelsestilsyn", Rolle.Teamleder)]
internal sealed record Tilsynstjekliste([Etiket("Spørgsmål")] IReadOnlyList<Tilsynsspoergsmaal> Spoergsmaal) : IOpsaetning<Tilsynstjekliste>
{
    private const string Barometret = "Børnesagsbarometret 2024";

    public static Tilsynstjekliste Standard { get; } = new(
    [
        new("UR-VURDERET", Sagsled.Underretning, "Blev underretningen vurderet inden fristen?", Forhaandssvar.Frist, "F1", 88, "Børnesagsbarometret 2021"),
        new("UR-KVITTERET", Sagsled.Underretning, "Fik den, der underrettede, en kvittering inden fristen?", Forhaandssvar.Frist, "F2"),
        new("UR-TIDLIGERE", Sagsled.Underretning, "Er der taget stilling til tidligere underretninger og til søskende?"),
        new("UN-FRIST", Sagsled.Undersoegelse, "Blev undersøgelsen færdig inden fristen?", Forhaandssvar.Frist, "F7", 50, Barometret),
        new("UN-BARNET", Sagsled.Undersoegelse, "Blev der talt med barnet under undersøgelsen?", Forhaandssvar.Samtale),
        new("UN-HELE", Sagsled.Undersoegelse, "Ser undersøgelsen både ressourcer og udfordringer, og er netværket med?"),
        new("UN-KONKLUSION", Sagsled.Undersoegelse, "Følger konklusionen af det, undersøgelsen viser?"),
        new("PL-BARNET", Sagsled.Plan, "Blev der talt med barnet før afgørelsen?", Forhaandssvar.Samtale, null, 65, Barometret),
        new("PL-FRIST", Sagsled.Plan, "Forelå planen inden fristen?", Forhaandssvar.Frist, "F8"),
        new("PL-MAAL", Sagsled.Plan, "Er målene få og konkrete, så barnet kan forstå dem?"),
        new("PL-TILBAGE", Sagsled.Plan, "Står vejen tilbage til det almindelige i planen?"),
        new("OP-FOERSTE", Sagsled.Opfoelgning, "Blev der fulgt op første gang inden fristen?", Forhaandssvar.Frist, "F10", 75, Barometret),
        new("OP-NAESTE", Sagsled.Opfoelgning, "Blev de næste opfølgninger holdt til tiden?", Forhaandssvar.Frist, "F11"),
        new("OP-BARNET", Sagsled.Opfoelgning, "Blev der talt med barnet ved hver opfølgning?", Forhaandssvar.Samtale),
        new("OP-VIRKER", Sagsled.Opfoelgning, "Er der taget stilling til, om indsatsen virker?"),
        new("AN-TILSYN", Sagsled.Anbringelse, "Er tilsynsbesøgene holdt til tiden?", Forhaandssvar.Frist, "F12"),
        new("AN-BARNET", Sagsled.Anbringelse, "Blev der talt med barnet ved hvert tilsyn?", Forhaandssvar.Samtale),
        new("AN-HVERDAG", Sagsled.Anbringelse, "Er skolegang og familieliv med, mens barnet er anbragt?"),
        new("AN-HJEM", Sagsled.Anbringelse, "Er der en plan for vejen hjem?"),
    ]);

    /// <summary>What a case is asked at those steps, in the order of the list.</summary>
    public IReadOnlyList<Tilsynsspoergsmaal> For(IReadOnlyCollection<Sagsled> led) => [.. Spoergsmaal.Where(s => led.Contains(s.Led)).OrderBy(s => s.Led)];

    public IEnumerable<string> Fejl()
    {
        foreach (var g in Spoergsmaal.GroupBy(s => s.Kode, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return $"Koden {g.Key} er brugt to gange.";
        }

        foreach (var s in Spoergsmaal)
        {
            if (s.Forhaand == Forhaandssvar.Frist && string.IsNullOrWhiteSpace(s.Regel))
            {
                yield return $"{s.Kode}: skriv den fristregel, systemet skal svare efter.";
            }

            if (s.Landet is < 0 or > 100)
            {
                yield return $"{s.Kode}: landstallet er mellem 0 og 100 procent.";
            }
        }
    }
}
