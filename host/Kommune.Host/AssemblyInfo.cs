using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Kommune.Test")]
[assembly: InternalsVisibleTo("Kommune.Benchmarks")]
[assembly: InternalsVisibleTo("Kommune.Rejser.Tests")]
