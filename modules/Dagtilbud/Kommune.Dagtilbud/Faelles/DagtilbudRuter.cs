using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Dagtilbud;

/// <summary>Every link into Dagtilbud, in one place.</summary>
internal static class DagtilbudRuter
{
    public static readonly Rute Start = new("/dagtilbud");
    public static readonly Rute Indlaesninger = new("/dagtilbud/indlaesning");
    public static readonly Rute BalListe = new("/dagtilbud/bal");
    public static readonly Rute NyBal = DagtilbudIndgange.NyAnalyse;
    public static readonly Rute Sprog = new("/dagtilbud/sprog");
    public static readonly Rute Pladser = new("/dagtilbud/pladser");
    public static readonly Rute Overgange = new("/dagtilbud/overgange");
    public static readonly Rute Tilsynsliste = new("/dagtilbud/tilsyn");
    public static readonly Rute Sparringer = new("/dagtilbud/sparring");
    public static readonly Rute NyUnderretning = DagtilbudIndgange.NyUnderretning;
    public static readonly Rute NySparring = DagtilbudIndgange.NySparring;
    public static readonly Rute NyKonference = new("/dagtilbud/konference/ny");

    public static Rute Institution(EnhedId id) => new($"/dagtilbud/institution/{id}");
    public static Rute Opsaet(EnhedId id) => new($"/dagtilbud/institution/{id}/stuer");
    public static Rute NytTilsyn(EnhedId id) => new($"/dagtilbud/institution/{id}/tilsyn");
    public static Rute Runde(StueId id) => new($"/dagtilbud/stue/{id}");
    public static Rute Indlaesning(Guid id) => new($"/dagtilbud/indlaesning/{id}");
    public static Rute Fejlrapport(Guid id) => new($"/dagtilbud/indlaesning/{id}/afviste.csv");
    public static Rute Barn(BorgerId id) => new($"/dagtilbud/barn/{id}");
    public static Rute Udskrift(BorgerId id) => new($"/dagtilbud/barn/{id}/udskrift");
    public static Rute Indstil(BorgerId id) => new($"/dagtilbud/barn/{id}/indstilling");
    public static Rute Indstilling(IndstillingId id) => new($"/dagtilbud/indstilling/{id}");
    public static Rute SoegPlads(BorgerId id) => new($"/dagtilbud/barn/{id}/plads");
    public static Rute VurderSprog(BorgerId id) => new($"/dagtilbud/barn/{id}/sprog");
    public static Rute Overlever(BorgerId id) => new($"/dagtilbud/barn/{id}/overgang");
    public static Rute Bal(BalId id) => new($"/dagtilbud/bal/{id}");
    public static Rute Plads(PladsId id) => new($"/dagtilbud/pladser/{id}");
    public static Rute Overgang(Guid id) => new($"/dagtilbud/overgange/{id}");
    public static Rute Tilsyn(Guid id) => new($"/dagtilbud/tilsyn/{id}");
    public static Rute Sparring(Guid id) => new($"/dagtilbud/sparring/{id}");
    public static Rute Udtalelse(IndhentningId id) => new($"/dagtilbud/udtalelse/{id}");
    public static Rute Underret(BorgerId barn) => new($"{NyUnderretning}?barn={barn}");
}
