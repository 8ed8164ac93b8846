using System.Reflection;
using System.Text.RegularExpressions;
using Kommune.Fundament;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Mono.Cecil;

namespace Kommune.Arkitektur.Tests;

/// <summary>The walls of the design, each with an example that it must refuse: a rule that refuses nothing is no rule.</summary>
public sealed partial class ModulreglerTests
{
    public static TheoryData<string> Moduler => Modul.Navne;

    [Fact]
    public void Modulerne_findes_paa_disken_og_vaerten_koerer_dem_alle()
    {
        Assert.Contains(Modul.Alle, m => m.Navn == "Fundament");
        Assert.True(Modul.UdenFundament.Count >= 3);
        Assert.Equal(Modul.UdenFundament.Select(m => m.Skema).Order(StringComparer.Ordinal), Host.Vaert.AlleModuler.Select(m => m.Skema).Order(StringComparer.Ordinal));
    }

    // ---- pages ----

    [Fact]
    public void Ingen_side_viser_kode_som_tekst() => Assert.Empty(Modul.Alle.SelectMany(m => m.Kilder).Where(f => f.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(f => KodeSomTekst(File.ReadAllText(f)).Select(x => $"{Modul.Sti(f)}: {x}")));

    [Theory]
    [InlineData("<p>Ingen samtale endnu@if (aaben)", true)]
    [InlineData("@p.Trin<text> </text><span>ned</span>", true)]
    [InlineData("<td>@p.Trin@if (foer)", false)]
    [InlineData("<td>@m.Optaget/@m.Pladser@if (m.Fuldt)", false)]
    public void Kode_der_ville_staa_paa_siden_opdages(string side, bool ses) => Assert.Equal(ses, KodeSomTekst(side).Any());

    /// <summary>After a plain word <c>@if</c> is read as an address of mail, and a blank alone in <c>text</c> is left out.</summary>
    private static IEnumerable<string> KodeSomTekst(string side) => KodeEfterOrd.Matches(side).Select(m => m.Value);

    [GeneratedRegex("""(?<![@.\w)\]])\w+@(?:if|foreach|for|switch|while)\b|<text>\s+</text>""")]
    private static partial Regex KodeEfterOrd { get; }

    // ---- public surface ----

    [Theory, MemberData(nameof(Moduler))]
    public void Et_modul_viser_kun_sin_registrering_og_sine_komponenter(string modul) => Assert.Empty(ForOffentlige(Modul.Af(modul).Assembly.GetTypes()));

    [Fact]
    public void En_offentlig_type_i_et_modul_opdages() => Assert.Equal(["Kommune.Arkitektur.Tests.EnAlmindeligOffentligType"], ForOffentlige([typeof(EnAlmindeligOffentligType), typeof(EtInterntEksempel)]));

    private static IEnumerable<string> ForOffentlige(IEnumerable<Type> typer) => typer
        .Where(t => t.IsPublic && t.Name != "_Imports" && !typeof(IModul).IsAssignableFrom(t) && !typeof(IComponent).IsAssignableFrom(t) && !(t.Namespace ?? "").StartsWith("Microsoft.", StringComparison.Ordinal))
        .Select(t => t.FullName!);

    // ---- Contracts ----

    [Fact]
    public void Contracts_refererer_kun_Contracts() => Assert.Empty(Modul.Alle.SelectMany(m => UdenforContracts(m.Contracts.GetName().Name!, m.Contracts.GetReferencedAssemblies().Select(r => r.Name!))));

    [Fact]
    public void En_Contracts_der_refererer_et_modul_opdages() => Assert.NotEmpty(UdenforContracts("Kommune.X.Contracts", ["Kommune.Y", "NodaTime"]));

    private static IEnumerable<string> UdenforContracts(string fra, IEnumerable<string> til) =>
        til.Where(t => (t.StartsWith("Kommune.", StringComparison.Ordinal) && !t.EndsWith(".Contracts", StringComparison.Ordinal)) || t.StartsWith("Npgsql", StringComparison.Ordinal) || t.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)).Select(t => $"{fra} → {t}");

