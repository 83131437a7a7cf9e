# SPDX-FileCopyrightText: 2026 The Ridgepoint authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by installer/run and tests/run, with `top` set to the checkout: installs what packages.txt lists and the machine lacks.

say() { printf '\n== %s\n' "$*"; }
die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# packages_for USE...: the package names of these uses.
packages_for() {
    local use
    for use in "$@"; do
        awk -v use="$use" '$1 == use { print $2 }' "$top/installer/packages.txt"
    done
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# ensure_packages USE...: installs what is missing; asks for sudo only then.
ensure_packages() {
    local name missing=() as_root=()
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        printf 'This machine has no apt-get. The packages that Debian 12 needs, whose counterparts must be here:\n  %s\n' \
            "$(packages_for "$@" | tr '\n' ' ')"
        return 0
    fi
    while read -r name; do
        is_installed "$name" || missing+=("$name")
    done < <(packages_for "$@")
    if [ "${#missing[@]}" -eq 0 ]; then
        echo "All packages are installed."
        return 0
    fi
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            die "These packages are missing: ${missing[*]}. Run this as root, or install sudo, or install them yourself."
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    ${as_root[@]+"${as_root[@]}"} apt-get update -qq || die "The package lists could not be fetched; is the network reachable?"
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >"${TMPDIR:-/tmp}/ridgepoint-packages.$$.log" 2>&1 || {
        tail -n 20 "${TMPDIR:-/tmp}/ridgepoint-packages.$$.log" >&2
        die "These packages could not be installed: ${missing[*]}."
    }
    rm -f "${TMPDIR:-/tmp}/ridgepoint-packages.$$.log"
}
