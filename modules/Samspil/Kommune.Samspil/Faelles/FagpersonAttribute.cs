using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>Everybody who works with children, of every department: those who may meet about one.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FagpersonAttribute() : KraeverAttribute(Fagfolk.Roller);