    [Fact]
    public void Contracts_har_ingen_ring() => Assert.Null(Ring(Modul.Alle.ToDictionary(m => m.Contracts.GetName().Name!, m => Projektreferencer(m), StringComparer.Ordinal)));

    [Fact]
    public void En_ring_opdages() => Assert.NotNull(Ring(new(StringComparer.Ordinal) { ["A"] = ["B"], ["B"] = ["C"], ["C"] = ["A"] }));

    // From the project files: an unused reference is a reference too.
    private static string[] Projektreferencer(Modul m) =>
        [.. Directory.GetFiles(m.Mappe, "*.Contracts.csproj", SearchOption.AllDirectories).SelectMany(f => Projektreference.Matches(File.ReadAllText(f)).Select(x => x.Groups[1].Value))];

    private static string? Ring(Dictionary<string, string[]> graf)
    {
        var (faerdige, paaVej) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        return graf.Keys.Select(Gaa).FirstOrDefault(r => r is not null);

        string? Gaa(string n)
        {
            if (paaVej.Contains(n))
            {
                return string.Join(" → ", paaVej.Append(n));
            }

            if (!faerdige.Add(n))
            {
                return null;
            }

            paaVej.Add(n);
            var r = graf.GetValueOrDefault(n, []).Select(Gaa).FirstOrDefault(x => x is not null);
            paaVej.Remove(n);
            return r;
        }
    }

    [GeneratedRegex("""ProjectReference Include="[^"]*?([^"/\\]+)\.csproj""")]
    private static partial Regex Projektreference { get; }

    // ---- a module knows others by their Contracts only ----

    [Theory, MemberData(nameof(Moduler))]
    public void Et_modul_kender_andre_ved_deres_Contracts(string modul) =>
        Assert.Empty(Modul.Af(modul).Assembly.GetReferencedAssemblies().Select(r => r.Name!).Where(r => r.StartsWith("Kommune.", StringComparison.Ordinal) && r != "Kommune.Fundament" && !r.EndsWith(".Contracts", StringComparison.Ordinal)));

    // ---- aggregates ----

    [Theory, MemberData(nameof(Moduler))]
    public void Aggregater_kender_ingen_infrastruktur(string modul)
    {
        using var a = Modul.Cecil(Modul.Af(modul).Assembly);
        Assert.Empty(Infrastruktur(a.MainModule.Types.Where(t => ErAggregat(t))));
    }

    [Fact]
    public void Et_aggregat_der_spoerger_databasen_opdages()
    {
        using var a = Modul.Cecil(typeof(EtSnavsetAggregat).Assembly);
        Assert.Contains(Infrastruktur(a.MainModule.Types.Where(t => ErAggregat(t))), f => f.Contains("Npgsql", StringComparison.Ordinal));
    }

    private static bool ErAggregat(TypeDefinition t) => t.BaseType?.FullName == "Kommune.Fundament.Aggregat";

    private static IEnumerable<string> Infrastruktur(IEnumerable<TypeDefinition> typer) =>
        from t in typer.SelectMany(Med)
        from m in t.Methods.Where(m => m.HasBody)
        from i in m.Body.Instructions
        let navn = i.Operand switch { MethodReference r => r.DeclaringType.FullName, FieldReference f => f.FieldType.FullName, TypeReference r => r.FullName, _ => "" }
        where Forbudte.Any(f => navn.StartsWith(f, StringComparison.Ordinal))
        select $"{t.FullName}.{m.Name} → {navn}";

    private static readonly string[] Forbudte = ["Npgsql", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "System.Data", "System.Net", "System.IO", "Kommune.Fundament.ModulDb", "Kommune.Fundament.Sql"];

    private static IEnumerable<TypeDefinition> Med(TypeDefinition t) => t.NestedTypes.SelectMany(Med).Prepend(t);

