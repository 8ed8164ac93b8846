using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>F8 (BL § 91): where a plan is needed it stands three months after the decision. F9: at 16 it is decided whether it is an ungeplan.</summary>
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

        if (a.Ungestart is { } start)
        {
            var opfyldt = a.Ungeplan == true ? a.UngeplanGodkendt : a.UngeplanAfgjort;
            yield return new Frist("F9", "", start, a.Ejer, a.Ungeplan == true ? "Ungeplanen skal godkendes" : "Den unge er fyldt 16 år: skal planen være en ungeplan?", a.Ungeplan == true ? "Åbn" : "Tag stilling", MyndighedRuter.Plan(a.Sag))
            {
                Opfyldt = opfyldt, Bortfaldet = opfyldt is null ? a.Bortfaldet : null,
            };
        }
    }
}
