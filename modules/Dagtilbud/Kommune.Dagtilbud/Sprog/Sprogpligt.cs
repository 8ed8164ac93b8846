using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D3, F26: around which age, as the municipality has set it.</summary>
[Opsaetning("dagtilbud.sprogvurdering", "Sprogvurdering", Rolle.Dagtilbudskonsulent)]
internal sealed record Sprogalder(
    [Etiket("Fra denne alder", "måneder; børn uden for dagtilbud kommer på listen")] int FraMaaneder,
    [Etiket("Senest ved denne alder", "måneder")] int SenestMaaneder,
    [Etiket("Pligten hører op ved", "måneder; omkring skolestart")] int SlutMaaneder,
    [Etiket("Når et barn i dagtilbud viser tegn på behov, vurderes det inden for så mange uger")] int UgerVedTegn) : IOpsaetning<Sprogalder>
{
    public static Sprogalder Standard { get; } = new(34, 38, 72, 8);

    public IEnumerable<string> Fejl() => FraMaaneder < 20 || FraMaaneder >= SenestMaaneder || SenestMaaneder >= SlutMaaneder || UgerVedTegn is < 1 or > 52 ? ["Alderen skal stige fra den første til den sidste, og ugerne være fra 1 til 52."] : [];
}

internal enum Sproggrund
{
    UdenForDagtilbud,
    TegnPaaBehov,
}

/// <summary>
/// F26: a child whose language is to be assessed: every child outside day care around three, and in day care the one who shows
/// signs of need. One row per child; it changes hands when the child gets a place.
/// </summary>
internal sealed class Sprogpligt : IOmBorger
{
    public required BorgerId BorgerId { get; init; }
    public required Sproggrund Grund { get; set; }

    /// <summary>Who has to see to it: the unit, or the department for those outside.</summary>
    public required EnhedId EnhedId { get; set; }
    public required LocalDate Foedt { get; set; }
    public required LocalDate Fra { get; set; }
    public required LocalDate Senest { get; set; }
    public LocalDate? Opfyldt { get; set; }
    public Instant? Bortfaldet { get; set; }
    public string? Tegn { get; set; }
    public required Instant Registreret { get; init; }
    public required int Version { get; set; }

    BorgerId IOmBorger.Borger => BorgerId;

    public bool Aaben => Opfyldt is null && Bortfaldet is null;

    public Opgave Frist(Ure ure, Sammenhaeng s) => ure.Saet(
        new("F26", "", Fristdag.Begynder(Fra), EnhedId, Grund == Sproggrund.UdenForDagtilbud ? "Barn uden for dagtilbud" : "Viser tegn på behov", "Vurdér", DagtilbudRuter.VurderSprog(BorgerId))
        {
            Borger = BorgerId, EgenDato = Senest, Opfyldt = Opfyldt is { } dag ? Fristdag.Begynder(dag) : null, Bortfaldet = Bortfaldet,
        }, BorgerId.Vaerdi, s.Nu);

    /// <summary>Who has to see to it sees the child: from the age, until school or until it is somebody else's.</summary>
    public TilknytningSat Adgang(Sprogalder alder) => new(BorgerId.Vaerdi, new(BorgerId, EnhedId, "sprog", Fristdag.Begynder(Fra), Bortfaldet ?? Fristdag.Begynder(Foedt.PlusMonths(alder.SlutMaaneder))));

    public static Sprogpligt Udenfor(BorgerId barn, LocalDate foedt, EnhedId afdeling, Sprogalder alder, Sammenhaeng s) => new()
    {
        BorgerId = barn, Grund = Sproggrund.UdenForDagtilbud, EnhedId = afdeling, Foedt = foedt, Fra = foedt.PlusMonths(alder.FraMaaneder), Senest = foedt.PlusMonths(alder.SenestMaaneder), Registreret = s.Nu, Version = 1,
    };

    /// <summary>The child got a place: outside day care it is no more.</summary>
    public IEnumerable<object> Indskrevet(Indskrivning i, Sammenhaeng s)
    {
        if (!Aaben || Grund != Sproggrund.UdenForDagtilbud || i.Til < Fristdag.Af(s.Nu))
        {
            yield break;
        }

        (Bortfaldet, Version) = (s.Gaelder, Version + 1);
        yield return new OpgaveLukket(Id.Af(BorgerId.Vaerdi, "frist/F26/"), Lukkeart.Bortfaldet);
        yield return new TilknytningSat(BorgerId.Vaerdi, new(BorgerId, EnhedId, "sprog", Instant.Min(Fristdag.Begynder(Fra), s.Nu), s.Nu));
    }
}

internal enum Sprogresultat
{
    Alderssvarende,
    SaerligtFokus,
    SaerligIndsats,
}

/// <summary>D3: what was found, what is done about it, and whether it helped.</summary>
internal sealed class Sprogvurdering : IOmBorger
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required LocalDate Dag { get; init; }
    public required Sprogresultat Resultat { get; init; }
    public required string Tekst { get; init; }
    public string? Indsats { get; init; }
    public LocalDate? FoelgesOp { get; set; }
    public LocalDate? FulgtOp { get; set; }
    public string? Virkning { get; set; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public required int Version { get; set; }

    BorgerId IOmBorger.Borger => BorgerId;

    public Guid OpgaveId => Fundament.Id.Af(Id, "sprogopfoelgning");

    public Opgave? Opfoelgning() => FoelgesOp is { } dag && FulgtOp is null
        ? new(OpgaveId, Opgaveart.Opgave, "dagtilbud", EnhedId, "Sprog", "Følg op: har det hjulpet?", "Følg op", DagtilbudRuter.VurderSprog(BorgerId), Fristdag.Begynder(Dag)) { Borger = BorgerId, Udloeb = Fristdag.Slutter(dag) }
        : null;
}
