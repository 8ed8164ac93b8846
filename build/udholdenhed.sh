#!/usr/bin/env bash
# The foundation's endurance run: kills and stops hosts, cuts connections and takes the power from the database at random,
# while messages are handled. Not part of the tests. Ends with one line and with exit code 1 if anything was lost, doubled or
# out of order.
# Usage: build/udholdenhed.sh [minutes, default 5] [hosts, default 3]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/Kommune.Leveringsproces -c Release -v:q -clp:NoSummary </dev/null
exec dotnet tests/Kommune.Leveringsproces/bin/Release/net10.0/Kommune.Leveringsproces.dll udholdenhed "${1:-5}" "${2:-3}" </dev/null
