using System.Text.Json.Nodes;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("B1", "B5")]
    public async Task Om_personer()
    {
        var (ny, imorgen) = (BorgerId.Ny(), Idag.PlusDays(1));
        var moderen = Kommandoer.Cpr(new(1990, 5, 2), 220);
        await Afvises(
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", cpr = Kommandoer.Cpr(new(2019, 1, 1), 300), foedselsdato = new LocalDate(2018, 1, 1) }, "Fødselsdatoen passer ikke med CPR-nummeret"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", foedselsdato = imorgen }, "Fødselsdatoen ligger i fremtiden"),
            new("soc1", "RegistrerPerson", new { id = ny, ufoedt = true, mor = verden.Mor, foedselsdato = Idag }, "Et ufødt barn har hverken CPR-nummer eller fødselsdato"),
            new("soc1", "RegistrerPerson", new { id = ny, ufoedt = true }, "Et ufødt barn registreres på sin mor"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", termin = Idag }, "Termin hører til et ufødt barn"),
            new("soc1", "RegistrerPerson", new { id = ny, efternavn = "B" }, "Skriv fornavnet"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A" }, "Skriv efternavnet"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", mor = BorgerId.Ny() }, "Moderen er ikke registreret"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", andenForaelder = BorgerId.Ny() }, "Forælderen er ikke registreret"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", mor = verden.Mor, andenForaelder = verden.Mor }, "Vælg en anden end moderen"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "123", efternavn = "B" }, "Et navn har mindst ét bogstav"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", cpr = Verden.Cpr }, "Der er allerede registreret en person med dette nummer"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "Ragnfrid", efternavn = "Kvarmsted" }, "Der findes allerede en med det navn"),
            new("soc1", "RegistrerPerson", new { id = ny, fornavne = "A", efternavn = "B", cpr = "310219-1234" }, "Skriv et gyldigt CPR-nummer"),
            new("soc1", "RetNavn", new { borger = verden.Barn, fornavne = "123", efternavn = "B", gaelderFra = Idag, begrundelse = "Prøve" }, "Et navn har mindst ét bogstav"),
            new("soc1", "RetNavn", new { borger = verden.Barn, fornavne = "A", efternavn = "B", gaelderFra = imorgen, begrundelse = "Prøve" }, "Datoen ligger i fremtiden"),
            new("soc1", "RetAdresse", new { borger = verden.Barn, vej = "Vej 1", postnr = "47a0", by = "By", gaelderFra = Idag, begrundelse = "Prøve" }, "Et postnummer er fire cifre"),
            new("soc1", "RetAdresse", new { borger = verden.Barn, vej = "Vej 1", postnr = "470", by = "By", gaelderFra = Idag, begrundelse = "Prøve" }, "Et postnummer er fire cifre"),
            new("soc1", "RetAdresse", new { borger = verden.Barn, vej = "Vej 1", postnr = "4700", by = "By", grundomraade = "99", gaelderFra = Idag, begrundelse = "Prøve" }, "Vælg et af områderne"),
            new("soc1", "RetAdresse", new { borger = verden.Barn, vej = "Vej 1", postnr = "4700", by = "By", gaelderFra = imorgen, begrundelse = "Prøve" }, "Datoen ligger i fremtiden"),
            new("soc1", "RetBeskyttelse", new { borger = verden.Barn, beskyttet = false, gaelderFra = imorgen, begrundelse = "Prøve" }, "Datoen ligger i fremtiden"),
            new("soc1", "RetCpr", new { borger = verden.Barn, begrundelse = "Prøve" }, "Skriv CPR-nummer eller fødselsdato"),
            new("soc1", "RetCpr", new { borger = verden.Barn, cpr = moderen, begrundelse = "Prøve" }, "En anden person er registreret med dette nummer"),
            new("soc1", "RetCpr", new { borger = verden.Barn, cpr = "123", begrundelse = "Prøve" }, "Skriv et gyldigt CPR-nummer"),
            new("soc1", "RetCpr", new { borger = verden.Barn, cpr = Kommandoer.Cpr(new(2019, 3, 8), 301), foedselsdato = new LocalDate(2019, 3, 7), begrundelse = "Prøve" }, "Fødselsdatoen passer ikke med CPR-nummeret"),
            new("soc1", "RetForaeldremyndighed", new { borger = verden.Barn, indehaver = BorgerId.Ny(), gaelderFra = Idag, begrundelse = "Prøve" }, "Vælg en af barnets forældre eller netværk. Tilføj"),
            new("soc1", "RetForaeldremyndighed", new { borger = verden.Barn, indehaver = verden.Mor, medindehaver = BorgerId.Ny(), gaelderFra = Idag, begrundelse = "Prøve" }, "Vælg en af barnets forældre eller netværk"),
            new("soc1", "RetForaeldremyndighed", new { borger = verden.Barn, indehaver = verden.Mor, medindehaver = verden.Mor, gaelderFra = Idag, begrundelse = "Prøve" }, "Vælg en anden end den første"),
            new("soc1", "RetForaeldremyndighed", new { borger = verden.Barn, indehaver = verden.Mor, gaelderFra = Idag, gaelderTil = Idag.PlusDays(-1), begrundelse = "Prøve" }, "Slutdatoen ligger før"),
            new("soc1", "FoedBarn", new { borger = verden.Barn, foedselsdato = Idag }, "Barnet er allerede registreret som født"),
            new("soc1", "FoedBarn", new { borger = verden.Barn }, "Skriv fødselsdatoen, eller CPR-nummeret"),
            new("soc1", "FoedBarn", new { borger = verden.Barn, cpr = "123" }, "Skriv et gyldigt CPR-nummer"),
            new("soc-leder", "SammenlaegPersoner", Sammen(new { dublet = verden.Barn }), "Det er den samme registrering"),
            new("soc-leder", "SammenlaegPersoner", Sammen(new { dublet = verden.Mor }), "Den ene er registreret som den andens mor"),
            new("soc-leder", "SammenlaegPersoner", Sammen(new { begrundelse = "ens" }), "Skriv, hvordan det er undersøgt"),
            new("soc-leder", "SammenlaegPersoner", Sammen(new { alligevel = false }), "De har hver sit CPR-nummer"),
            new("soc-leder", "AdskilPersoner", new { dublet = verden.Barn, begrundelse = "Det er to børn" }, "IkkeFundet"),
            new("borgerservice", "PlanlaegOmlaegning", new { omraader = Array.Empty<string>(), nytDistrikt = "Ny", gaelderFra = Idag, begrundelse = "Prøve" }, "Vælg de områder"),
            new("borgerservice", "PlanlaegOmlaegning", new { omraader = new[] { "findes-ikke" }, nytDistrikt = "Ny", gaelderFra = Idag, begrundelse = "Prøve" }, "Vælg af listen"),
            new("borgerservice", "PlanlaegOmlaegning", new { omraader = new[] { "findes-ikke" }, gaelderFra = Idag, begrundelse = "Prøve" }, "Vælg et distrikt"),
            new("borgerservice", "PlanlaegOmlaegning", new { omraader = new[] { "findes-ikke" }, nytDistrikt = "Ny", gaelderFra = Idag.PlusDays(-1), begrundelse = "Prøve" }, "Inddelingen kan ikke ændres bagud"),
            new("borgerservice", "FortrydOmlaegning", new { gaelderFra = Idag, begrundelse = "Prøve" }, "Den er trådt i kraft"),
            new("borgerservice", "FortrydOmlaegning", new { gaelderFra = Idag.PlusDays(9), begrundelse = "Prøve" }, "Der er ingen omlægning planlagt"),
            new("soc1", "TilfoejRelation", Relation(new { anden = BorgerId.Ny() }), "Personen findes ikke"),
            new("soc1", "TilfoejRelation", Relation(new { cpr = Verden.Cpr }), "Det er barnet selv"),
            new("soc1", "TilfoejRelation", Relation(new { cpr = moderen, art = "Foraelder" }), "Personen er der allerede"),
            new("soc1", "TilfoejRelation", Relation(new { cpr = "123" }), "Skriv et gyldigt CPR-nummer"),
            new("soc1", "TilfoejRelation", Relation(new { efternavn = "B" }), "Skriv navnet, eller CPR-nummeret"),
            new("soc1", "TilfoejRelation", Relation(new { fornavne = "A" }), "Skriv efternavnet"),
            new("soc1", "TilfoejRelation", Relation(new { fornavne = "A", efternavn = "B", gaelderFra = imorgen }), "Datoen ligger i fremtiden"),
            new(null, "IndlaesGeografi", new { omraader = Array.Empty<object>(), gaelderFra = Idag, begrundelse = "Prøve" }, "Fra 1 til 2.000 områder"),
            new(null, "IndlaesGeografi", new { omraader = new[] { new { kode = new string('1', 21), navn = "A", distrikt = "Nord" } }, gaelderFra = Idag, begrundelse = "Prøve" }, "Hvert område har kode, navn og distrikt"),
            new(null, "IndlaesGeografi", new { omraader = Enumerable.Repeat(new { kode = "1", navn = "A", distrikt = "Nord" }, 2), gaelderFra = Idag, begrundelse = "Prøve" }, "Et område står to gange"));
    }

    private JsonObject Sammen(object med) => Flet(new { behold = verden.Barn, dublet = verden.Bror, alligevel = true, begrundelse = "Det er det samme barn" }, med);

    private object Relation(object med) => Flet(new { borger = verden.Barn, art = "Netvaerk", betegnelse = "nabo", gaelderFra = Idag, begrundelse = "Prøve" }, med);

    /// <summary>The one with what the other says put over it; null takes the field away.</summary>
    internal static JsonObject Flet(object paa, object med)
    {
        var ud = (JsonObject)JsonNode.Parse(Json.Skriv(paa))!;
        foreach (var p in med.GetType().GetProperties())
        {
            if (p.GetValue(med) is { } vaerdi)
            {
                ud[p.Name] = JsonNode.Parse(Json.Skriv(vaerdi));
            }
            else
            {
                ud.Remove(p.Name);
            }
        }

        return ud;
    }
}
