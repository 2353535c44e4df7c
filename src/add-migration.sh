#!/usr/bin/env bash
# Adds a migration to every service whose model changed, for all three database engines: src/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")"
name=${1:?a name for the migration, such as AddReturns}
engines=${2:-Sqlite Postgres SqlServer}
dotnet tool restore
for engine in $engines; do
  cd "WasteLoop.Migrations.$engine"
  dotnet build --nologo -v quiet
  for service in Registry Declarations Manifests Intake Tracing Collection Reporting; do
    if ! dotnet ef migrations has-pending-model-changes --no-build --context "${service}Db" >/dev/null 2>&1; then
      dotnet ef migrations add "$name" --no-build --context "${service}Db" --output-dir "$service"
    fi
  done
  cd ..
done
