using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Every link into Myndighed, in one place.</summary>
internal static class MyndighedRuter
{
    public static readonly Rute Underretninger = new("/myndighed/underretninger");
    public static readonly Rute NyUnderretning = MyndighedIndgange.NyUnderretning;
    public static readonly Rute Sager = new("/myndighed/sager");
    public static readonly Rute Anbringelser = new("/myndighed/anbringelser");
    public static readonly Rute Revisitering = new("/myndighed/revisitering");
    public static readonly Rute Tilsyn = new("/myndighed/tilsyn");
    public static readonly Rute NytTilsyn = new("/myndighed/tilsyn/ny");
    public static readonly Rute Efterlevelse = new("/myndighed/tilsyn/efterlevelse");
    public static readonly Rute Tilsynstjekliste = new("/opsaetning/myndighed.tilsynstjekliste");
    public static readonly Rute Klager = new("/myndighed/klager");
    public static readonly Rute Sagsfordeling = new("/myndighed/sagsfordeling");
    public static readonly Rute MindreIndsatser = new("/myndighed/mindre-indsatser");
    public static readonly Rute NyMindreIndsats = new("/myndighed/mindre-indsats/ny");

    public static Rute Underretning(UnderretningId id) => new($"/myndighed/underretning/{id}");
    public static Rute Vurder(UnderretningId id) => new($"/myndighed/underretning/{id}/vurder");
    public static Rute Kvitter(UnderretningId id) => new($"/myndighed/underretning/{id}/kvitter");
    public static Rute MindreIndsats(MindreIndsatsId id) => new($"/myndighed/mindre-indsats/{id}");
    public static Rute NyMindreIndsatsFor(BorgerId barn) => new($"{NyMindreIndsats}?barn={barn}");
    public static Rute Sag(SagId id) => new($"/myndighed/sag/{id}");
    public static Rute Familie(SagId id) => new($"/myndighed/sag/{id}/familie");
    public static Rute Fraflytning(SagId id) => new($"/myndighed/sag/{id}/fraflytning");
    public static Rute AabnSag(BorgerId barn) => new($"/myndighed/sag/ny/{barn}");
    public static Rute Overdrag(SagId id) => new($"/myndighed/sag/{id}/overdrag");
    public static Rute Tyngde(SagId id) => new($"/myndighed/sag/{id}/tyngde");
    public static Rute Luk(SagId id) => new($"/myndighed/sag/{id}/luk");
    public static Rute Journal(SagId id) => new($"/myndighed/sag/{id}/journal");
    public static Rute Screening(SagId id) => new($"/myndighed/sag/{id}/screening");
    public static Rute Undersoegelse(SagId id) => new($"/myndighed/sag/{id}/undersoegelse");
    public static Rute RetUndersoegelse(SagId id) => new($"/myndighed/sag/{id}/undersoegelse/ret");
    public static Rute Samtale(SagId id) => new($"/myndighed/sag/{id}/samtale");
    public static Rute RetSamtale(SagId id, FaktumId samtale) => new($"/myndighed/sag/{id}/samtale/{samtale}/ret");
    public static Rute Plan(SagId id) => new($"/myndighed/sag/{id}/plan");
    public static Rute Afgoerelse(SagId id) => new($"/myndighed/sag/{id}/afgoerelse");
    /// <summary>With the siblings ticked who have an open case.</summary>
    public static Rute Faellesafgoerelse(SagId id) => new($"{Afgoerelse(id)}?faelles=ja");
    public static Rute Udtalelser(SagId id) => new($"/myndighed/sag/{id}/udtalelser");
    public static Rute Udtalelse(SagId id, IndhentningId udtalelse) => new($"/myndighed/sag/{id}/udtalelse/{udtalelse}");
    public static Rute Moeder(SagId id) => new($"/myndighed/sag/{id}/moeder");
    public static Rute Overgang(SagId id) => new($"/myndighed/sag/{id}/overgang");
    public static Rute Anbringelse(AnbringelseId id) => new($"/myndighed/anbringelse/{id}");
    public static Rute RetTilsynsbesoeg(AnbringelseId id, FaktumId besoeg) => new($"/myndighed/anbringelse/{id}/tilsyn/{besoeg}/ret");
    public static Rute BestilHosAnden(SagId id, IndsatsId afvist) => new($"/myndighed/sag/{id}/afgoerelse?efter={afvist}");
    public static Rute Hold(TeamId team) => new($"{Sagsfordeling.Sti}?team={team}");

    /// <param name="fra">Whose cases are to be moved: an adviser, or the team itself for those that nobody has.</param>
    public static Rute FlytSager(TeamId team, SubjektId fra) => new($"{Sagsfordeling.Sti}/{team}/{fra}");
    public static Rute Indsats(IndsatsId id) => new($"/myndighed/indsats/{id}");
    public static Rute Aktindsigter(SagId id) => new($"/myndighed/sag/{id}/aktindsigt");
    public static Rute Aktindsigt(SagId id, AktindsigtId aktindsigt, int fra = 0, Guid? akt = null) =>
        new($"/myndighed/sag/{id}/aktindsigt/{aktindsigt}{(fra > 0 ? $"?fra={fra}" : "")}{(akt is { } a ? $"#akt-{a}" : "")}");
    public static Rute NyKlage(SagId id, AfgoerelseId afgoerelse) => new($"/myndighed/sag/{id}/afgoerelse/{afgoerelse}/klage");
    public static Rute Klage(SagId id, KlageId klage) => new($"/myndighed/sag/{id}/klage/{klage}");
    public static Rute Tilsynsrunde(TilsynsrundeId id) => new($"/myndighed/tilsyn/{id}");
    public static Rute Sagstilsyn(SagstilsynId id) => new($"/myndighed/tilsyn/sag/{id}");
    public static Rute Tilsynsfund(SagstilsynId id) => new($"/myndighed/tilsyn/fund/{id}");
    public static Rute Opfoelgning(IndsatsId id) => new($"/myndighed/indsats/{id}/opfoelgning");
}
