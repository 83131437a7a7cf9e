# SPDX-FileCopyrightText: 2026 The Ridgepoint authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The rules of the house. Each rule_* runs in the root of a tree, prints what breaks it and fails then.

rules_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
all_rules=(includes links licence size connects pragma format scripts blanks marks)

# sources PATTERN...: files of the tree by name, builds and hidden folders left out.
sources() {
    local pattern tests=()
    for pattern in "$@"; do
        tests+=(-o -name "$pattern")
    done
    find . \( -path './.git' -o -path './build*' -o -path './out' -o -path './.cache' -o -path './.whl' -o -path './.gl' \) -prune \
        -o -type f \( "${tests[@]:1}" \) -print | sed 's,^\./,,' | LC_ALL=C sort
}
cpp_sources() { sources '*.h' '*.cpp'; }
script_sources() {
    { sources '*.sh'; sources 'run' 'check' 'self-test'; } | while read -r file; do
        case "$(head -n 1 "$file")" in '#!'*sh* | '# SPDX'*) echo "$file" ;; esac
    done
}

# every FILE-LISTING COMMAND...: runs the command on all listed files; succeeds when there are none.
every() {
    local listing=$1 files
    shift
    mapfile -t files < <($listing)
    [ "${#files[@]}" -eq 0 ] || "$@" "${files[@]}"
}

refuse_matches() { ! grep -nHE "$@"; }

qt_headers() {
    if [ -n "${RIDGEPOINT_QT_HEADERS:-}" ]; then
        echo "$RIDGEPOINT_QT_HEADERS"
    else
        qmake6 -query QT_INSTALL_HEADERS
    fi
}

rule_includes() { every cpp_sources awk -v headers="$(qt_headers)" -f "$rules_folder/includes.awk"; }

cmake_sources() { sources CMakeLists.txt '*.cmake'; }
rule_links() { every cmake_sources awk -f "$rules_folder/links.awk"; }

licensed_sources() {
    sources '*.h' '*.cpp' '*.cmake' '*.awk' '*.sql' CMakeLists.txt
    script_sources
}
rule_licence() {
    local file bad=0
    while read -r file; do
        head -n 4 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || { echo "$file: no licence line at the top" && bad=1; }
        case "$file" in
        *.h | *.cpp)
            head -n 1 "$file" | grep -q '^// SPDX-FileCopyrightText: ' || { echo "$file: no copyright line at the top" && bad=1; }
            ;;
        esac
    done < <(licensed_sources)
    return "$bad"
}

rule_size() {
    every cpp_sources awk '
        function close_file() {
            if (name == "") return
            limit = name ~ /(^|\/)main_window\.(h|cpp)$/ ? 600 : 800
            if (lines > limit) { printf "%s: %d lines, at most %d\n", name, lines, limit; failed = 1 }
        }
        FNR == 1 { close_file(); name = FILENAME }
        { lines = FNR }
        END { close_file(); exit failed }'
}

rule_connects() { every cpp_sources refuse_matches '(^|[^A-Z_])(SIGNAL|SLOT)[[:space:]]*\('; }

header_sources() { sources '*.h'; }
rule_pragma() {
    local missing
    missing=$(every header_sources grep -LE '^#pragma once$' || true)
    [ -z "$missing" ] || { printf '%s: no #pragma once\n' $missing && return 1; }
}

rule_format() { every cpp_sources clang-format-14 --dry-run --Werror --style=file; }

rule_scripts() {
    local file bad=0
    while read -r file; do
        bash -n "$file" || bad=1
    done < <(script_sources)
    return "$bad"
}

text_sources() {
    sources '*.h' '*.cpp' '*.cmake' '*.awk' '*.sql' '*.json' '*.md' '*.qss' CMakeLists.txt packages.txt
    script_sources
}
rule_blanks() {
    every text_sources awk '
        /[ \r]$/ && FILENAME !~ /\.md$/ { printf "%s:%d: blank at the end of the line\n", FILENAME, FNR; failed = 1 }
        /\r$/ { printf "%s:%d: carriage return\n", FILENAME, FNR; failed = 1 }
        /\t/ { printf "%s:%d: tab\n", FILENAME, FNR; failed = 1 }
        END { exit failed }'
}

marked_sources() {
    cpp_sources
    cmake_sources
    script_sources
}
rule_marks() {
    local hits
    hits=$(every marked_sources grep -nHE '(^|[^A-Za-z_])(TO''DO|FIX''ME|XX''X)([^A-Za-z_X]|$)' | grep -vE '#[0-9]+' || true)
    [ -z "$hits" ] || { printf '%s\n' "$hits" && return 1; }
}
