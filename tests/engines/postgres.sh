#!/usr/bin/env bash
# A private PostgreSQL for the tests, on a free loopback port: postgres.sh start FOLDER prints its connection string, postgres.sh stop FOLDER stops it.
# Nothing in it outlives the tests, so it does not wait for the disk.
set -euo pipefail
action=$1 folder=$2
bin=$(dirname "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1)")
# PostgreSQL refuses to run as root.
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
cd /

if [ "$action" = stop ]; then
  [ ! -f "$folder/data/postmaster.pid" ] || as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null
  exit
fi

mkdir -p "$folder"
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
(umask 077 && echo "$password" >"$folder/password")
if [ "$(id -u)" = 0 ]; then chown -R postgres: "$folder"; fi
as_owner "$bin/initdb" -D "$folder/data" -U wasteloop --auth=scram-sha-256 --pwfile="$folder/password" --no-sync -E UTF8 --locale=C.UTF-8 >"$folder/log" 2>&1
for _ in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 12000))
  if as_owner "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/server.log" \
    -o "-p $port -k '' -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start >>"$folder/log" 2>&1; then
    echo "Host=127.0.0.1;Port=$port;Username=wasteloop;Password=$password"
    exit
  fi
done
cat "$folder/log" >&2
exit 1
