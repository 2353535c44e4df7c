#!/usr/bin/env bash
# Puts back what backup.sh copied. Stop every WasteLoop process first; run `wasteloop verify` afterwards, before serving.
#   restore.sh sqlite BACKUP_FOLDER DATA_FOLDER          DATA_FOLDER must be empty or absent
#   restore.sh postgres BACKUP_FOLDER CONNECTION_URI     the database must exist and be empty
set -euo pipefail
umask 077
(($# == 3)) || { sed -n '2,4s/^# //p' "$0"; exit 2; }
engine=$1 from=$2 to=$3

sqlite() {
  # What is there is never written over: the folder that is replaced may still be wanted.
  [ -z "$(ls -A "$to" 2>/dev/null)" ] || { echo "$to is not empty: move it away first" >&2; exit 1; }
  ls "$from"/*.db >/dev/null
  mkdir -p "$to"
  cp "$from"/*.db "$to"/
  if [ -f "$from/signing.key" ]; then cp "$from/signing.key" "$to"/; fi
  sync
}

postgres() {
  [ -f "$from/wasteloop.dump" ] || { echo "$from holds no wasteloop.dump" >&2; exit 1; }
  local tables
  tables=$(psql --dbname="$to" -AtXqc "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
  [ "$tables" = 0 ] || { echo "The database is not empty ($tables tables): restore into a new one" >&2; exit 1; }
  pg_restore --dbname="$to" --no-owner --exit-on-error --single-transaction "$from/wasteloop.dump"
}

case $engine in
  sqlite | postgres) "$engine" ;;
  *) echo "engine sqlite or postgres; for SQL Server see docs/operations.md" >&2; exit 2 ;;
esac
echo "Restored. Now run: wasteloop verify"
