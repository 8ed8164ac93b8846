using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>Where a child goes: to know whom to ask (M16). Only those who see the child's overview ask it.</summary>
public interface IBoernsPladser
{
    /// <summary>The units in which the child has a place on the day; none when it has no place in the system.</summary>
    Task<IReadOnlyList<EnhedId>> Nu(BorgerId barn, LocalDate dag, CancellationToken ct = default);
}
