using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>A database with the demo's organisation, and short ways to a case that has come so far.</summary>
public abstract class Sagstest : IAsyncLifetime
{
    protected Testvaert V { get; private set; } = null!;
    protected Testorganisation O { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        V = await Testvaert.Start();
        O = await Testorganisation.Opret(V);
    }

    public async ValueTask DisposeAsync()
    {
        await V.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<(SagId Sag, BorgerId Barn)> EnSag(Instant? modtaget = null)
    {
        var barn = BorgerId.Ny();
        var id = new HenvendelseId(Id.Ny());
        await V.Koer(new ModtagUnderretning(id, [barn], Underretter.Fagperson, "Solsikken", "Lis Bang, pædagog", "Hentes for sent, og er alene om aftenen.", false, false, modtaget, null), O.Soc1);
        var u = ModtagUnderretning.Underretning(id, barn);
        await V.Koer(new VurderUnderretning(u, Fare.Maaske, Straks.Nej, Udfald.NySag, "Fire forskellige afsendere peger samme vej.", null, false, null, null, null, null, 1), O.Soc1);
        return (new SagId(Id.Af(u.Vaerdi, "sag")), barn);
    }

    private protected async Task<(SagId Sag, BorgerId Barn)> EnUndersoegelse(Instant? modtaget = null)
    {
        var (sag, barn) = await EnSag(modtaget);
        await V.Koer(Screen(sag), O.Soc1);
        return (sag, barn);
    }

    private protected static ScreenSag Screen(SagId sag, int version = 1, Screeningsudfald udfald = Screeningsudfald.Undersoegelse) =>
        new(sag, udfald, "Bekymringen er alvorlig, og familien ønsker hjælp.", false, null, null, null, version);

    private protected HoldSamtale Samtale(SagId sag, int version, Instant? hvornaar = null) =>
        new(sag, hvornaar, "på skolen", "Jeg vil gerne sove hos mormor.", "mormor", "mor", 8, version);

    private protected static MaalInd Maal(string tekst = "I skole hver dag", int fra = 3, int til = 8) => new(null, tekst, fra, til, new(2027, 5, 1), "Mormor henter tirsdag og torsdag");

    private protected Task<List<(string Regel, Instant? Udloeb, Instant? Lukket, Guid Ejer)>> Frister(BorgerId barn) =>
        Sql.Kommando(V.Datakilder["myndighed"], "select regel, udloeb, lukket, ejer_id from frist.opgave_v where borger_id = $1 and art = 'frist' order by regel, start", barn)
            .Liste(r => (r.GetString(0), r.InstantEllerNull(1), r.InstantEllerNull(2), r.GetGuid(3)));

    private protected async Task<(string Regel, Instant? Udloeb, Instant? Lukket, Guid Ejer)> Frist(BorgerId barn, string regel) => (await Frister(barn)).Single(f => f.Regel == regel);

    private protected Task<int> Beskeder(string type, BorgerId barn) =>
        Sql.Kommando(V.Datakilder["fundament"], "select count(*)::int from besked.besked where type = $1 and borger_id = $2", type, barn).Skalar<int>();

    private protected async Task<string[]> Afvist(object kommando, Bruger? bruger = null) =>
        [.. Assert.IsType<Svar.Afvist>(await V.Proev(kommando, bruger ?? O.Soc1)).Afvisning.Mangler.Select(m => m.Felt ?? m.Tekst)];

    private protected static Instant Kl(int aar, int maaned, int dag, int time = 9) => new LocalDateTime(aar, maaned, dag, time, 0).InZoneStrictly(DanskTid.Koebenhavn).ToInstant();

    private protected static Instant Slut(int aar, int maaned, int dag) => Fristdag.Slutter(new(aar, maaned, dag));
}
