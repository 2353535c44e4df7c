#!/usr/bin/env bash
# Copies all databases of an installation as they are at one instant, while it runs.
#   backup.sh sqlite DATA_FOLDER TARGET_FOLDER         needs sqlite3
#   backup.sh postgres CONNECTION_URI TARGET_FOLDER    needs pg_dump; the password from PGPASSWORD or ~/.pgpass
# TARGET_FOLDER must not exist yet. It holds the signing key too (sqlite): keep it as you keep the key.
set -euo pipefail
umask 077
(($# == 3)) || { sed -n '2,5s/^# //p' "$0"; exit 2; }
engine=$1 from=$2 to=$3
[ ! -e "$to" ] || { echo "$to exists already" >&2; exit 1; }
draft=$to.partial
rm -rf "$draft"
mkdir -p "$draft"

sqlite() {
  from=$(cd "$from" && pwd)
  shopt -s nullglob
  local files=("$from"/*.db) attach="" look="" copy="" name work
  ((${#files[@]})) || { echo "$from holds no databases" >&2; exit 1; }
  work=$(mktemp -d)
  trap 'touch "$work/seen"; wait; rm -rf "$work" "$draft"' EXIT
  for file in "${files[@]}"; do
    name=$(basename "$file" .db)
    attach+="ATTACH '${file//\'/\'\'}' AS $name;"$'\n'
    look+="SELECT count(*) FROM $name.sqlite_master;"$'\n'
    copy+=".backup $name '$draft/$name.db'"$'\n'
  done
  # A service must not be copied later than its neighbours: it would have heard what their copies have not told.
  # So one connection keeps all writers out while the other opens its view of all files. That takes milliseconds;
  # the copying comes after.
  sqlite3 -bail -batch >/dev/null <<SQL &
.timeout 30000
$attach
BEGIN IMMEDIATE;
.shell touch '$work/held'; for i in \$(seq 600); do [ -e '$work/seen' ] && break; sleep 0.05; done
ROLLBACK;
SQL
  local holder=$!
  until [ -e "$work/held" ]; do
    kill -0 $holder 2>/dev/null || { echo "the databases could not be held still" >&2; exit 1; }
    sleep 0.02
  done
  sqlite3 -bail -batch >/dev/null <<SQL
$attach
BEGIN;
$look
.shell touch '$work/seen'
$copy
SQL
  wait $holder
  if [ -f "$from/signing.key" ]; then cp "$from/signing.key" "$draft/"; fi
  for file in "$draft"/*.db; do
    [ "$(sqlite3 "$file" 'PRAGMA integrity_check')" = ok ] || { echo "$file is damaged" >&2; exit 1; }
  done
  mv "$draft" "$to"
  rm -rf "$work"
  trap - EXIT
}

postgres() {
  trap 'rm -rf "$draft"' EXIT
  # All services' schemas in one dump: one snapshot.
  pg_dump --dbname="$from" --format=custom --no-owner --file="$draft/wasteloop.dump"
  pg_restore --list "$draft/wasteloop.dump" >/dev/null
  mv "$draft" "$to"
  trap - EXIT
}

case $engine in
  sqlite | postgres) "$engine" ;;
  *) echo "engine sqlite or postgres; for SQL Server see docs/operations.md" >&2; exit 2 ;;
esac
echo "Backed up to $to"
