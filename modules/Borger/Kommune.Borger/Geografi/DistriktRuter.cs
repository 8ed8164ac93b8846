using Kommune.Fundament;

namespace Kommune.Borger;

internal static class DistriktRuter
{
    public static readonly Rute Oversigt = new("/borger/distrikter");
    public static readonly Rute Planlaeg = new("/borger/distrikter/omlaegning");
}
