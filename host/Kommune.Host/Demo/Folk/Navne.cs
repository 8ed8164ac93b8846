using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>Ordinary Danish names, and civil registration numbers that belong to nobody.</summary>
internal static class Navne
{
    public static readonly string[] Piger = ["Alma", "Agnes", "Clara", "Ella", "Emma", "Freja", "Ida", "Josefine", "Karla", "Laura", "Liva", "Luna", "Maja", "Mathilde", "Mille", "Naja", "Nora", "Olivia", "Rosa", "Signe", "Sofia", "Vigga", "Anna", "Aisha", "Lea", "Sara", "Zahra", "Filippa"];
    public static readonly string[] Drenge = ["Adam", "Aksel", "Albert", "Anton", "August", "Carl", "Elias", "Emil", "Felix", "Frederik", "Hugo", "Johan", "Karl", "Lauge", "Liam", "Lucas", "Magnus", "Malthe", "Mikkel", "Noah", "Oliver", "Oscar", "Storm", "Theo", "Valdemar", "Viggo", "Villads", "Yusuf", "Amir", "William"];
    public static readonly string[] Kvinder = ["Anja", "Bettina", "Charlotte", "Diana", "Dorte", "Fatima", "Heidi", "Jane", "Janni", "Katrine", "Lene", "Line", "Malene", "Maria", "Mette", "Mia", "Nadia", "Rikke", "Sabrina", "Sanne", "Stine", "Tanja", "Trine", "Winnie"];
    public static readonly string[] Maend = ["Ali", "Allan", "Anders", "Brian", "Christian", "Daniel", "Dennis", "Hassan", "Jacob", "Jesper", "Kenneth", "Kim", "Lars", "Martin", "Michael", "Nikolaj", "Omar", "Peter", "Rasmus", "Simon", "Søren", "Thomas", "Tommy", "Ulrik"];
    public static readonly string[] Efternavne = ["Jensen", "Nielsen", "Hansen", "Pedersen", "Andersen", "Christensen", "Larsen", "Sørensen", "Rasmussen", "Jørgensen", "Madsen", "Kristensen", "Olsen", "Thomsen", "Poulsen", "Johansen", "Møller", "Mortensen", "Knudsen", "Jakobsen", "Holm", "Lauridsen", "Østergaard", "Kjeldsen", "Ahmed", "Yilmaz", "Hassan", "Bertelsen", "Nygaard", "Frandsen", "Toft", "Skov", "Bjerre", "Krogh", "Dahl"];

    private static readonly int[] Vaegte = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>
    /// A number that fails modulus 11, as hardly any in use does, so that nobody finds their own in the demo; and none that
    /// <paramref name="brugte"/> holds already, to which it is added.
    /// </summary>
    public static string Cpr(LocalDate foedt, bool kvinde, HashSet<string> brugte) => Enumerable.Range(0, 4_000)
        .Select(n => (n + (foedt.DayOfYear * 37)) % 4_000)
        .Select(n => $"{foedt.Day:00}{foedt.Month:00}{foedt.Year % 100:00}{(foedt.Year >= 2000 ? 5 : 0) + (n / 1_000)}{n % 1_000:000}")
        .First(cpr => (cpr[9] - '0') % 2 == (kvinde ? 0 : 1) && cpr.Select((c, i) => (c - '0') * Vaegte[i]).Sum() % 11 != 0 && brugte.Add(cpr));
}
