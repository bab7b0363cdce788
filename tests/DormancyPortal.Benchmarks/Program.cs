using BenchmarkDotNet.Running;
using DormancyPortal.Benchmarks;

// From the top folder: dotnet run -c Release --project tests/DormancyPortal.Benchmarks -- --filter '*Extract*'
BenchmarkSwitcher.FromAssembly(typeof(ExtractBenchmarks).Assembly).Run(args);
