using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>What an edition says that the one before did not, in words. Pure.</summary>
internal static class Strategiforskel
{
    public static IReadOnlyList<string> Af(Strategiindhold foer, Strategiindhold nu, Func<EnhedId, string> afdeling)
    {
        List<string> ud = [];
        Felt("Navn", foer.Navn, nu.Navn);
        Felt("Mission", foer.Mission, nu.Mission);
        Felt("Periode", $"{DanskTid.Dato(foer.Fra)} – {DanskTid.Dato(foer.Til)}", $"{DanskTid.Dato(nu.Fra)} – {DanskTid.Dato(nu.Til)}");
        Felt("Afdelinger", string.Join(", ", foer.Afdelinger.Select(afdeling)), string.Join(", ", nu.Afdelinger.Select(afdeling)));
        Poster(foer.Visioner, nu.Visioner, v => v.Id, v => $"Visionen »{v.Navn}«", v => $"{v.Navn}: {v.Tekst}{(v.Delmaal is null ? "" : $" ({string.Join("; ", v.Delmaalene)})")}");
        Poster(foer.Trin, nu.Trin, t => t.Id, t => $"Trinnet »{t.Navn}«", t => $"{t.Navn}, {StrategiOrd.Af(t.Art).ToLowerInvariant()}, senest {DanskTid.Dato(t.Dato)}");
        return ud;

        void Felt(string navn, string a, string b)
        {
            if (a != b)
            {
                ud.Add($"{navn}: {a} → {b}");
            }
        }

        void Poster<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, Guid> id, Func<T, string> navn, Func<T, string> tekst)
        {
            ud.AddRange(b.Where(x => a.All(y => id(y) != id(x))).Select(x => $"{navn(x)} kom til"));
            ud.AddRange(a.Where(x => b.All(y => id(y) != id(x))).Select(x => $"{navn(x)} gik ud"));
            foreach (var (x, y) in from x in a from y in b where id(x) == id(y) && tekst(x) != tekst(y) select (x, y))
            {
                ud.Add($"{tekst(x)} → {tekst(y)}");
            }
        }
    }
}