    // ---- SQL ----

    [Theory, MemberData(nameof(Moduler))]
    public void Et_moduls_SQL_naevner_ingen_andens_skema(string modul)
    {
        var m = Modul.Af(modul);
        var andre = Modul.UdenFundament.Where(x => x != m).Select(x => x.Skema).ToArray();
        Assert.Empty(m.Kilder.Where(f => f.EndsWith(".sql", StringComparison.Ordinal)).SelectMany(f => FremmedSkema(Uden(File.ReadAllText(f)), andre).Select(s => $"{Modul.Sti(f)}: {s}")));
        using var a = Modul.Cecil(m.Assembly);
        var tekster = a.MainModule.Types.SelectMany(Med).SelectMany(t => t.Methods.Where(x => x.HasBody).SelectMany(x => x.Body.Instructions.Select(i => i.Operand).OfType<string>().Select(s => (t.FullName, s))));
        Assert.Empty(tekster.Where(t => Sql.IsMatch(t.s)).SelectMany(t => FremmedSkema(t.s, andre).Select(s => $"{t.FullName}: {s}")));

        static string Uden(string sql) => Kommentar.Replace(sql, "");
    }

    [Fact]
    public void En_forespoergsel_i_en_andens_skema_opdages()
    {
        Assert.NotEmpty(FremmedSkema("select * from borger.person p join myndighed.sag s on true", ["borger"]));
        Assert.Empty(FremmedSkema("select borger_id, b.borger from frist.opgave_v b", ["borger"]));
    }

    private static IEnumerable<string> FremmedSkema(string sql, IEnumerable<string> andre) =>
        andre.SelectMany(s => Regex.Matches(sql, $@"(?<![\w.]){s}\.[a-z_]+", RegexOptions.IgnoreCase).Select(x => x.Value));

    [GeneratedRegex(@"\b(select|insert|update|delete|from|join)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sql { get; }

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Kommentar { get; }

    // ---- pages ----

    [Fact]
    public void Enhver_side_siger_hvem_der_maa() => Assert.Empty(UdenPolitik([.. Modul.Alle.SelectMany(m => m.Assembly.GetTypes()), .. typeof(Host.Vaert).Assembly.GetTypes()]));

    [Fact]
    public void En_side_uden_politik_opdages() => Assert.Equal([nameof(EnSideUdenPolitik)], UdenPolitik([typeof(EnSideUdenPolitik), typeof(EnSideMedPolitik)]));

    private static IEnumerable<string> UdenPolitik(IEnumerable<Type> typer) => typer
        .Where(t => t.IsDefined(typeof(RouteAttribute), false) && !t.IsDefined(typeof(KraeverAttribute), false) && !t.IsDefined(typeof(AllowAnonymousAttribute), false)).Select(t => t.Name);

    // ---- folder = command ----

    [Theory, MemberData(nameof(Moduler))]
    public void En_kommando_ligger_i_mappen_med_sit_navn(string modul)
    {
        var m = Modul.Af(modul);
        var kommandoer = m.Assembly.GetTypes().Where(t => t.IsDefined(typeof(KraeverAttribute), false) && !typeof(IComponent).IsAssignableFrom(t)).Select(t => t.Name).ToArray();
        Assert.NotEmpty(kommandoer);
        Assert.Empty(kommandoer.Where(k => !ErPaaPlads(k, [.. m.Kilder.Select(Modul.Sti)], Laes)));

        static string Laes(string sti) => File.ReadAllText(Path.Combine(Kommune.Test.Testdatabase.Rod, sti));
    }

    [Fact]
    public void En_kommando_paa_et_forkert_sted_opdages()
    {
        Assert.False(ErPaaPlads("GoerNoget", ["modules/X/Kommune.X/Alt.cs"], _ => "record GoerNoget(int A)"));
        Assert.True(ErPaaPlads("GoerNoget", ["modules/X/Kommune.X/Ting/GoerNoget/GoerNoget.cs"], _ => "record GoerNoget(int A)"));
    }

    // In the folder of its own name, or beside the command that the folder is named after.
    private static bool ErPaaPlads(string kommando, IReadOnlyList<string> filer, Func<string, string> laes) =>
        filer.Any(f => f.EndsWith($"/{kommando}/{kommando}.cs", StringComparison.Ordinal)) ||
        filer.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(f)) == Path.GetFileNameWithoutExtension(f)).Any(f => Regex.IsMatch(laes(f), $@"\brecord {kommando}\b"));

