using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>F8 (BL § 91): where a plan is needed it stands three months after the decision.</summary>
internal sealed class PlanAfledt : IAfledt<Plan>
{
    public IEnumerable<IAfledtRaekke> Raekker(Plan a) =>
    [
        new PlanRaekke { Id = a.Id, BorgerId = a.Borger, SagId = a.Sag, AntalMaal = a.Maalene.Count, Godkendt = a.Godkendt },
    ];

    public IEnumerable<Frist> Frister(Plan a)
    {
        if (a is { Afgoerelse: { } truffet, PlanKraeves: true })
        {
            yield return new Frist("F8", "", truffet, a.Ejer, "Barnets plan", "Åbn", MyndighedRuter.Plan(a.Sag))
            {
                Opfyldt = a.FoersteGodkendelse,
                Bortfaldet = a.FoersteGodkendelse is null ? a.Bortfaldet : null,
            };
        }
    }
}
