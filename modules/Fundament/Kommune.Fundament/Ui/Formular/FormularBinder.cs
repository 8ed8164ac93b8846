using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// Builds a command record from a posted form: one field per constructor parameter, by name. Whatever comes from the outside
/// ends as a value or as a Danish message at its field, never as an exception; what the page itself knows (route ids, the
/// user) cannot be overridden by the post. A command the binder cannot build is a mistake in the code and throws.
/// </summary>
public static partial class FormularBinder
{
    public const string SkalUdfyldes = "Feltet skal udfyldes";
    public const string VaelgEn = "Vælg en af mulighederne";
    public const string FlereGange = "Feltet er sendt mere end én gang. Genindlæs siden, og prøv igen";
    public const int StandardLaengde = 20_000;
    private const int FlestRaekker = 500;
    private const int StoersteDybde = 4;

    public static bool Bind(Type kommando, IFormCollection form, IReadOnlyDictionary<string, object?> kendte, Instant nu,
        [NotNullWhen(true)] out object? resultat, out IReadOnlyList<Fejl> fejl, Func<string, string, string>? oversaet = null)
    {
        var felter = Raa(form);
        if (oversaet is not null)
            felter = felter.ToDictionary(f => f.Key, f => f.Value.Select(v => oversaet(f.Key, v)).ToArray(), felter.Comparer);
        var laes = new Laesning(felter, new(kendte, StringComparer.OrdinalIgnoreCase), nu);
        resultat = laes.Byg(kommando, "", 0);
        fejl = laes.Fejl;
        if (laes.Fejl.Count == 0) return resultat is not null;
        resultat = null;
        return false;
    }

