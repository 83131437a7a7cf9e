# SPDX-FileCopyrightText: 2026 The Ridgepoint authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Who may link whom, read from the CMake files of the rooms.

function allowed_in(file) {
    if (file ~ /^engine\//) return "^(Eigen3::|Boost::|tl::expected|Ridgepoint::Engine$)"
    if (file ~ /^data\//) return "^(Ridgepoint::(Engine|Data)$|Qt6::(Core|Sql)$|SQLite::SQLite3$|tl::expected)"
    if (file ~ /^widgets\/plot\//) return "^(Ridgepoint::(Engine|Plot)$|Qt6::(Core|Gui|Widgets|Charts|Svg)$)"
    if (file ~ /^widgets\//) return "^(Ridgepoint::(Engine|Data|Plot|Widgets|PictureParts|RooflinePicture|ServingPicture|SearchPicture|PipelinePicture|PowerPicture|EconomicsPicture|Resources)$|Qt6::(Core|Gui|Widgets|Concurrent|Svg|SvgWidgets|PrintSupport)$)"
    if (file ~ /^app\/cli\//) return "^(Ridgepoint::(Engine|Data|Plot|RooflinePicture)$|Qt6::(Core|Gui|Widgets)$)"
    if (file ~ /^app\//) return "^(Ridgepoint::|Qt6::(Core|Gui|Widgets|Concurrent|Svg|SvgWidgets|PrintSupport)$)"
    return ""
}

FNR == 1 { allowed = allowed_in(FILENAME) }
/^[ \t]*#/ { next }

/(^|[^_a-z])(include_directories|link_libraries|add_definitions|add_compile_options)[ \t]*\(/ && !/target_/ {
    printf "%s:%d: settings belong to a target, not to a folder: %s\n", FILENAME, FNR, $0
    failed = 1
}

allowed != "" {
    line = $0
    while (match(line, /(Qt6|Ridgepoint|Eigen3|Boost|SQLite|tl)::[A-Za-z0-9]+/)) {
        name = substr(line, RSTART, RLENGTH)
        line = substr(line, RSTART + RLENGTH)
        if (name !~ allowed) {
            printf "%s:%d: this room may not link %s\n", FILENAME, FNR, name
            failed = 1
        }
    }
}

END { exit failed }
