using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>
/// U7: the month's lines, and corrections of the months before, are fixed and told to those who keep the accounts. Months are
/// closed in their order; the first that is closed is where settlement begins here.
/// </summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record LukMaaned(EnhedId Enhed, LocalDate Maaned);

internal static class LukMaanedHandler
{
    public static Task<Afregningsstof> Load(LukMaaned c, UdfoererDb db, CancellationToken ct) => Afregninger.Stof(db, c.Enhed, Afregningsregel.Foerste(c.Maaned), ct);

    public static Afvisning? Validate(LukMaaned c, Afregningsstof stof, Sammenhaeng s)
    {
        var maaned = Afregningsregel.Foerste(c.Maaned);
        return Afvisning.Af(
        [
            Tilbudsregler.IkkeLeder(s.Bruger, c.Enhed),
            maaned > Afregninger.SidsteHele(Fristdag.Af(s.Nu)) ? new Fejl("Maaned", "Måneden er ikke slut endnu.") : null,
            stof.Seneste is { } seneste && maaned <= seneste ? new Fejl("Maaned", $"{Afregninger.Navn(maaned)} er lukket. Det, der findes nu, bliver korrektioner i den næste måned.") : null,
            stof.Naeste is { } naeste && maaned > naeste ? new Fejl("Maaned", $"Luk {Afregninger.Navn(naeste)} først.") : null,
            stof.Foerste is null && maaned < Afregninger.SidsteHele(Fristdag.Af(s.Nu)).PlusMonths(-24) ? new Fejl("Maaned", "Den første måned kan højst ligge to år tilbage.") : null,
        ]);
    }

    public static IEnumerable<object> Handle(LukMaaned c, Afregningsstof stof, Sammenhaeng s)
    {
        var (id, maaned) = (Id.Ny(), Afregningsregel.Foerste(c.Maaned));
        var linjer = stof.Linjer(id, maaned);
        return
        [
            new Afregning
            {
                Id = id, EnhedId = c.Enhed, Maaned = maaned, Lukket = s.Nu, LukketAf = s.Bruger.Id, Antal = linjer.Count,
                Beloeb = linjer.Sum(l => l.Beloeb), Korrektioner = linjer.Where(l => l.Korrektion).Sum(l => l.Beloeb), Linjer = [.. linjer],
            },
            .. linjer.Select(l => new Afregnet(new(l.Id), s.Gaelder, l.BorgerId, l.IndsatsId.Vaerdi, l.TilbudId, l.Maaned, l.Beloeb, l.Korrektion)),
        ];
    }
}
