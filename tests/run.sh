#!/usr/bin/env bash
# Installs what the tests need, builds everything, checks the formatting and runs all tests; those of the services a second time on PostgreSQL,
# and on SQL Server where WASTELOOP_TEST_SQLSERVER names one; then those of the browser application, in a browser too. The last line counts them.
set -uo pipefail
cd "$(dirname "$0")/.."
# Many short processes: profiling them to optimise later, and guarding pages of compiled code, cost more than they bring.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MASSTRANSIT_USAGE_TELEMETRY=false

# The prints are checked by a browser and by decoders that know nothing of us.
declare -A package_of=([chromium]=chromium [pdfinfo]=poppler-utils [zbarimg]=zbar-tools [rsvg-convert]=librsvg2-bin [fc-list]=fontconfig)
packages=()
for tool in "${!package_of[@]}"; do command -v "$tool" >/dev/null || packages+=("${package_of[$tool]}"); done
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || packages+=(fonts-noto-cjk)
[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || packages+=(rabbitmq-server)
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=(postgresql)
if ((${#packages[@]})); then
  command -v apt-get >/dev/null || { echo "Please install: ${packages[*]}"; exit 1; }
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || exit 1
fi

dotnet build WasteLoop.sln -c Release --nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }
dotnet format whitespace WasteLoop.sln --verify-no-changes --no-restore || { echo "0 passed, 1 failed"; exit 1; }

log=$(mktemp)
server=$(mktemp -d)
trap 'tests/engines/postgres.sh stop "$server/postgres"; rm -rf "$log" "$server"' EXIT
chmod 755 "$server"
code=0
WASTELOOP_TEST_POSTGRES=$(tests/engines/postgres.sh start "$server/postgres") || { echo "PostgreSQL did not start"; code=1; }
export WASTELOOP_TEST_POSTGRES

dotnet test --solution WasteLoop.sln -c Release --no-build --no-progress --max-parallel-test-modules 2 2>&1 | tee "$log"
((code |= PIPESTATUS[0]))
ran="SQLite"
# The services' own tests once more on each server there is, in two rows side by side.
row() {
  local code=0
  for suite in "${@:3}"; do
    WASTELOOP_TEST_ENGINE=$1 dotnet test --project "tests/WasteLoop.$suite.Tests" -c Release --no-build --no-progress >>"$2" 2>&1 || code=1
  done
  return $code
}
again() {
  echo "On $2:"
  row "$1" "$log.1" Chassis Declarations Tracing Manifests Collection & local first=$!
  row "$1" "$log.2" Registry Intake Reporting || code=1
  wait "$first" || code=1
  cat "$log.1" "$log.2" | tee -a "$log"
  rm -f "$log.1" "$log.2"
  ran="$ran, $2"
}
[ -z "$WASTELOOP_TEST_POSTGRES" ] || again postgres PostgreSQL
[ -z "${WASTELOOP_TEST_SQLSERVER:-}" ] || again sqlserver "SQL Server"
# The browser application: lint, its units, and each role's day in a browser against the server just built.
web() {
  echo "In the browser:"
  (cd src/web && npm run --silent lint) || { echo "  failed: 1" >>"$log"; code=1; }
  for what in test e2e; do
    (cd src/web && NO_COLOR=1 npm run --silent "$what") 2>&1 | tee "$log.web"
    ((code |= PIPESTATUS[0]))
    # Both tools say "12 passed" and "1 failed"; Vitest counts files too, on another line.
    awk '/^ *Tests / || /^ +[0-9]+ (passed|failed)/ {while (match($0, /[0-9]+ (passed|failed)/)) {split(substr($0, RSTART, RLENGTH), said, " "); sum[said[2]] += said[1]; $0 = substr($0, RSTART + RLENGTH)}}
      END {print "  succeeded: " sum["passed"] + 0 "\n  failed: " sum["failed"] + 0}' "$log.web" >>"$log"
    rm -f "$log.web"
  done
}
web
echo "Engines: $ran$([ -n "${WASTELOOP_TEST_SQLSERVER:-}" ] || echo "; no SQL Server (set WASTELOOP_TEST_SQLSERVER to its connection string to test on one)")"
# Said again at the end, where whoever looks at a long log looks first.
if grep -q '^failed ' "$log"; then
  echo "What failed:"
  awk '/^failed / {left = 25} left-- > 0 {print substr($0, 1, 400)}' "$log" | head -n 200
fi
awk '/^  failed:/ {failed += $2} /^  succeeded:/ {passed += $2} END {print passed + 0 " passed, " failed + 0 " failed"}' "$log"
exit "$code"
