using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// What socialrådgivere do with a concern about a child, command by command, as the pages would. The stories say in which order
/// and when; examination and decision are in Barnesag.Sagsbehandling.cs, the work with the child in Barnesag.Indsats.cs.
/// </summary>
internal sealed partial class Barnesag(Scene s, Familie familie, Menneske barn, Tema tema, string soc)
{
    private const string Myndighed = "myndighed";
    private readonly List<UnderretningId> _samtidige = [];

    public UnderretningId Underretning { get; private set; }
    public SagId Sag { get; private set; }
    public Menneske Barn => barn;
    public string Socialraadgiver => soc;
    private int Alder => barn.Alder(s.Idag);

    /// <summary>Somebody writes or rings, perhaps about the siblings too.</summary>
    public async Task Underret(Afsender? fra = null, string? bekymring = null, bool akut = false, bool soeskendeMed = false, Instant? modtaget = null)
    {
        fra ??= Afsender.Om(s, Alder);
        var henvendelse = new HenvendelseId(s.NytId());
        BorgerId[] boern = [barn.Id, .. soeskendeMed ? familie.Boern.Where(b => b.Id != barn.Id && b.Foedt < s.Verden.Begyndelse).Select(b => b.Id) : []];
        await s.Koer(soc, new ModtagUnderretning(henvendelse, boern, fra.Art, fra.Sted, fra.Navn, bekymring ?? s.En(tema.Bekymringer), akut, tema.Overgreb, modtaget, familie.Team));
        Underretning = ModtagUnderretning.Underretning(henvendelse, barn.Id);
        Kvitteres = fra.Art != Underretter.Anonym;
        _samtidige.Clear();
        _samtidige.AddRange(boern.Skip(1).Select(b => ModtagUnderretning.Underretning(henvendelse, b)));
    }

    /// <summary>Day care or school notifies, in its own department; it arrives at Myndighed by itself the same day.</summary>
    public async Task UnderretFra(string bruger, string bekymring, string? forsoegt)
    {
        var henvendelse = s.NytId();
        await s.Koer(bruger, new Kommune.Dagtilbud.AfgivUnderretning(henvendelse, [barn.Id], bekymring, forsoegt, Akut: false, tema.Overgreb));
        (Underretning, Kvitteres) = (ModtagUnderretning.Underretning(new(henvendelse), barn.Id), true);
        _samtidige.Clear();
    }

    public bool Kvitteres { get; private set; }

    /// <summary>Nine of ten within the 24 hours; the rest when somebody finds the time.</summary>
    public Task VentTilVurdering() => s.Sker(0.62) ? s.Timer(s.Mellem(1, 5)) : s.Sker(0.7) ? s.Timer(s.Mellem(18, 23)) : s.Timer(s.Mellem(26, 70));

    public async Task Vurder(Udfald udfald, string begrundelse, Fare fare = Fare.Nej, Screeningsudfald? screening = null, MedarbejderId? anden = null, string? lederbegrundelse = null)
    {
        await s.Koer(lederbegrundelse is null ? soc : "soc-leder", new VurderUnderretning(
            Underretning, fare, fare == Fare.Ja ? Straks.JaIDag : Straks.Nej, udfald, begrundelse, screening, false, null, _samtidige.Count == 0 ? null : [.. _samtidige], anden, lederbegrundelse,
            await s.Version(Myndighed, Underretning.Vaerdi)));
        Sag = udfald == Udfald.NySag ? new(Id.Af(Underretning.Vaerdi, "sag")) : Sag;
    }

    /// <summary>One letter for all the children of the call.</summary>
    public async Task Kvitter()
    {
        if (Kvitteres)
        {
            await s.Koer(soc, new KvitterUnderretning(Underretning, null, await s.Version(Myndighed, Underretning.Vaerdi)));
        }
    }

    /// <summary>F5: the child is asked, without the parents.</summary>
    public async Task Overgrebssamtale()
    {
        foreach (var u in tema.Overgreb ? _samtidige.Prepend(Underretning) : [])
        {
            await s.Koer(soc, new SkrivOvergrebssamtale(u, null, s.En(tema.BarnetsOrd), UdenForaeldre: true, null, await s.Version(Myndighed, u.Vaerdi)));
        }
    }

    /// <summary>The family asks for help itself: a case without a notification.</summary>
    public async Task AabnSag(string begrundelse)
    {
        Sag = new(s.NytId());
        await s.Koer(soc, new AabnSag(Sag, barn.Id, begrundelse, familie.Team));
    }

    public async Task Luk(Sagslukning aarsag, string begrundelse) =>
        await s.Koer(soc, new LukSag(Sag, aarsag, begrundelse, await s.Version(Myndighed, Sag.Vaerdi)));
}
