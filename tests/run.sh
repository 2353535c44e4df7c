#!/usr/bin/env bash
# Installs what the tests need, builds everything, checks the formatting and runs all tests. The last line counts them.
set -uo pipefail
cd "$(dirname "$0")/.."
# Many short processes: profiling them to optimise later costs more than it brings.
export DOTNET_TieredPGO=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MASSTRANSIT_USAGE_TELEMETRY=false

# The prints are checked by a browser and by decoders that know nothing of us.
declare -A package_of=([chromium]=chromium [pdfinfo]=poppler-utils [zbarimg]=zbar-tools [rsvg-convert]=librsvg2-bin [fc-list]=fontconfig)
packages=()
for tool in "${!package_of[@]}"; do command -v "$tool" >/dev/null || packages+=("${package_of[$tool]}"); done
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || packages+=(fonts-noto-cjk)
if ((${#packages[@]})); then
  command -v apt-get >/dev/null || { echo "Please install: ${packages[*]}"; exit 1; }
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || exit 1
fi

dotnet build WasteLoop.sln -c Release --nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }
dotnet format whitespace WasteLoop.sln --verify-no-changes --no-restore || { echo "0 passed, 1 failed"; exit 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --solution WasteLoop.sln -c Release --no-build --no-progress --max-parallel-test-modules 2 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
awk '/^  failed:/ {failed += $2} /^  succeeded:/ {passed += $2} END {print passed + 0 " passed, " failed + 0 " failed"}' "$log"
exit "$code"
