#pragma warning disable EF1001 // Npgsql's type mappings are public but marked internal; the probes in tests/ hold them to what we need.
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal.Mapping;

namespace Kommune.Fundament;

/// <summary>Instant and LocalDate in EF Core: stands where Npgsql.EntityFrameworkCore.PostgreSQL.NodaTime would (docs/adr/0001).</summary>
internal sealed class NodaTimeUdvidelse : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => field ??= new Oplysning(this);

    public void ApplyServices(IServiceCollection services) => new EntityFrameworkRelationalServicesBuilder(services)
        .TryAdd<IRelationalTypeMappingSourcePlugin, NodaTimeTyper>()
        .TryAdd<IMemberTranslatorPlugin, NodaTimeMedlemmer>()
        .TryAdd<IMethodCallTranslatorPlugin, NodaTimeMetoder>();

    public void Validate(IDbContextOptions options) { }

    private sealed class Oplysning(IDbContextOptionsExtension e) : DbContextOptionsExtensionInfo(e)
    {
        public override bool IsDatabaseProvider => false;
        public override string LogFragment => "NodaTime ";
        public override int GetServiceProviderHashCode() => 0;
        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Oplysning;
        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) { }
    }
}

internal sealed class NodaTimeTyper : IRelationalTypeMappingSourcePlugin
{
    private static readonly RelationalTypeMapping Instant = (RelationalTypeMapping)new NpgsqlTimestampTzTypeMapping(typeof(DateTime))
        .WithComposedConverter(new ValueConverter<Instant, DateTime>(i => i.ToDateTimeUtc(), d => NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(d, DateTimeKind.Utc))));

    private static readonly RelationalTypeMapping Dato = (RelationalTypeMapping)new NpgsqlDateOnlyTypeMapping()
        .WithComposedConverter(new ValueConverter<LocalDate, DateOnly>(l => l.ToDateOnly(), d => LocalDate.FromDateOnly(d)));

    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo) =>
        mappingInfo.ClrType == typeof(Instant) ? Instant : mappingInfo.ClrType == typeof(LocalDate) ? Dato : null;
}

internal sealed class NodaTimeMedlemmer(ISqlExpressionFactory f) : IMemberTranslatorPlugin, IMemberTranslator
{
    public IEnumerable<IMemberTranslator> Translators => [this];

    public SqlExpression? Translate(SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        var del = member.Name switch { "Year" => "year", "Month" => "month", "Day" => "day", _ => null };
        return instance is null || del is null || member.DeclaringType != typeof(LocalDate)
            ? null
            : f.Convert(f.Function("date_part", [f.Constant(del), instance], nullable: true, [false, true], typeof(double)), typeof(int));
    }
}

internal sealed class NodaTimeMetoder(ISqlExpressionFactory f, IRelationalTypeMappingSource typer) : IMethodCallTranslatorPlugin, IMethodCallTranslator
{
    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger) =>
        instance is not null && method.DeclaringType == typeof(LocalDate) && method.Name == nameof(LocalDate.PlusDays)
            ? f.Add(instance, f.ApplyDefaultTypeMapping(arguments[0]), typer.FindMapping(typeof(LocalDate)))
            : null;
}
