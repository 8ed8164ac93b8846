using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Ppr;

/// <summary>Every link into PPR, in one place.</summary>
internal static class PprRuter
{
    public static readonly Rute Venteliste = new("/ppr/venteliste");
    public static readonly Rute NyIndstilling = new("/ppr/indstilling/ny");
    public static readonly Rute Vurderinger = new("/ppr/vurderinger");
    public static readonly Rute Visitationer = new("/ppr/visitation");
    public static readonly Rute Sparringer = new("/ppr/sparring");
    public static readonly Rute NySparring = PprIndgange.NySparring;
    public static readonly Rute Skole = new("/ppr/skole");
    public static readonly Rute Udgifter = new("/ppr/udgifter");
    public static readonly Rute Posteringer = new("/ppr/udgifter/posteringer");
    public static readonly Rute Indlaes = new("/ppr/udgifter/indlaes");

    public static Rute Indstilling(IndstillingId id) => new($"/ppr/indstilling/{id}");
    public static Rute Besked(IndstillingId id) => new($"/ppr/indstilling/{id}/besked");
    public static Rute Udtalelse(IndhentningId id) => new($"/ppr/udtalelse/{id}");
    public static Rute Ppv(PpvId id) => new($"/ppr/vurdering/{id}");
    public static Rute BrevTilBarn(PpvId id) => new($"/ppr/vurdering/{id}/brev");
    public static Rute Visitation(VisitationId id) => new($"/ppr/visitation/{id}");
    public static Rute Afgoer(VisitationId id) => new($"/ppr/visitation/{id}/afgoer");
    public static Rute Begrundelse(VisitationId id) => new($"/ppr/visitation/{id}/begrundelse");
    public static Rute Sparring(Guid id) => new($"/ppr/sparring/{id}");
    public static Rute Indlaesning(Guid id) => new($"/ppr/udgifter/indlaesning/{id}");
    public static Rute Afviste(Guid id) => new($"/ppr/udgifter/indlaesning/{id}/afviste.csv");
    public static Rute Dokument(Guid id) => new($"/dokument/{id}");
}
