using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D2: a round of a stue. There is always one open: it begins when the one before was finished, and is due by the rule (D2-TRIVSEL).</summary>
internal sealed class Runde
{
    public const string Regel = "D2-TRIVSEL";

    public required Guid Id { get; init; }
    public required StueId StueId { get; init; }
    public required int Nr { get; init; }
    public required Instant Begyndt { get; init; }
    public Instant? Afsluttet { get; set; }
    public MedarbejderId? AfsluttetAf { get; set; }
    public required int Version { get; set; }

    public Guid FristId => Fundament.Id.Af(StueId.Vaerdi, $"frist/{Regel}/{Nr}");

    public static Runde Ny(StueId stue, int nr, Instant begyndt) =>
        new() { Id = Fundament.Id.Af(stue.Vaerdi, $"runde/{nr}"), StueId = stue, Nr = nr, Begyndt = begyndt, Version = 1 };

    /// <summary>Everybody in the unit sees that it is due; whoever has time begins.</summary>
    public Opgave Frist(Stue stue, Ure ure, Sammenhaeng s) =>
        ure.Saet(new(Regel, $"{Nr}", Begyndt, stue.EnhedId, stue.Navn, "Vurdér", DagtilbudRuter.Runde(stue.Id)) { Opfyldt = Afsluttet }, stue.Id.Vaerdi, s.Nu);
}

/// <summary>What was seen of one child on one day. Seen otherwise later in the same round, the row is superseded.</summary>
internal sealed class Trivsel
{
    public required Guid Id { get; init; }

    /// <summary>The same through all corrections.</summary>
    public required FaktumId FaktumId { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public StueId? StueId { get; init; }
    public Guid? RundeId { get; init; }
    public required Trivselsfarve Farve { get; init; }
    public required Trivselsanledning Anledning { get; init; }
    public string? Tekst { get; init; }
    public required string[] Omraader { get; init; }
    public required LocalDate Dag { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public Instant? Afloest { get; set; }

    public TrivselVurderet Vurderet() => new(FaktumId, Fristdag.Begynder(Dag), BorgerId, EnhedId, Farve, Anledning);

    /// <summary>Yellow and red say what was seen; a colour alone helps nobody.</summary>
    public static string? Mangler(Trivselsfarve farve, string? tekst) =>
        farve != Trivselsfarve.Groen && string.IsNullOrWhiteSpace(tekst) ? "Skriv, hvad I ser. Farven alene siger for lidt." : null;
}

/// <summary>The areas that an observation may be about, as the municipality names them.</summary>
[Opsaetning("dagtilbud.udviklingsomraader", "Områder i trivselsvurderingen", Rolle.Dagtilbudskonsulent)]
internal sealed record Udviklingsomraader([Etiket("Områder", "Et pr. linje. De kan krydses af ved gul og rød.")] IReadOnlyList<string> Omraader) : IOpsaetning<Udviklingsomraader>
{
    public static Udviklingsomraader Standard { get; } = new(["Fællesskab og leg", "Følelser og ro", "Sprog", "Krop og bevægelse", "Læring og nysgerrighed", "Kontakt med hjemmet"]);

    public IEnumerable<string> Fejl() => Omraader.Count is 0 or > 12 || Omraader.Any(o => o.Length > 40) ? ["Skriv fra 1 til 12 områder på højst 40 tegn."] : [];
}
