#!/usr/bin/env bash
# Makes the secrets once, as files that containers mount. Never writes over one that is there.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
make() { [ -e "secrets/$1" ] || printf '%s' "$2" >"secrets/$1"; }
make WasteLoop__SigningKey "$(openssl rand -hex 32)"
# SQL Server wants four kinds of characters.
make WasteLoop__Database__Password "Wl-$(openssl rand -hex 20)"
make WasteLoop__Bus__Password "$(openssl rand -hex 20)"
make rabbitmq-user.conf "default_user = wasteloop
default_pass = $(cat secrets/WasteLoop__Bus__Password)
"
# The containers' users read them through the mount; the folder keeps everyone else on this machine out.
chmod 444 secrets/*
echo "Secrets are in $PWD/secrets. Keep a copy of WasteLoop__SigningKey where you keep the backups."
