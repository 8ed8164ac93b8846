using System.Security.Cryptography;
using System.Text;
using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>One dimension of Udviklingsprofilen: a code for ever, and its name as it is asked.</summary>
internal sealed record Dimension(
    [Etiket("Kode")] string Kode,
    [Etiket("Område")] string Navn,
    [Etiket("Spørgsmål")] string Spoergsmaal);

/// <summary>
/// U4: the dimensions a child's development is measured on, as a dated setting. <see cref="Udgave"/> follows from the
/// dimensions themselves, so nobody can change the questions and go on drawing the old line.
/// </summary>
[Opsaetning("udfoerer.udviklingsprofil", "Udviklingsprofilens områder", Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record Udviklingsprofil([Etiket("Områder", "koden bliver ved med at være den samme; en række, hvor alt er tomt, gemmes ikke")] IReadOnlyList<Dimension> Dimensioner) : IOpsaetning<Udviklingsprofil>
{
    public static Udviklingsprofil Standard { get; } = new(
    [
        new("relation-voksne", "Relation til voksne", "Hvor trygt er det at være sammen med de voksne?"),
        new("relation-jaevnaldrende", "Relation til jævnaldrende", "Hvor godt går det sammen med andre børn?"),
        new("skole-laering", "Skole og læring", "Hvor godt går det i skolen eller dagtilbuddet?"),
        new("foelelser-ro", "Følelser og ro", "Hvor let er det at finde ro og tale om det, der er svært?"),
        new("hverdag-vaner", "Hverdag og vaner", "Hvor godt fungerer hverdagen med søvn, mad og aftaler?"),
    ]);

    public string Udgave() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Dimensioner.Select(d => $"{d.Kode}|{d.Navn}|{d.Spoergsmaal}")))))[..12];
}
