using System.Xml.Linq;
using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;
using NodaTime.Text;

namespace Kommune.Styring;

/// <summary>What became of a record since it was sent last.</summary>
internal enum Handling
{
    Ny,
    Aendret,
    Udgaaet,
}

/// <summary>ST11: the new and changed records up to a day. Until it is sent it can be made again.</summary>
internal sealed class Indberetning
{
    public Guid Id { get; set; }
    public LocalDate Til { get; set; }
    public Instant Dannet { get; set; }
    public MedarbejderId Bruger { get; set; }
    public int Fejl { get; set; }
    public Instant? Sendt { get; set; }
    public MedarbejderId? SendtAf { get; set; }
    public List<Indberetningspost> Poster { get; set; } = [];

    public XDocument Xml() => new(new XElement("Indberetning", new XAttribute("Art", "L201"), new XAttribute("Til", LocalDatePattern.Iso.Format(Til)),
        Poster.OrderBy(p => p.IndsatsId.Vaerdi).Select(p =>
        {
            var post = XElement.Parse(p.Indhold);
            post.SetAttributeValue("Handling", p.Handling);
            return post;
        })));
}

internal sealed class Indberetningspost
{
    public Guid IndberetningId { get; set; }
    public IndsatsId IndsatsId { get; set; }
    public BorgerId BorgerId { get; set; }
    public Handling Handling { get; set; }
    public required string Indhold { get; set; }
}

/// <summary>A measure as the statistics want it: the child by its id and birth, basis, consent, place on the ladder, and its time.</summary>
internal sealed record Stoettepost(IndsatsId Indsats, BorgerId Barn, LocalDate? Foedt, string? Grundomraade, string? Hjemmel, bool? UdenSamtykke, LocalDate Besluttet, int Trin, LocalDate Fra, LocalDate? Slut)
{
    private const int AeldsteAar = 23;

    public static readonly Type[] Kilder = [.. Indsatser.Kilder.Select(k => k.Besked), typeof(AfgoerelseTruffet)];

    public static IReadOnlyList<Stoettepost> Alle(Fakta f, LocalDate til)
    {
        var afgoerelser = f.Af<AfgoerelseTruffet>().GroupBy(a => a.Besked.Afgoerelse).ToDictionary(g => g.Key, g => g.Last().Besked);
        return
        [
            .. Indsatser.Af(f).Where(i => i.Fra <= til).OrderBy(i => i.Id.Vaerdi).Select(i =>
            {
                var a = afgoerelser.GetValueOrDefault(i.Afgoerelse);
                return new Stoettepost(i.Id, i.Barn, f.Foedt(i.Barn), f.Omraade(i.Barn, til), a?.Hjemmel, a?.UdenSamtykke, i.Besluttet, i.Paa(til).Trin, i.Fra, i.Ophoert is { } o && o <= til ? o : null);
            }),
        ];
    }

    /// <summary>What must be put right before it can be sent; in words, and without a person.</summary>
    public IEnumerable<string> Fejl()
    {
        if (Hjemmel is null)
        {
            yield return "Afgørelsen mangler, så hjemlen kendes ikke";
        }

        if (Foedt is not { } foedt)
        {
            yield return "Barnets fødselsdato kendes ikke";
        }
        else if (foedt > Fra)
        {
            yield return "Indsatsen begyndte, før barnet blev født";
        }
        else if (foedt.PlusYears(AeldsteAar) < Fra)
        {
            yield return $"Den unge var over {AeldsteAar} år, da indsatsen begyndte";
        }

        if (Slut < Fra)
        {
            yield return "Indsatsen sluttede, før den begyndte";
        }
    }

    public string Xml() => new XElement("Foranstaltning", new XAttribute("Id", Indsats.Vaerdi),
        new XElement("Person", new XAttribute("Id", Barn.Vaerdi), Dato("Foedt", Foedt)),
        new XElement("Hjemmel", Hjemmel),
        new XElement("Samtykke", UdenSamtykke == true ? "nej" : "ja"),
        new XElement("Trin", Trin),
        new XElement("Afgoerelsesdato", LocalDatePattern.Iso.Format(Besluttet)),
        new XElement("Startdato", LocalDatePattern.Iso.Format(Fra)),
        Slut is { } s ? new XElement("Slutdato", LocalDatePattern.Iso.Format(s)) : null).ToString(SaveOptions.DisableFormatting);

    private static XAttribute? Dato(string navn, LocalDate? d) => d is { } x ? new(navn, LocalDatePattern.Iso.Format(x)) : null;
}

/// <summary>What there is to send: each record held against what was sent of it last. Those with errors wait.</summary>
internal sealed record Indberetningsstof(LocalDate Til, IReadOnlyList<Indberetningspost> Poster, IReadOnlyList<(IndsatsId Indsats, string Fejl)> Fejl)
{
    /// <param name="sendt">Of each measure the record as it was sent last; null when it was told to be gone.</param>
    public static Indberetningsstof Af(IReadOnlyList<Stoettepost> alle, IReadOnlyDictionary<IndsatsId, (BorgerId Barn, string? Indhold)> sendt, LocalDate til)
    {
        var fejl = alle.SelectMany(s => s.Fejl().Select(f => (s.Indsats, f))).ToArray();
        var daarlige = fejl.Select(f => f.Indsats).ToHashSet();
        var poster = alle.Where(s => !daarlige.Contains(s.Indsats)).Select(s => (Post: s, Indhold: s.Xml(), Foer: sendt.GetValueOrDefault(s.Indsats).Indhold))
            .Where(x => x.Indhold != x.Foer).Select(x => new Indberetningspost { IndsatsId = x.Post.Indsats, BorgerId = x.Post.Barn, Handling = x.Foer is null ? Handling.Ny : Handling.Aendret, Indhold = x.Indhold });
        var kendte = alle.Select(s => s.Indsats).ToHashSet();
        var udgaaede = sendt.Where(s => s.Value.Indhold is not null && !kendte.Contains(s.Key)).Select(s => new Indberetningspost { IndsatsId = s.Key, BorgerId = s.Value.Barn, Handling = Handling.Udgaaet, Indhold = s.Value.Indhold! });
        return new(til, [.. poster, .. udgaaede], fejl);
    }
}
