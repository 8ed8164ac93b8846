using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>What is known of the person of a line, and of those it names.</summary>
/// <param name="Numre">Which records the CPR numbers of the extract belong to, the ones that go on.</param>
internal sealed record Kendt(
    Person? Person, IReadOnlyList<Navn> Navne, IReadOnlyList<Adresse> Adresser, IReadOnlyList<Beskyttelse> Beskyttelser, IReadOnlyList<Foraeldremyndighed> Myndigheder, IReadOnlyList<Relation> Relationer, IReadOnlyDictionary<string, BorgerId> Numre);

/// <summary>
/// What a line changes (B3): nothing where all is as it says, so that the same extract read again changes nothing. Pure, and
/// the same for the trial as for the reading.
/// </summary>
internal sealed record Importforskel(Importudfald Udfald, IReadOnlyList<Personfelt> Felter, string? Bemaerkning, IReadOnlyList<object> Virkninger)
{
    public const string Hvorfor = "Fra folkeregistret";

    public static Importforskel Af(BorgerId id, Importperson p, Kendt k, Sammenhaeng s)
    {
        var idag = DanskTid.Dag(s.Nu);
        var felter = new List<Personfelt>();
        var ud = new List<object>();
        var ny = k.Person is null;
        var fra = ny ? p.Cpr.Foedselsdato : idag;
        if (ny)
        {
            ud.Add(RegistrerPersonHandler.Ny(id, p.Cpr.Cifre, p.Cpr.Foedselsdato, Hvorfor, s));
        }

        if (k.Navne.FirstOrDefault(n => n.Gaelder(idag)) is not { } navn || navn.Fornavne != p.Fornavne || navn.Efternavn != p.Efternavn)
        {
            felter.Add(Personfelt.Navn);
            var nyt = RetNavnHandler.Nyt(id, p.Fornavne, p.Efternavn, k.Navne.FirstOrDefault(n => n.Gaelder(idag))?.Kaldenavn, fra, Hvorfor, s);
            ud.AddRange(Udgave.Erstat(k.Navne, nyt));
        }

        // Protection before the home: whether a move may be told of depends on it (B2).
        var beskyttelser = k.Beskyttelser.ToList();
        if (p.Beskyttet is { } b && (k.Beskyttelser.FirstOrDefault(x => x.Gaelder(idag))?.Beskyttet ?? false) != b)
        {
            felter.Add(Personfelt.Beskyttelse);
            var nye = Udgave.Erstat(k.Beskyttelser, RetBeskyttelseHandler.Ny(id, b, fra, Hvorfor, s)).ToArray();
            ud.AddRange(nye);
            beskyttelser.AddRange(nye);
        }

        if (p.Vej is not null)
        {
            Adresse(id, p, k, beskyttelser, s, felter, ud);
        }

        List<string> mangler = [];
        BorgerId? Find(string? cpr, string hvem)
        {
            if (cpr is not null && !k.Numre.ContainsKey(cpr))
            {
                mangler.Add(hvem);
            }

            return cpr is not null && k.Numre.TryGetValue(cpr, out var anden) ? anden : null;
        }

        var (mor, far) = (Find(p.Mor, "moderen"), Find(p.Far, "den anden forælder"));
        foreach (var (anden, ord) in new[] { (mor, "mor"), (far, "far eller medmor") })
        {
            if (anden is { } a && !k.Relationer.Any(r => r.AndenId == a && r.Art == Relationsart.Foraelder && r.Gaelder(idag)))
            {
                felter.Add(Personfelt.Familie);
                ud.Add(TilfoejRelationHandler.Ny(id, a, Relationsart.Foraelder, ord, p.Cpr.Foedselsdato, Hvorfor, s));
            }
        }

        var (indehaver, medindehaver) = (Find(p.Indehaver, "indehaveren af forældremyndigheden"), Find(p.Medindehaver, "den anden indehaver af forældremyndigheden"));
        if (indehaver is { } i && (p.Medindehaver is null || medindehaver is not null))
        {
            var nu = k.Myndigheder.FirstOrDefault(m => m.Gaelder(idag));
            if (nu is null || !new HashSet<BorgerId?> { nu.IndehaverId, nu.MedindehaverId }.SetEquals([i, medindehaver]))
            {
                felter.Add(Personfelt.Foraeldremyndighed);
                ud.AddRange(Udgave.Erstat(k.Myndigheder, new Foraeldremyndighed
                {
                    Id = Id.Ny(), BorgerId = id, IndehaverId = i, MedindehaverId = medindehaver, GaelderFra = nu is null ? p.Cpr.Foedselsdato : idag, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = Hvorfor,
                }));
            }
        }

        if (ny)
        {
            ud.Add(new BorgerRegistreret(FaktumId.Ny(), s.Nu, id, Ufoedt: false));
        }
        else if (felter.Count > 0)
        {
            ud.Add(Rettelse.Af(id, idag, Hvorfor, s, [.. felter.Distinct()]));
        }

        return new(ny ? Importudfald.Ny : felter.Count > 0 ? Importudfald.Aendret : Importudfald.Uaendret, [.. felter.Distinct()],
            mangler.Count == 0 ? null : $"Indlæst uden {string.Join(" og ", mangler.Distinct(StringComparer.Ordinal))}, som ikke er registreret", ud);
    }

    private static void Adresse(BorgerId id, Importperson p, Kendt k, IReadOnlyList<Beskyttelse> beskyttelser, Sammenhaeng s, List<Personfelt> felter, List<object> ud)
    {
        var idag = DanskTid.Dag(s.Nu);
        var foer = k.Adresser.FirstOrDefault(a => a.Gaelder(idag));
        var samme = foer is not null && Ens(foer.Vej, p.Vej!) && foer.Postnr == p.Postnr && Ens(foer.By, p.By!);
        if (samme && (p.Grundomraade is null || p.Grundomraade == foer!.Grundomraade))
        {
            return;
        }

        felter.Add(Personfelt.Adresse);
        var fra = samme ? foer!.GaelderFra : p.AdresseFra ?? (k.Person is null ? p.Cpr.Foedselsdato : idag);
        var ny = new Adresse
        {
            Id = Id.Ny(), BorgerId = id, Vej = p.Vej!, Postnr = p.Postnr!, By = p.By!, Grundomraade = p.Grundomraade, GaelderFra = fra, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = Hvorfor,
        };
        ud.AddRange(Udgave.Erstat(k.Adresser, ny));
        if (RetAdresseHandler.Flyttet(ny, foer, beskyttelser, s) is { } flyttet)
        {
            ud.Add(flyttet);
        }
    }

    private static bool Ens(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
