#!/usr/bin/env bash
# Builds the solution once and runs every test in it. Ends with one line: "N passed, N failed" (", N skipped" if any).
# Arguments go to the test run: build/test.sh --filter-trait Krav=M1
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What is outside dotnet: a browser with fonts, node for the assets. On Debian they are installed when missing.
mangler=()
[ -n "${KOMMUNE_CHROMIUM:-}" ] || command -v chromium >/dev/null || mangler+=(chromium)
command -v fc-list >/dev/null && [ -n "$(fc-list : family 2>/dev/null | head -n 1)" ] || mangler+=(fontconfig fonts-dejavu-core fonts-liberation)
command -v npm >/dev/null || mangler+=(nodejs npm)
if [ ${#mangler[@]} -gt 0 ]; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${mangler[@]}" >/dev/null || exit 1
  else
    echo "Install first: ${mangler[*]}" >&2
    exit 1
  fi
fi

log=artefakter/test.log
mkdir -p artefakter
# One compiler server for the whole build; it is ended below and leaves nothing running.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build Kommune.sln -p:UseSharedCompilation=true -v:q -clp:NoSummary </dev/null
byg=$?
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
if [ $byg -ne 0 ]; then
  echo "The build failed; no test was run." >&2
  exit $byg
fi

dotnet test --solution Kommune.sln --no-build --no-ansi --no-progress "$@" </dev/null 2>&1 | tee "$log"
kode=${PIPESTATUS[0]}

# The closing block of Microsoft.Testing.Platform speaks for the whole solution.
tal() { awk -v navn="$1:" '/^Test run summary/ { i = 1 } i && $1 == navn { n = $2 } END { print n + 0 }' "$log"; }
bestaaet=$(tal succeeded) fejlet=$(tal failed) udeladt=$(tal skipped)
if [ "$kode" -ne 0 ] && [ "$fejlet" -eq 0 ]; then
  echo "The run ended with exit code $kode without a failing test: a test process stopped early, or found no tests." >&2
fi
if [ "$kode" -eq 0 ] && [ "$bestaaet" -eq 0 ]; then
  echo "No test was run." >&2
  kode=1
fi
linje="$bestaaet passed, $fejlet failed"
[ "$udeladt" -gt 0 ] && linje="$linje, $udeladt skipped"
echo "$linje"
exit "$kode"
