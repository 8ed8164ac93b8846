using Kommune.Host;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Program).Assembly.GetName().Name });
builder.WebHost.UseStaticWebAssets();
builder.Services.AddSider();
builder.Services.AddAuthorization();
builder.Services.AddScoped<ISkaldata, MidlertidigSkaldata>();
builder.Services.AddSingleton<IDemobrugere, MidlertidigeDemobrugere>();

var app = builder.Build();
app.UseSider();
app.MapSider();
await app.RunAsync();
