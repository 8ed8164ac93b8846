using System.Text.Json.Nodes;
using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// A municipality with one child who has been through all that the product does, with words that occur nowhere else. What
/// the growing tests walk around in; each new part of the product is lived through here (Verden.Sag.cs, Verden.Indsats.cs),
/// and <see cref="SletBarnTests"/> fails on a command that takes text and is not.
/// </summary>
public sealed partial class Verden : Webvaert
{
    private static readonly LocalDate Foedt = new(2019, 3, 7);
    private readonly List<string> _ord = [];
    private readonly Dictionary<string, List<string>> _levet = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Bruger, JsonObject Krop)> _kroppe = new(StringComparer.Ordinal);
    private int _brugteOrd;
    private Instant _tid;

    public BorgerId Mor { get; private set; }
    public BorgerId Barn { get; private set; }

    /// <summary>A brother, halfway: what is finished for the child is still open for him.</summary>
    public BorgerId Bror { get; private set; }

    /// <summary>A young person of seventeen: what only the age brings is lived here, and is erased with the child's.</summary>
    public BorgerId Ung { get; private set; }
    public UnderretningId Underretning { get; private set; }
    public SagId Sag { get; private set; }

    public static string Cpr { get; } = Kommandoer.Cpr(Foedt, 117);

    /// <summary>Words of the child's own: they must go when it is erased.</summary>
    public IReadOnlyList<string> Ord =>
        ["Zylfina", "Kvarmborg", Cpr, Cpr.Replace("-", "", StringComparison.Ordinal), Foldning.Fold("Zylfina"), Foldning.Fold("Kvarmborg"), Vej, .. _ord];

    /// <summary>The commands that were run here, each with the words that were typed into it.</summary>
    public IReadOnlyDictionary<string, List<string>> Levet => _levet;

    /// <summary>Who gave a command last, and what they sent: good enough when it was done.</summary>
    public IReadOnlyDictionary<string, (string? Bruger, JsonObject Krop)> Kroppe => _kroppe;

    /// <summary>The words typed into these commands.</summary>
    public IEnumerable<string> OrdI(params IEnumerable<string> kommandoer) => kommandoer.SelectMany(k => _levet[k]);

    /// <summary>The address that nobody may see who does not ask for it with a reason (B2).</summary>
    public const string Vej = "Skjulestien 4711";
    public const string By = "Gemmelev";
    public const string Moderens = "Skjulestien 4712";

    /// <summary>What pages may be about: tried in every route that asks for an id.</summary>
    public IReadOnlyList<Guid> Ider => [Barn.Vaerdi, Underretning.Vaerdi, Sag.Vaerdi, .. Fundne];
    public List<Guid> Fundne { get; } = [];

    /// <summary>What there is of each kind and state, by a name of its own: "loebende indsats".</summary>
    public Dictionary<string, Guid> Ting { get; } = new(StringComparer.Ordinal);

    /// <summary>What each user was given on a walk through the whole of it.</summary>
    public Dictionary<string, IReadOnlyList<(string Rute, Webside Side)>> Gennemgaaet { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        // What happened on a day is delivered on that day, and not by the background in between.
        Levering.Hviler = true;
        await Familien();
        await Tilbudsviften();
        await EnGammelBekymring();
        await Underretningerne();
        await Undersoegelsen();
        await Planen();
        await Matchningen();
        await Afgoerelsen();
        await Forloebet();
        await Opfoelgningen();
        await DenUnge();
        await Ophoeret();
        await Anbringelsen();
        await Dagtilbuddet();
        await DetDerLoeberNu();
        await Aktindsigterne();
        await Klagerne();
        await Tilsynet();
        await Krisecentret();
        await Magten();
        await Husets();
        await Ppr();
        await Samspillet();
        await Broderen();
        await Naboerne();
        await Leveret();
        await Styringens();
        await HalvtSkrevet();
        await Udtraekket();
        await Strategierne();
        Levering.Hviler = false;
        await Stille();

        foreach (var skema in new[] { "myndighed", "udfoerer", "dagtilbud", "ppr", "samspil" })
        {
            Fundne.AddRange(await Guider(skema, $"select id from {skema}.stroem order by id"));
        }

        Fundne.AddRange(await Guider("ppr", "select id from ppr.sparring union select id from ppr.indlaesning order by id"));
        Fundne.AddRange(await Guider("fundament", "select id from dokument.dokument union select id from frist.opgave where art = 'nyt' order by id"));
    }

    public Task<int> Version(string skema, IId stroem) => Version(skema, stroem.Vaerdi);

    public async Task<int> Version(string skema, Guid stroem) => await Databasesoegning.Skalar<int>(Forbindelse, skema, $"select version from {skema}.stroem where id = '{stroem}'");

    private Leveringstjeneste Levering => (Leveringstjeneste)Services.GetService(typeof(Leveringstjeneste))!;

    /// <summary>So many days before the tests begin, at ten in the morning; what is done after comes a quarter of an hour later each.</summary>
    private void Dage(int foer) => _tid = Begyndelse - Duration.FromDays(foer) + Duration.FromHours(1);

    private LocalDate Dag(int omDage = 0) => DanskTid.Dag(_tid).PlusDays(omDage);

    /// <summary>A text with a word that is found nowhere else, and in no other word.</summary>
    private string Skriv(string hvad)
    {
        var antal = _ord.Count(o => o.StartsWith($"pimpernel{hvad}", StringComparison.Ordinal));
        var ord = $"pimpernel{hvad}{(antal == 0 ? "" : antal)}q";
        _ord.Add(ord);
        return $"Med egne ord: {ord}";
    }

    private async Task<Svar.Udfoert> Gjort(string? bruger, string kommando, object krop)
    {
        using var tid = Kommune.Fundament.Ur.Paa(_tid);
        _tid += Duration.FromMinutes(15);
        var svar = await this.Koer(bruger, kommando, krop);
        _kroppe[kommando] = (bruger, (JsonObject)JsonNode.Parse(Json.Skriv(krop))!);
        _levet.TryAdd(kommando, []);
        _levet[kommando].AddRange(_ord.Skip(_brugteOrd));
        _brugteOrd = _ord.Count;
        return svar;
    }

    private async Task Leveret()
    {
        using var tid = Kommune.Fundament.Ur.Paa(_tid);
        await Stille();
    }

    /// <summary>What was registered last of a kind about the child.</summary>
    public async Task<Guid> Faktum(string type) =>
        await Databasesoegning.Skalar<Guid>(Forbindelse, "myndighed", $"select faktum_id from myndighed.haendelse where type = '{type}' and borger_id = '{Barn}' order by nr desc limit 1");

    private async Task<Guid[]> Guider(string skema, string sql) => await Databasesoegning.Skalar<Guid[]>(Forbindelse, skema, $"select array({sql})") ?? [];
}
