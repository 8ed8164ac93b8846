using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Host.Demo;

/// <summary>How much each adviser works, and what each is trained for (M11): soc1 works 30 hours and has the most.</summary>
internal static class Demofordeling
{
    public static Task Saet(Opsaetninger opsaetninger, Demoverden verden, CancellationToken ct) => opsaetninger.Gem(
        "myndighed.sagsfordeling",
        Fordelingsmaal.Standard with
        {
            Ansatte =
            [
                new("soc1", 30, Anbringelse: true, Overgreb: true, Unge: false), new("soc3", 37, true, true, true), new("soc4", 37, true, false, true), new("soc5", 30, false, true, false),
                new("soc6", 37, true, true, false), new("soc7", 37, false, false, true), new("soc8", 32, true, false, false), new("soc9", 37, true, true, true),
                new("soc2", 37, true, false, true), new("soc10", 37, true, true, false), new("soc11", 30, false, true, false), new("soc12", 37, true, true, true),
            ],
        },
        verden.Begyndelse, verden.Bruger("soc-leder"), "Timer og kurser, som de er aftalt", null, ct);
}
