using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("ST11")]
    public Task I_styringen() => Afvises(new Forsoeg("oekonom", "MeldIndberetningSendt", new { id = verden.Ting["sendt indberetning"] }, "allerede meldt sendt"));
}
