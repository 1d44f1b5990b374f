# The rows. A row is a line in each of these lists; a measured side is a function that ends in `measured <command>`.

rows=(slow-10000 slow-1000 limited-10000 quick-10000 quick-1000 quick-100 one-test tests-5000 tests-10000 application-50 application-5000 fifty-projects memory-100000)

row() {
    case $1 in
        slow-10000) deliver 10000 'wall <= 4 s, requests <= 60' --latency 50 --latency-per-result 5 ;;
        slow-1000) deliver 1000 'wall <= 0.8 s' --latency 50 --latency-per-result 5 ;;
        limited-10000) pause=60 deliver 10000 'wall <= 4 s, no 429' --latency 50 --rate-limit 180 ;;
        quick-10000) deliver 10000 'wall <= 1.6 s, CPU <= 0.9 s' --latency 50 ;;
        quick-1000) deliver 1000 'wall <= 0.47 s, CPU <= 0.35 s' --latency 50 ;;
        quick-100) deliver 100 'wall <= 0.42 s, CPU <= 0.28 s' --latency 50 ;;
        memory-100000) deliver 100000 'peak <= 60 MB above that of quick-100' --latency 50 ;;
        one-test) compare_test_runs tests 1 'difference of CPU <= 0.25 s' atEnd ;;
        tests-5000) compare_test_runs tests 5000 'ratio of CPU <= 1.03; results are collected, not sent' collect ;;
        tests-10000) compare_test_runs tests 10000 'ratio of CPU <= 1.03; results are collected, not sent' collect ;;
        application-50) compare_applications 50 'none: with application-5000, it tells the share of a start from that of a test' ;;
        application-5000) compare_applications 5000 'ratio of CPU <= 1.03; results are collected, not sent' ;;
        fifty-projects) compare_test_runs solution 50 'requests <= 100, ratio of wall <= 1.05' atEnd ;;
        *) echo "No row '$1'. Rows: ${rows[*]}" >&2; exit 2 ;;
    esac
}

# Sends the results of a journal with the tool, and the same results with the peer's command: deliver <count> <goal> <sandbox options>
deliver() {
    local count=$1 goal=$2
    shift 2
    need_tool
    need_results "$count"
    start_sandbox "$count" "$@"
    turns "$count results, sandbox with $* (goal: $goal)" testrail_reporter ${BENCH_PEER:+peer}
}

testrail_reporter() {
    new_session
    sleep "${pause:-0}"
    reporting measured "$work/tool/testrail-reporter" resume "$work/turn"
    grep -q "DELIVERED: $count accepted" "$work/last.log" || { cat "$work/last.log" >&2; exit 1; }
}

# Copies the journal as that of another session. A session's own results are not sent again if TestRail has them already.
new_session() {
    local session
    session=$(printf '%08x' "$((SRANDOM))")
    rm -rf "$work/turn"
    mkdir "$work/turn"
    sed -E "1s/\"session\":\"[0-9a-f]+\"/\"session\":\"$session\"/; 1s/,\"sum\":\"[0-9a-f]+\"//" "$work/data/$count/journal/"*.jsonl >"$work/turn/20260101T000000Z-$session.jsonl"
}

# {url}, {results}, {project} and {run} in the peer's command: the sandbox, the JUnit file, the project's name, a new run's name.
peer() {
    local command=$BENCH_PEER
    command=${command//'{url}'/$url}
    command=${command//'{results}'/$work/data/$count/results.xml}
    command=${command//'{project}'/Many cases}
    command=${command//'{run}'/Peer $SECONDS}
    sleep "${pause:-0}"
    measured bash -c "$command"
}

# dotnet test with and without the logger: compare_test_runs tests|solution <count> <goal> <delivery mode>
compare_test_runs() {
    local kind=$1 count=$2 goal=$3 mode=$4 tested
    "need_$kind" "$count"
    need_results 10000
    case $kind in
        tests) tested=$work/tests-$count ;;
        solution) tested=$work/projects-$count/Parts.slnx ;;
    esac
    start_sandbox 10000 --latency 50
    turns "dotnet test, $count ${kind/solution/projects} (goal: $goal)" with_logger without_logger
}

without_logger() { reporting measured dotnet test "$tested" -c Release --no-build --nologo; }

with_logger() {
    rm -rf "$work/turn"
    TESTRAIL_MODE=$mode reporting measured dotnet test "$tested" -c Release --no-build --nologo --logger testrail
    [[ $kind == solution ]] || grep -hc '"entry":"resultRecorded"' "$work"/turn/*.jsonl | grep -qx "$count" || { echo "Not $count results." >&2; cat "$work/last.log" >&2; exit 1; }
}

# An application of Microsoft.Testing.Platform with and without its option: compare_applications <count> <goal>. Nothing is sent.
compare_applications() {
    local count=$1 goal=$2
    need_application "$count"
    stop_sandbox
    turns "test application, $count tests (goal: $goal)" with_option without_option
}

without_option() { reporting measured "$work/application-$count/bin/Release/net10.0/Many"; }

with_option() {
    rm -rf "$work/turn"
    TESTRAIL_MODE=collect reporting measured "$work/application-$count/bin/Release/net10.0/Many" --report-testrail
    grep -hc '"entry":"resultRecorded"' "$work"/turn/*.jsonl | grep -qx "$count" || { echo "Not $count results." >&2; cat "$work/last.log" >&2; exit 1; }
}

# The environment of a user whose project reports to the sandbox. Without a sandbox, nobody listens.
reporting() {
    TESTRAIL_URL=${url:-http://127.0.0.1:9} TESTRAIL_USER=ci@example.com TESTRAIL_API_KEY=sandbox-key TESTRAIL_PROJECT='Many cases' TESTRAIL_RUN_NAME="Benchmark $SECONDS" \
        TESTRAIL_JOURNAL=$work/turn XDG_DATA_HOME=$work/user "$@"
}