    // ---- names ----

    [Fact]
    public void Navne_i_koden_er_ASCII() => Assert.Empty(Modul.Alle.SelectMany(m => new[] { m.Assembly, m.Contracts }).Append(typeof(Host.Vaert).Assembly).SelectMany(a => IkkeAscii(a.GetTypes())));

    [Fact]
    public void Et_navn_med_ae_oe_aa_opdages() => Assert.NotEmpty(IkkeAscii([typeof(Håb)]));

    private static IEnumerable<string> IkkeAscii(IEnumerable<Type> typer) => typer.SelectMany(t => t.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Select(m => $"{t.FullName}.{m.Name}").Append(t.FullName!))
        .Where(n => !n.Contains('<', StringComparison.Ordinal) && n.Any(c => c > 127));

    // ---- public events ----

    [Fact]
    public void En_offentlig_haendelse_har_ingen_fri_tekst() => Assert.Empty(FriTekst(OffentligeHaendelser()));

    [Fact]
    public void Fri_tekst_i_en_offentlig_haendelse_opdages() =>
        Assert.Equal(["EnSladrehank.Begrundelse", "EnSladrehank.Punkter"], FriTekst([typeof(EnSladrehank)]).Order(StringComparer.Ordinal));

    internal static IEnumerable<Type> OffentligeHaendelser() => Modul.Alle.SelectMany(m => m.Contracts.GetTypes()).Where(t => typeof(IOffentligHaendelse).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false });

    private static IEnumerable<string> FriTekst(IEnumerable<Type> typer) =>
        from t in typer
        let ctor = t.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First()
        from p in t.GetProperties()
        where Tekster(p.PropertyType) && p.Name != "EqualityContract" && !p.IsDefined(typeof(KatalogtekstAttribute), true)
            && ctor.GetParameters().FirstOrDefault(x => x.Name == p.Name)?.IsDefined(typeof(KatalogtekstAttribute), true) != true
        select $"{t.Name}.{p.Name}";

    private static bool Tekster(Type t) => t == typeof(string) || t == typeof(object) || (t.IsGenericType && t.GetGenericArguments().Any(Tekster)) || (t.IsArray && Tekster(t.GetElementType()!))
        || (t.Namespace?.StartsWith("Kommune", StringComparison.Ordinal) == true && t is { IsEnum: false } && !typeof(IId).IsAssignableFrom(t) && t.GetProperties().Any(p => p.Name != "EqualityContract" && p.PropertyType != t && Tekster(p.PropertyType)));
}

// What the rules must refuse.
public sealed class EnAlmindeligOffentligType;

internal sealed class EtInterntEksempel;

[Stroem("eksempel-snavset")]
internal sealed class EtSnavsetAggregat : Aggregat
{
    public static string Svar() => new Npgsql.NpgsqlConnection().ConnectionString;

    protected override void Anvend(Registreret r)
    {
    }
}

[Route("/eksempel")]
internal sealed class EnSideUdenPolitik : ComponentBase;

[Route("/eksempel-2"), Kraever]
internal sealed class EnSideMedPolitik : ComponentBase;

internal sealed class Håb;

internal sealed record EnSladrehank(FaktumId Faktum, NodaTime.Instant Gaelder, BorgerId Barn, string Begrundelse, [property: Katalogtekst] string Tilbud, IReadOnlyList<string> Punkter) : BarnHaendelse(Faktum, Gaelder, Barn);
