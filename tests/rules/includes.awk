# SPDX-FileCopyrightText: 2026 The Ridgepoint authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Who may include whom: the table of rooms as a program. Reads C++ files named relative to the root; `headers` is Qt's include folder.

function room_of(file) {
    if (file ~ /^engine\//) return "engine"
    if (file ~ /^data\//) return "data"
    if (file ~ /^widgets\/plot\//) return "plot"
    if (file ~ picture && file !~ window_part) return "picture"
    if (file ~ /^widgets\//) return "widgets"
    if (file ~ /^app\/cli\/chart_/) return "cli-chart"
    if (file ~ /^app\/cli\//) return "cli"
    if (file ~ /^app\//) return "app"
    if (file ~ /^tests\//) return "tests"
    return ""
}

function workspace_of(path,    parts) {
    if (path !~ /^widgets\/workspaces\/[^\/]+\//) return ""
    split(path, parts, "/")
    return parts[3] ~ /^(common|pages)$/ ? "" : parts[3]
}

# The Qt module that owns a header such as QString or QtCore/QString.
function module_of(header,    name, count, i, parts, probe) {
    if (header in known) return known[header]
    if (split(header, parts, "/") > 1) return known[header] = substr(parts[1], 3)
    count = split("Core Gui Widgets Charts Svg SvgWidgets Sql Concurrent PrintSupport Test Network DBus OpenGL OpenGLWidgets Xml", parts, " ")
    for (i = 1; i <= count; ++i) {
        probe = headers "/Qt" parts[i] "/" header
        if ((getline name < probe) >= 0) {
            close(probe)
            return known[header] = parts[i]
        }
    }
    return known[header] = "an unknown module"
}

function refuse(why) {
    printf "%s:%d: %s may not include %s%s\n", FILENAME, FNR, room, shown, (why == "" ? "" : ": " why)
    failed = 1
}

function check_own(path,    ok) {
    if (room == "tests") return
    ok = path ~ own[room]
    if (!ok || (room == "picture" && path ~ window_part)) {
        refuse("")
        return
    }
    if (room == "widgets" && workspace_of(path) != "" && workspace_of(path) != workspace_of(FILENAME) && workspace_of(FILENAME) != "")
        refuse("one workspace does not know another")
    if (room == "app" && path ~ /^app\/cli\//)
        refuse("the window does not know the command line")
}

function check_system(header) {
    if (room == "tests") return
    if (header ~ /^Qt?[A-Z]/) {
        if (index(modules[room], " " module_of(header) " ") == 0)
            refuse("Qt " module_of(header))
        return
    }
    if (header ~ /^[a-z_0-9]+$/) {
        if (room == "engine" && index(not_in_engine, " " header " ") > 0)
            refuse("the engine has no files, streams, clocks or threads")
        return
    }
    if (header !~ third_party[room])
        refuse("")
}

BEGIN {
    own["engine"] = "^engine/"
    own["data"] = "^(engine|data)/"
    own["plot"] = "^(engine|widgets/plot)/"
    # The roofline's pictures are a part of their own, which the command line draws without the window.
    picture = "^widgets/workspaces/(roofline|common)/"
    window_part = "/(roofline_(workspace|side|card|panel)|figure_sources|picture_file|figure_table|sorted_table|source_title|table_delegate|latest_worker|diagram_(accessible|canvas|card))"
    own["picture"] = "^(engine/|widgets/plot/|widgets/workspaces/(roofline|common)/)"
    own["widgets"] = "^(engine|data|widgets|resources)/"
    own["cli"] = "^(engine|data|app/cli)/"
    own["cli-chart"] = "^(engine/|data/|app/cli/|widgets/plot/|widgets/workspaces/(roofline/roofline_picture|common/figure_sources)\\.h)"
    own["app"] = "^(engine|data|widgets|app|resources)/"
    modules["engine"] = " "
    modules["data"] = " Core Sql "
    modules["plot"] = " Core Gui Widgets Charts Svg "
    modules["picture"] = " Core Gui "
    modules["widgets"] = " Core Gui Widgets Concurrent Svg SvgWidgets PrintSupport "
    modules["cli"] = " Core "
    modules["cli-chart"] = " Core Gui Widgets "
    modules["app"] = " Core Gui Widgets Concurrent Svg SvgWidgets PrintSupport "
    third_party["engine"] = "^(Eigen/|boost/(math|graph)/|tl/expected)"
    third_party["data"] = "^(tl/expected|sqlite3\\.h|xlsxwriter|unistd\\.h|fcntl\\.h|sys/)"
    third_party["plot"] = third_party["picture"] = third_party["widgets"] = third_party["app"] = "^tl/expected"
    third_party["cli"] = third_party["cli-chart"] = "^(tl/expected|unistd\\.h|fcntl\\.h|sys/)"
    not_in_engine = " iostream istream ostream fstream filesystem chrono ctime thread mutex shared_mutex atomic future syncstream "
}

FNR == 1 { room = room_of(FILENAME) }
room == "" { next }

/^[ \t]*#[ \t]*include[ \t]*[<"]/ {
    match($0, /[<"][^>"]*[>"]/)
    shown = substr($0, RSTART, RLENGTH)
    path = substr(shown, 2, length(shown) - 2)
    if (shown ~ /^"/) {
        if (path ~ /\.moc$/) next
        if (path !~ /\//) refuse("write it from the repository root")
        else check_own(path)
    } else {
        check_system(path)
    }
    next
}

room == "engine" && /random_device|(steady|system|high_resolution)_clock|[^_a-z](fopen|fputs|puts|printf|getenv)[ \t]*\(|std::(cout|cerr|clog)/ && !/^[ \t]*\/\// {
    printf "%s:%d: the engine is pure: %s\n", FILENAME, FNR, $0
    failed = 1
}

room == "engine" && /^[ \t]*(static|thread_local|inline static)[ \t]/ && !/const|\(/ {
    printf "%s:%d: the engine has no state that changes: %s\n", FILENAME, FNR, $0
    failed = 1
}

END { exit failed }
