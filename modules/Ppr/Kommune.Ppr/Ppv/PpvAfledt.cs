using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>An assessment in lists.</summary>
internal sealed record PpvRaekke : IAfledtRaekke
{
    public required PpvId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required EnhedId PprId { get; init; }
    public required MedarbejderId AnsvarligId { get; init; }
    public required Instant Begyndt { get; init; }
    public required LocalDate Maal { get; init; }
    public Instant? Afsluttet { get; init; }
    public decimal? Timer { get; init; }
}

/// <summary>Who writes which part.</summary>
internal sealed record PpvDelRaekke : IAfledtRaekke
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required PpvId PpvId { get; init; }
    public required MedarbejderId ForfatterId { get; init; }
    public required Faggruppe Faggruppe { get; init; }
    public Instant? Skrevet { get; init; }
}

/// <summary>
/// What follows from an assessment. The clock of the own goal is the referral's (F30). Each author has a task until the part is
/// written; after the conclusion two are left: to say it to the place, and to write to the child.
/// </summary>
internal sealed class PpvAfledt : IAfledt<Ppv>
{
    public IEnumerable<IAfledtRaekke> Raekker(Ppv a) =>
    [
        new PpvRaekke
        {
            Id = a.Id, BorgerId = a.Borger, EnhedId = a.Grundlag.Enhed, PprId = a.Grundlag.Ppr, AnsvarligId = a.Ansvarlig, Begyndt = a.BegyndtGaelder, Maal = a.Grundlag.Maal, Afsluttet = a.Slut, Timer = a.Konklusion?.TimerPrUge,
        },
        .. a.Dele.Select(d => new PpvDelRaekke { Id = d.Id, BorgerId = a.Borger, PpvId = a.Id, ForfatterId = d.Forfatter, Faggruppe = d.Faggruppe, Skrevet = d.Skrevet }),
    ];

    public IEnumerable<Tilknytning> Tilknytninger(Ppv a)
    {
        var slut = (a.BrevTid > a.SlutTid ? a.BrevTid : a.SlutTid) + IndstillingAfledt.Efter;
        yield return new(a.Borger, SubjektId.Ledelse(a.Grundlag.Ppr), "ppv", a.BegyndtTid, slut);
        foreach (var (v, i) in a.Vagter.Select((v, i) => (v, i)))
        {
            yield return new(a.Borger, v.Ansvarlig, "ppv", v.Fra, v.Til ?? slut, i == 0 ? "" : $"{i}");
        }

        foreach (var d in a.Dele.Where(d => a.Vagter.All(v => v.Ansvarlig != d.Forfatter)))
        {
            yield return new(a.Borger, d.Forfatter, "ppv", d.BedtOm, slut, $"{d.Id}");
        }
    }

    public IEnumerable<Opgave> Opgaver(Ppv a)
    {
        foreach (var d in a.Dele)
        {
            yield return Opgave($"del/{d.Id}/{d.Forfatter}", d.Forfatter, "Vurdering", $"Skriv din del: {PprOrd.Smaat(PprOrd.Af(d.Faggruppe))}", "Skriv", d.BedtOm, d.Skrevet ?? a.SlutTid);
        }

        if (a.SlutTid is { } slut)
        {
            yield return Opgave($"mundtligt/{a.Ansvarlig}", a.Ansvarlig, "Vurdering afsluttet", "Fortæl stedet og forældrene om vurderingen", "Registrér", slut, a.Mundtligt.Count > 0 ? a.Alle.First(r => r.Haendelse is Ppv.OverleveretMundtligt).Tid : null);
            yield return Opgave($"brev/{a.Ansvarlig}", a.Ansvarlig, "Vurdering afsluttet", "Skriv et brev til barnet", "Skriv brev", slut, a.BrevTid, PprRuter.BrevTilBarn(a.Id));
        }

        Opgave Opgave(string navn, SubjektId ejer, string overskrift, string tekst, string handling, Instant start, Instant? lukket, Rute? rute = null) =>
            new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "ppr", ejer, overskrift, tekst, handling, rute ?? PprRuter.Ppv(a.Id), start)
            {
                Borger = a.Borger, Stroem = a.StroemId, Lukket = lukket, LukketArt = lukket is null ? null : Lukkeart.Opfyldt,
            };
    }
}
