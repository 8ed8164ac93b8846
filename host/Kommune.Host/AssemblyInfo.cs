using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Kommune.Test")]
[assembly: InternalsVisibleTo("Kommune.Rejser.Tests")]
