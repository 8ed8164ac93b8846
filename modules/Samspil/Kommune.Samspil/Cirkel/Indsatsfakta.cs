using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>What a department told of an effort, as a row that a correction replaces and an annulment takes out.</summary>
internal sealed class Cirkelfaktum
{
    public required Guid Id { get; init; }
    public required Guid IndsatsId { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required Afdeling Kilde { get; init; }
    public Guid? SagId { get; init; }

    /// <summary>In the order they were told.</summary>
    public required int Nr { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required LocalDate Dag { get; set; }

    /// <summary>The effort as it is from then; null when it ended.</summary>
    public string? Art { get; set; }

    /// <summary>The last day granted.</summary>
    public LocalDate? Til { get; set; }

    /// <summary>When it is looked at again.</summary>
    public LocalDate? Revisiteres { get; set; }
    public bool Annulleret { get; set; }
}

/// <summary>An effort as the facts make it, for lists.</summary>
internal sealed class Indsatslinje
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required Afdeling Kilde { get; init; }
    public Guid? SagId { get; init; }
    public string Art { get; set; } = "";
    public LocalDate Fra { get; set; }
    public LocalDate? Til { get; set; }
    public LocalDate? Revisiteres { get; set; }

    /// <summary>The first day without it; the day after its last facts were taken back, it never was.</summary>
    public LocalDate? Slut { get; set; }

    /// <summary>Until when a way back is known; null when none is.</summary>
    public LocalDate? VejTil { get; set; }

    public bool Aaben(LocalDate dag) => Fra <= dag && !(Slut <= dag);
    public bool HarVej(LocalDate dag) => VejTil >= dag;
}

/// <summary>The child's plan of a case was approved: its way back counts for the case's efforts.</summary>
internal sealed class Sagsplan
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public LocalDate? Godkendt { get; set; }
}

/// <summary>A way back that was written here: who wrote another supersedes it.</summary>
internal sealed class Vej
{
    public required Guid Id { get; init; }
    public required Guid IndsatsId { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required string Tekst { get; init; }
    public required LocalDate Senest { get; init; }
    public required Instant Skrevet { get; init; }
    public required MedarbejderId SkrevetAf { get; init; }
    public Instant? Afloest { get; set; }
}

/// <summary>SA4: the facts folded into the effort. Pure, so that a correction gives what would have been told at first.</summary>
internal static class Indsatsfold
{
    public static void Anvend(Indsatslinje linje, IEnumerable<Cirkelfaktum> fakta, LocalDate? planGodkendt, LocalDate? vejSenest)
    {
        var gyldige = Ordnet(fakta);
        if (gyldige is not [var foerste, ..])
        {
            (linje.Slut, linje.VejTil) = (linje.Fra, null);
            return;
        }

        var (sidste, aabne) = (gyldige[^1], gyldige.Where(f => f.Art is not null).ToArray());
        linje.Fra = foerste.Dag;
        linje.Art = aabne.Length > 0 ? aabne[^1].Art! : linje.Art;
        (linje.Til, linje.Revisiteres) = (aabne.LastOrDefault()?.Til, aabne.LastOrDefault()?.Revisiteres);
        linje.Slut = sidste.Art is null ? sidste.Dag : null;
        linje.VejTil = new[] { linje.Revisiteres, planGodkendt is null ? null : linje.Til, vejSenest }.Max();
    }

    public static Cirkelfaktum[] Ordnet(IEnumerable<Cirkelfaktum> fakta) => [.. fakta.Where(f => !f.Annulleret).OrderBy(f => f.Dag).ThenBy(f => f.Nr)];
}

/// <summary>SA4: how the child moved between circles: derived day by day from the facts.</summary>
internal static class Cirkelvej
{
    public static IReadOnlyList<(LocalDate Dag, int Cirkel)> Flytninger(IEnumerable<Cirkelfaktum> fakta, Cirkelkort kort, LocalDate idag)
    {
        var aabne = new Dictionary<Guid, Indsatsart>();
        var ud = new List<(LocalDate Dag, int Cirkel)>();
        foreach (var dag in Indsatsfold.Ordnet(fakta).Where(f => f.Dag <= idag).GroupBy(f => f.Dag))
        {
            foreach (var f in dag)
            {
                if (f.Art is { } art)
                {
                    aabne[f.IndsatsId] = Indsatsart.Laes(art);
                }
                else
                {
                    aabne.Remove(f.IndsatsId);
                }
            }

            var plads = kort.Plads(aabne.Values);
            if (plads != (ud.Count == 0 ? 1 : ud[^1].Cirkel))
            {
                ud.Add((dag.Key, plads));
            }
        }

        return ud;
    }
}
