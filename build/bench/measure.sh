# Measures commands in turns, and the requests that they send to a sandbox.

# Starts a sandbox with the data of data/<count>, in a process of its own.
start_sandbox() {
    local count=$1
    shift
    stop_sandbox
    need_packages
    : >"$work/sandbox.log"
    dotnet "$root/artifacts/bin/TestRail.Sandbox/release/TestRail.Sandbox.dll" --port 0 --database :memory: --seed "$work/data/$count/seed.json" "$@" >"$work/sandbox.log" &
    sandbox=$!
    until url=$(sed -nE 's:^TestRail sandbox\: (http.*)/$:\1:p' "$work/sandbox.log") && [[ -n $url ]]; do
        kill -0 "$sandbox" 2>/dev/null || { cat "$work/sandbox.log" >&2; exit 1; }
        sleep 0.1
    done
}

stop_sandbox() {
    [[ -z ${sandbox:-} ]] || { kill "$sandbox" && wait "$sandbox" || true; }
    sandbox='' url=''
}

# Runs one command to its end. Adds a line to $figures: wall and CPU seconds (user and system, all processes), peak megabytes of the
# largest process, requests, replies with 429.
measured() {
    local wall user system peak counts='0 0'
    [[ -z $url ]] || curl -fsS -X DELETE "$url/sandbox/requests"
    command time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/last.log" 2>&1 || { cat "$work/last.log" >&2; exit 1; }
    read -r wall user system peak <"$work/time"
    [[ -z $url ]] || counts=$(count_requests)
    awk -v w="$wall" -v u="$user" -v s="$system" -v p="$peak" -v c="$counts" 'BEGIN { printf "%.2f %.2f %.1f %s\n", w, u + s, p / 1024, c }' >>"$figures"
}

# Prints the number of requests, and of those with the status 429.
count_requests() {
    curl -fsS "$url/sandbox/requests" | { grep -oE '"(number|status)": ?[0-9]+' || true; } |
        awk -F': ?' '/number/ { all++ } $2 == 429 { limited++ } END { print all + 0, limited + 0 }'
}

# Calls the functions in turns and prints the medians: turns <title> <function>... The first turn only warms up.
# With two functions it also prints the difference, and the median of the pairs' ratios, of the first to the second.
turns() {
    local title=$1 turn side figures
    shift
    echo
    echo "$title ($pairs turns, load $(cut -d' ' -f1 /proc/loadavg))"
    for turn in $(seq 0 "$pairs"); do
        for side; do
            figures=$work/figures.$side
            "$side"
            [[ $turn -gt 0 ]] || : >"$figures"
        done
    done
    print_line '' <<<'wall CPU peak requests 429'
    for side; do medians "$work/figures.$side" | print_line "$side" ' s, s, MB'; done
    [[ $# -eq 2 ]] || return 0
    paste <(medians "$work/figures.$1") <(medians "$work/figures.$2") | awk '{ for (i = 1; i <= 4; i++) printf "%+.4g ", $i - $(i + 5); print "" }' |
        print_line difference ' s, s, MB'
    paste -d' ' "$work/figures.$1" "$work/figures.$2" | awk '{ printf "%.3f %.3f %.3f\n", $1 / $6, $2 / $7, $3 / $8 }' >"$work/ratios"
    medians "$work/ratios" | print_line ratio
}

# The median of each column of a file.
medians() {
    local column
    for column in $(seq "$(head -n 1 "$1" | wc -w)"); do
        cut -d' ' -f"$column" "$1" | sort -g | awk '{ v[NR] = $1 } END { printf "%g ", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
    done
}

# Reads the values of a line: print_line <name> [units]
print_line() {
    awk -v name="${1//_/ }" -v units="${2:-}" '{ split(units, unit, ","); printf "%-18s", name; for (i = 1; i <= NF; i++) printf "%11s", $i unit[i]; print "" }'
}
