using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Styring.Tests;

/// <summary>A director, two departments with their leaders, and a politician.</summary>
public sealed class Strategivaert : IAsyncLifetime
{
    internal static readonly EnhedId Myndighed = new(new Guid("0198c0de-0000-7000-8000-0000000000b1"));
    internal static readonly EnhedId Ppr = new(new Guid("0198c0de-0000-7000-8000-0000000000b2"));

    public Testvaert Vaert { get; private set; } = null!;
    public Bruger Direktoer { get; private set; } = null!;
    public Bruger Leder { get; private set; } = null!;
    public Bruger PprLeder { get; private set; } = null!;
    public Bruger Politiker { get; private set; } = null!;
    public LocalDate Dag => Fristdag.Af(Vaert.Nu);

    public async ValueTask InitializeAsync()
    {
        Vaert = await Testvaert.Start();
        var data = new Organisationsdata(Vaert.Datakilder);
        await data.Enhed(Myndighed.Vaerdi, "afdeling", "Myndighed", "styring");
        await data.Enhed(Ppr.Vaerdi, "afdeling", "PPR", "styring");
        Direktoer = await Medarbejder(data, "direktoer", Rolle.Direktoer);
        Leder = await Medarbejder(data, "afd-leder", Rolle.Afdelingsleder, Myndighed);
        PprLeder = await Medarbejder(data, "ppr-leder", Rolle.PprLeder, Ppr);
        Politiker = await Medarbejder(data, "politiker", Rolle.Politiker);
    }

    public ValueTask DisposeAsync() => Vaert.DisposeAsync();

    internal SkrivStrategi Ny(params EnhedId[] afdelinger) => new(new(Id.Ny()), "Tæt på hverdagen", "Sammen skaber vi trivsel", Dag, Dag.PlusYears(2), afdelinger,
        [new(null, "Tidlig indsats", Visionsretning.Borgere, "Vi opdager tidligt", "Flere opspores\nFlere får støtte"), new(null, "Professionel ledelse", Visionsretning.Organisation, "Vi har fælles retning", null)],
        [
            new(null, "Afdelingerne sætter mål", Trinart.Maalsaetning, Dag.PlusMonths(1)), new(null, "Målene godkendes", Trinart.Godkendelse, Dag.PlusMonths(2)),
            new(null, "Opfølgning i september", Trinart.Opfoelgning, Dag.PlusMonths(5)), new(null, "Justering", Trinart.Justering, Dag.PlusMonths(12)),
        ], null, 0);

    internal async Task<Strategi> Vedtaget(params EnhedId[] afdelinger)
    {
        var c = Ny(afdelinger);
        await Vaert.Koer(c, Direktoer);
        await Vaert.Koer(new VedtagStrategi(c.Id, 1), Direktoer);
        return await Hent(c.Id);
    }

    internal SkrivMaal NytMaal(Strategi a, int vision, EnhedId? afdeling) => new(new(Id.Ny()), a.Id, a.Indhold.Visioner[vision].Id, afdeling, "Alle underretninger vurderes til tiden",
        "Vagt hver dag", "Fremskudt rådgivning", "Hver måned på ledermødet", null, ["vurderet-24-timer"], Dag.PlusMonths(6), "Aftalemål 3", "Ramme 2", null, 0);

    internal async Task<Strategi> Hent(StrategiId id)
    {
        await using var scope = Vaert.Services.CreateAsyncScope();
        return (await Strategier.Hent(scope.ServiceProvider.GetRequiredService<StyringDb>(), id, null, default))!;
    }

    internal async Task<Strategimaal> Hent(StrategimaalId id)
    {
        await using var scope = Vaert.Services.CreateAsyncScope();
        return (await Maalliste.En(scope.ServiceProvider.GetRequiredService<StyringDb>(), id, null, default))!;
    }

    /// <summary>What stands open in somebody's "I dag".</summary>
    public Task<List<string>> Aabne(Bruger bruger) =>
        Sql.Kommando(Vaert.Datakilder[Datakilder.Fundament], "select tekst from frist.opgave where ejer_id = any($1) and lukket is null and art = 'opgave' order by udloeb, id", bruger.Subjekter.Select(s => s.Vaerdi).ToArray()).Liste(r => r.GetString(0));

    internal static IReadOnlyList<Fejl> Afvist(Svar svar) => Assert.IsType<Svar.Afvist>(svar).Afvisning.Mangler;

    private async Task<Bruger> Medarbejder(Organisationsdata data, string navn, Rolle rolle, params SubjektId[] steder)
    {
        await data.Medarbejder(MedarbejderId.Ny(), navn, navn, rolle.ToString(), [rolle], steder);
        return (await Vaert.Services.GetRequiredService<Organisation>().Find(navn, Vaert.Nu))!;
    }
}
