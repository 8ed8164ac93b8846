using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>Everybody who works with children, of every department: those who may meet about one.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FagpersonAttribute() : KraeverAttribute(Fagfolk.Roller);

/// <summary>Everybody who may become concerned for a child.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BekymretAttribute() : KraeverAttribute(Fagfolk.Bekymrede);
