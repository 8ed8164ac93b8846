using Kommune.Fundament;
using Kommune.Test;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>The product as it is served, with a catalogue of two offers, and short ways to a case that has come so far.</summary>
public sealed class Websag : Webvaert
{
    public static readonly TilbudId Familiebehandling = new(Guid.Parse("0d000000-0000-8000-8000-000000000011"));
    public static readonly TilbudId Kontaktperson = new(Guid.Parse("0d000000-0000-8000-8000-000000000012"));
    private static readonly EnhedId Familiehuset = new(Guid.Parse("0a000000-0000-8000-8000-000000000003"));
    private int _nr = 100;

    internal sealed record Sagen(SagId Id, BorgerId Barn, BorgerId Mor, BorgerId Far, string Navn);

    public Instant Nu => Ur.GetCurrentInstant();
    public LocalDate Idag => DanskTid.Dag(Nu);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (id, navn, pris) in new[] { (Familiebehandling, "Familiebehandling", 18_000m), (Kontaktperson, "Kontaktperson", 9_000m) })
        {
            await this.Koer("udf-leder", "OpretTilbud", new
            {
                id, navn, maalgruppe = "Familier", metode = "Hjemmebesøg", hjemler = new[] { "BL32" }, skal = false, form = "Individuel", trin = 3, eget = true, enhed = Familiehuset,
                pladser = 12, prisenhed = "Maaned", pris, prisFra = new LocalDate(2026, 1, 1),
            });
        }

        await Stille();
    }

    internal async Task<Svar.Udfoert> Koer(string bruger, object kommando) => await Services.GetRequiredService<Pipeline>().Koer(kommando, await Bruger(bruger)) switch
    {
        Svar.Udfoert u => u,
        Svar.Afvist a => throw new InvalidOperationException(string.Join(" ", a.Afvisning.Mangler.Select(m => $"{m.Felt}: {m.Tekst}"))),
        var andet => throw new InvalidOperationException(andet.ToString()),
    };

    /// <summary>A child with two custody holders, a case, a short inquiry and a conversation.</summary>
    internal async Task<Sagen> Sag(int alder = 12, bool samtale = true)
    {
        var nr = _nr++;
        var foedt = Idag.PlusYears(-alder).PlusDays(-40);
        var navn = $"Barn{(char)('a' + (nr % 26))}{(char)('a' + (nr / 26))}";
        var mor = await this.Person("Line", "Sørensen", foedt: new LocalDate(1985, 1, 1).PlusDays(nr));
        var far = await this.Person("Peter", "Sørensen", foedt: new LocalDate(1980, 1, 1).PlusDays(nr));
        var barn = await this.Person(navn, "Sørensen", Kommandoer.Cpr(foedt, nr), mor: mor, andenForaelder: far);
        await this.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, medindehaver = far, gaelderFra = foedt, begrundelse = "Fra folkeregistret" });
        var id = new HenvendelseId(Id.Ny());
        await Koer("soc1", new ModtagUnderretning(id, [barn], Underretter.Fagperson, "Solsikken", "Lis Bang, pædagog", "Hentes for sent, og er alene om aftenen.", false, false, null, null));
        var u = ModtagUnderretning.Underretning(id, barn);
        await Koer("soc1", new VurderUnderretning(u, Fare.Maaske, Straks.Nej, Udfald.NySag, "Fire forskellige afsendere peger samme vej.", Screeningsudfald.Afdaekning, false, null, null, null, null, 1));
        var sag = new SagId(Id.Af(u.Vaerdi, "sag"));
        if (samtale)
        {
            await Samtale(sag);
        }

        return new(sag, barn, mor, far, navn);
    }

    internal async Task Samtale(SagId sag)
    {
        Ur.Frem(Duration.FromMinutes(1));
        await Koer("soc1", new HoldSamtale(sag, null, "på skolen", "Jeg vil gerne sove hos mormor.", null, null, 8, await Version(sag)));
        Ur.Frem(Duration.FromMinutes(1));
    }

    internal Afgoerelsesudkast Udkast(Sagen s) => new(
        "BL32", Familiebehandling, null, Idag.PlusDays(7), Idag.PlusDays(7).PlusMonths(6), "Rolige aftener.", [new("I skole hver dag", 3, 8, Idag.PlusMonths(5), "Mormor henter")],
        "Trappes ned fra april.", "I fortæller begge, at aftenerne er svære.", null, [new(s.Mor, Idag, "Enig", Idag), new(s.Far, Idag, "Enig", Idag), new(s.Barn, Idag, null, Idag)]);

    /// <summary>Decided, granted, ordered, and known to Udfører.</summary>
    internal async Task<(Sagen Sag, IndsatsId Indsats, AfgoerelseId Afgoerelse)> Bevilget(int alder = 12)
    {
        var s = await Sag(alder);
        var c = new TraefAfgoerelse(new(Id.Ny()), s.Id, Udkast(s));
        await Koer("soc1", c);
        await Stille();
        return (s, c.Indsats, c.Id);
    }

    internal Task<int> Version(IId id, string skema = "myndighed") => Sql.Kommando(Datakilder[skema], $"select version from {skema}.stroem where id = $1", id.Vaerdi).Skalar<int>();
}
