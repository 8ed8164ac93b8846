using System.Globalization;
using System.Text.RegularExpressions;
using Kommune.Fundament;

namespace Kommune.Udfoerer;

internal enum Katalogart
{
    Aktiviteter,
    Paragraffer,
    Leverandoerer,
}

internal enum Felttype
{
    Tekst,
    Tal,
    Dato,
    JaNej,
    Cvr,
    Postnummer,
}

/// <summary>What we keep of a line, and by which headings municipalities know it.</summary>
internal sealed record Katalogfelt(string Kode, string Etiket, Felttype Type, bool Paakraevet, bool Noegle, params string[] Overskrifter);

/// <summary>The fields of each kind of file, and how one cell is read.</summary>
internal static partial class Katalogfelter
{
    [GeneratedRegex(@"^(?<a>\d{1,4})[-./](?<b>\d{1,2})[-./](?<c>\d{1,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Datotal();

    public static string Af(Katalogart a) => a switch { Katalogart.Aktiviteter => "Aktiviteter", Katalogart.Paragraffer => "Paragraffer", _ => "Leverandører" };

    public static IReadOnlyList<Katalogfelt> For(Katalogart art) => art switch
    {
        Katalogart.Aktiviteter =>
        [
            new("aktivitet", "Aktivitet", Felttype.Tekst, true, true, "Aktivitet", "Aktivitetsnr", "Nr"), new("navn", "Navn", Felttype.Tekst, true, false, "Aktivitetnavn", "Aktivitetsnavn", "Navn"),
            new("tolerance", "Tolerance", Felttype.Tal, false, false, "Tollerance", "Tolerance"), new("maksAfvigelse", "Højeste afvigelse", Felttype.Tal, false, false, "MaxAfvigelse", "Max afvigelse"),
            new("hovedaktivitet", "Hovedaktivitet", Felttype.Tekst, false, false, "Hovedaktivitet på", "Hovedaktivitet"), new("foelgeudgift", "Følgeudgift", Felttype.Tekst, false, false, "Følgeudgift på", "Følgeudgift"),
            new("kle", "KLE", Felttype.Tekst, false, false, "Kle nr.", "KLE", "KLE nr"), new("gaelderFra", "Gælder fra", Felttype.Dato, false, false, "Gyldig fra", "Startdato", "Gælder fra"), new("gaelderTil", "Gælder til", Felttype.Dato, false, false, "Gyldig til", "Slutdato", "Gælder til"),
        ],
        Katalogart.Paragraffer =>
        [
            new("noegle", "Nøgle", Felttype.Tekst, true, true, "Nøgle", "Id"), new("lov", "Lov", Felttype.Tekst, true, false, "Lgl", "Lov"), new("paragraf", "Paragraf", Felttype.Tekst, true, false, "Paragraf", "§"), new("stykke", "Stykke", Felttype.Tekst, false, false, "Stykke", "Stk"),
            new("tekst", "Tekst", Felttype.Tekst, false, false, "B&V-tekst", "Tekst"), new("betegnelse", "Betegnelse", Felttype.Tekst, true, false, "Betegnelse", "Navn"), new("kle", "KLE", Felttype.Tekst, false, false, "KLE nr.", "KLE"),
            new("trin", "Indsatstrappen", Felttype.Tekst, false, false, "Indsatstrappen", "Trin"), new("maalgruppe", "Målgruppe", Felttype.Tekst, false, false, "Målgruppe"), new("gaelderFra", "Gælder fra", Felttype.Dato, false, false, "Gyldig fra", "Startdato", "Gælder fra"),
        ],
        _ =>
        [
            new("cvr", "CVR", Felttype.Cvr, true, true, "CVR", "CVR-nr", "CVR nr."), new("afdeling", "Afdeling", Felttype.Tekst, false, true, "Afdeling", "P-nummer"), new("navn", "Firma", Felttype.Tekst, true, false, "Firma", "Navn", "Leverandør"),
            new("aktiv", "I brug", Felttype.JaNej, false, false, "Akiv", "Aktiv", "I brug"), new("type", "Type", Felttype.Tekst, false, false, "Type"), new("postnummer", "Postnummer", Felttype.Postnummer, false, false, "Postnummer", "Postnr"),
            new("momsfaktor", "Momsfaktor", Felttype.Tal, false, false, "Momsfaktor", "Moms"),
        ],
    };

    /// <summary>The column whose heading is known; capitals, spaces and points do not count.</summary>
    public static int? Gaet(Katalogfelt felt, IReadOnlyList<string> overskrifter)
    {
        foreach (var kendt in felt.Overskrifter)
        {
            for (var i = 0; i < overskrifter.Count; i++)
            {
                if (Kogt(overskrifter[i]) == Kogt(kendt))
                {
                    return i;
                }
            }
        }

        return null;

        static string Kogt(string s) => string.Concat(s.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    /// <summary>A cell as it is kept, always in one form, so that the same file is the same again. Null is empty; a reason is told.</summary>
    /// <param name="maanedFoerst">How this column writes dates with a slash.</param>
    public static (string? Vaerdi, string? Grund) Laes(Katalogfelt felt, string celle, bool maanedFoerst)
    {
        var t = celle.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (t.Length == 0)
        {
            return (null, felt.Paakraevet ? $"{felt.Etiket} mangler" : null);
        }

        return felt.Type switch
        {
            Felttype.Tal => DanskTal.Laes(t.TrimEnd('%'), out var tal) ? (tal.ToString("0.####", CultureInfo.InvariantCulture), null) : (null, $"{felt.Etiket} er ikke et tal: {Kort(t)}"),
            Felttype.Dato => Dato(t, maanedFoerst) is { } d ? (d, null) : (null, $"{felt.Etiket} er ikke en dato: {Kort(t)}"),
            Felttype.JaNej => t.ToUpperInvariant() is "1" or "JA" or "J" or "SAND" or "TRUE" or "AKTIV" or "X" ? ("ja", null) : t.ToUpperInvariant() is "0" or "NEJ" or "N" or "FALSK" or "FALSE" or "INAKTIV" ? ("nej", null) : (null, $"{felt.Etiket} er hverken ja eller nej: {Kort(t)}"),
            Felttype.Cvr => string.Concat(t.Where(c => !char.IsWhiteSpace(c))) is var cvr && Tilbudsregler.ErCvr(cvr) ? (cvr, null) : (null, $"CVR-nummeret er ikke gyldigt: {Kort(t)}"),
            Felttype.Postnummer => t is { Length: 3 or 4 } && t.All(char.IsAsciiDigit) ? (t.PadLeft(4, '0'), null) : (null, $"Postnummeret er ikke fire cifre: {Kort(t)}"),
            _ => t.Contains('\0', StringComparison.Ordinal) ? (null, $"{felt.Etiket} har tegn, der ikke kan gemmes") : t.Length > 2_000 ? (null, $"{felt.Etiket} er længere end 2.000 tegn") : (t, null),
        };
    }

    /// <summary>07/16/2018 shows that the month is first, 16/07/2018 that the day is; where no line shows it, the month is.</summary>
    public static bool MaanedFoerst(IEnumerable<string> celler) =>
        !celler.Select(c => Datotal().Match(c.Trim())).Any(m => m.Success && m.Value.Contains('/', StringComparison.Ordinal) && m.Groups["a"].Length <= 2 && Tal(m, "a") > 12 && Tal(m, "b") <= 12);

    private static string? Dato(string t, bool maanedFoerst)
    {
        if (Datotal().Match(t) is not { Success: true } m)
        {
            return null;
        }

        var (aar, maaned, dag) = m.Groups["a"].Length == 4 ? (Tal(m, "a"), Tal(m, "b"), Tal(m, "c"))
            : t.Contains('/', StringComparison.Ordinal) && maanedFoerst ? (Tal(m, "c"), Tal(m, "a"), Tal(m, "b")) : (Tal(m, "c"), Tal(m, "b"), Tal(m, "a"));
        return aar is >= 1900 and <= 2100 && maaned is >= 1 and <= 12 && dag >= 1 && dag <= NodaTime.CalendarSystem.Iso.GetDaysInMonth(aar, maaned) ? string.Create(CultureInfo.InvariantCulture, $"{aar:0000}-{maaned:00}-{dag:00}") : null;
    }

    private static int Tal(Match m, string gruppe) => int.Parse(m.Groups[gruppe].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Kort(string t) => t.Length > 40 ? t[..40] + "…" : t;
}
