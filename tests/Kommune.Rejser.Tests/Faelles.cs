using Kommune.Test;

[assembly: AssemblyFixture(typeof(Browser))]
// Two cores: the host, PostgreSQL and Chromium share them with the tests.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