    internal static Dictionary<string, string[]> Raa(IFormCollection form)
    {
        var raa = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var (navn, vaerdier) in form)
            raa[navn] = [.. raa.GetValueOrDefault(navn) ?? [], .. vaerdier.Select(v => v ?? "")];
        return raa;
    }

    private sealed class Laesning(Dictionary<string, string[]> felter, Dictionary<string, object?> kendte, Instant nu)
    {
        public List<Fejl> Fejl { get; } = [];

        public object? Byg(Type type, string praefiks, int dybde)
        {
            var beskrivelse = Opskrift.For(type);
            var argumenter = new object?[beskrivelse.Parametre.Count];
            var foer = Fejl.Count;
            for (var i = 0; i < argumenter.Length; i++)
                argumenter[i] = Laes(beskrivelse.Parametre[i], praefiks, dybde);
            return Fejl.Count > foer ? null : beskrivelse.Lav(argumenter);
        }

        private object? Laes(Parameter p, string praefiks, int dybde)
        {
            var felt = praefiks + p.Navn;
            if (praefiks.Length == 0 && kendte.TryGetValue(p.Navn, out var kendt)) return Kendt(p, felt, kendt);
            if (p.Element is { } element)
                return Opskrift.ErSimpel(element) ? p.Samling(Flere(p, element, felt)) : p.Samling(Raekker(element, felt, dybde));
            return Opskrift.ErSimpel(p.Type) ? En(p, felt) : Underpost(p, felt, dybde);
        }

        /// <summary>A route id may come as text; anything else must already be of the parameter's type.</summary>
        private object? Kendt(Parameter p, string felt, object? kendt)
        {
            if (kendt is null) return p.MaaMangle ? null : throw new InvalidOperationException($"The known value {p.Navn} is null, but the command requires it.");
            if (p.Type.IsInstanceOfType(kendt)) return kendt;
            if (kendt is string tekst && Opskrift.ErSimpel(p.Type)) return Vaerdi(p, felt, tekst);
            throw new InvalidOperationException($"The known value {p.Navn} is a {kendt.GetType().Name}, not a {p.Type.Name}.");
        }

        private object? En(Parameter p, string felt)
        {
            if (!felter.TryGetValue(felt, out var vaerdier) || vaerdier.Length == 0)
            {
                if (p.HarStandard) return p.Standard;
                if (p.Type == typeof(bool) && !p.MaaMangle) return false;              // an unticked box is not posted
                return p.MaaMangle ? null : Afvis(felt, SkalUdfyldes);
            }
            return vaerdier.Length > 1 ? Afvis(felt, FlereGange) : Vaerdi(p, felt, vaerdier[0]);
        }

        private object? Vaerdi(Parameter p, string felt, string raa)
        {
            var tekst = Feltlaeser.Normaliser(raa);
            if (tekst is null) return Afvis(felt, "Teksten har tegn, der ikke kan gemmes. Skriv den igen");
            if (tekst.Length == 0)
                return p.MaaMangle ? null : p.Type == typeof(bool) ? false : Afvis(felt, SkalUdfyldes);
            if (p.Type == typeof(string) && tekst.Length > p.Laengde)
                return Afvis(felt, $"Højst {DanskTal.Heltal(p.Laengde)} tegn. Der er {DanskTal.Heltal(tekst.Length)}");
            return Feltlaeser.Laes(p.Type, tekst, nu, out var vaerdi) is { } besked ? Afvis(felt, besked == DanskTal.SkrivTal && ErTimer(p.Navn) ? DanskTal.SkrivTimer : besked) : vaerdi;
        }

        private List<object?> Flere(Parameter p, Type element, string felt)
        {
            var ud = new List<object?>();
            if (!felter.TryGetValue(felt, out var vaerdier)) return ud;
            var enkelt = p with { Type = element, MaaMangle = false };
            foreach (var raa in vaerdier.Where(v => !string.IsNullOrWhiteSpace(v)))
            {
                if (ud.Count == FlestRaekker) { Afvis(felt, $"Højst {FlestRaekker}"); break; }
                var foer = Fejl.Count;
                ud.Add(Vaerdi(enkelt, felt, raa));
                if (Fejl.Count > foer) break;                                           // one message per field is enough
            }
            return ud;
        }

        /// <summary><c>Maal[0].Tekst</c>: rows in the order of their numbers, with gaps, and without rows where nothing is typed.</summary>
        private List<object?> Raekker(Type element, string felt, int dybde)
        {
            var ud = new List<object?>();
            if (dybde >= StoersteDybde) throw new InvalidOperationException($"{felt} is nested too deep.");
            var numre = felter.Where(f => f.Value.Any(v => !string.IsNullOrWhiteSpace(v))).Select(f => Nummer(f.Key, felt))
                .OfType<int>().Distinct().Order().ToArray();
            if (numre.Length > FlestRaekker) { Afvis(felt, $"Højst {FlestRaekker} rækker"); return ud; }
            foreach (var nr in numre)
                ud.Add(Byg(element, string.Create(CultureInfo.InvariantCulture, $"{felt}[{nr}]."), dybde + 1));
            return ud;
        }

        private object? Underpost(Parameter p, string felt, int dybde)
        {
            if (dybde >= StoersteDybde) throw new InvalidOperationException($"{felt} is nested too deep.");
            var praefiks = felt + ".";
            var udfyldt = felter.Any(f => f.Key.StartsWith(praefiks, StringComparison.OrdinalIgnoreCase) && f.Value.Any(v => !string.IsNullOrWhiteSpace(v)));
            return p.MaaMangle && !udfyldt ? null : Byg(p.Type, praefiks, dybde + 1);
        }

        /// <summary>Only the form the fields write, without leading zeros: Maal[0] and Maal[00] must not be two rows with one name.</summary>
        private static int? Nummer(string navn, string felt)
        {
            if (!navn.StartsWith(felt, StringComparison.OrdinalIgnoreCase) || navn.Length <= felt.Length || navn[felt.Length] != '[') return null;
            var slut = navn.IndexOf("].", felt.Length, StringComparison.Ordinal);
            if (slut < 0 || slut - felt.Length - 1 is < 1 or > 5) return null;
            var cifre = navn.AsSpan(felt.Length + 1, slut - felt.Length - 1);
            if (cifre.Length > 1 && cifre[0] == '0') return null;
            return int.TryParse(cifre, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? nr : null;
        }

        /// <summary>The example must be one of its kind: nobody works 9.800,50 hours.</summary>
        private static bool ErTimer(string navn) => navn.Contains("Timer", StringComparison.Ordinal);

        private object? Afvis(string felt, string tekst)
        {
            Fejl.Add(new Fejl(felt, tekst));
            return null;
        }
    }
}
