# Sourced by the commands beside it: where things are, which Java runs them, and a build when one is needed.
# shellcheck shell=bash

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
version=1.0.0-SNAPSHOT
application_jar="$root/ops/application/target/ops-application-$version-exec.jar"
sandbox_jar="$root/ops/sandbox/target/ops-sandbox-$version-exec.jar"

export WIJZER_PORT="${WIJZER_PORT:-8080}"
export WIJZER_SANDBOX_PORT="${WIJZER_SANDBOX_PORT:-8090}"
# The stand-in for a mail server; beside the sandbox, so that several installations don't meet.
export WIJZER_SMTP_PORT="${WIJZER_SMTP_PORT:-$((WIJZER_SANDBOX_PORT > 1100 ? WIJZER_SANDBOX_PORT - 65 : 8025))}"
data=$(realpath -m "${WIJZER_DATA:-$root/.data}")
export WIJZER_DATA="$data"

# One town on two cores in 600 MiB: a small heap, collected by two threads, and no memory set aside for others. What a turn
# makes dies young where survivors have room: at 500 to 1,100 turns a second less than 1 MB a second is promoted. Where they
# overflowed it was 35, and a full collection held everybody up for 134 ms every 1.5 s; so no policy takes that room away. Beyond
# what lives (110 MB on a busy node) the old generation has room for what waits in a rush. What compiling leaves free in the native
# heap goes back to the machine every 5 s. Code is unloaded when its cache is nearly full, no sooner. As many threads for HTTP as
# cores: more of them only wake more often.
export MALLOC_ARENA_MAX=2
java_options=(
  -XX:+UseParallelGC -XX:ParallelGCThreads=2
  -XX:+UseCompactObjectHeaders
  -XX:TrimNativeHeapInterval=5000
  -XX:ReservedCodeCacheSize=96m
  -XX:SweeperThreshold=100
  -XX:+ExitOnOutOfMemoryError
  -Djava.awt.headless=true
  -Dfile.encoding=UTF-8
  --enable-native-access=ALL-UNNAMED
)
application_options=(-Dreactor.netty.ioWorkerCount=2 -Xms96m -Xmx236m -Xmn76m -XX:SurvivorRatio=5 -XX:-UseAdaptiveSizePolicy -XX:MaxDirectMemorySize=64m)
# Heap and code in pages of 2 MiB: 1,101 and 1,137 turns a second over the website with them, 925 without, measured in turn. Linux
# alone has them; where they are switched off nothing changes.
if grep -qE '\[(always|madvise)\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null; then
  application_options+=(-XX:+UseTransparentHugePages)
fi
sandbox_options=(-Xmx128m -XX:MaxDirectMemorySize=32m -XX:TieredStopAtLevel=1)
store_options=(-Xmx256m -XX:MaxDirectMemorySize=64m)

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

is_jdk_25() {
  [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] || return 1
  if [[ -r "$1/release" ]]; then
    grep -q '^JAVA_VERSION="25[."]' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | grep -q 'version "25[."]'
  fi
}

# Sets jdk (and JAVA_HOME, which Maven reads) or ends with an explanation.
find_jdk() {
  local candidate on_path
  on_path=$(command -v java || true)
  [[ -n $on_path ]] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      jdk=$candidate
      export JAVA_HOME=$jdk
      return
    fi
  done
  complain "Wijzer needs a JDK 25, and there is none on PATH, in JAVA_HOME or among the installed ones."
  complain "Install one (https://adoptium.net, or 'sdk install java 25-tem'), or set JAVA_HOME to where it is."
  exit 69
}

sources_newer_than() {
  (cd "$root" && find pom.xml assistant-core intents forms channel-adapters ops \
    \( -name target -o -name node_modules -o -name .venv -o -path '*/src/test' -o -path 'ops/benchmarks' \) -prune \
    -o \( -name pom.xml -o -path '*/src/main' -o -path '*/src/main/*' \) -newer "$1" -print -quit)
}

is_build_needed() {
  [[ ! -e $application_jar || ! -e $sandbox_jar || -e $root/ops/target/building ]] \
    || [[ -n $(sources_newer_than "$application_jar") || -n $(sources_newer_than "$sandbox_jar") ]]
}

# The lock is the kernel's: it goes with the last process that holds it, however that ends.
lock_build() {
  mkdir -p "$root/.data"
  exec 9>"$root/.data/build.lock"
  if command -v flock >/dev/null && ! flock -n 9; then
    say "Another command is building; waiting for it."
    flock 9
  fi
}

unlock_build() { exec 9>&-; }

build() {
  command -v mvn >/dev/null || {
    complain "Wijzer has to be built first, and there is no Maven (mvn) on PATH."
    exit 69
  }
  say "Building Wijzer …"
  mkdir -p "$root/ops/target"
  # What changes from here on is newer than the result; what is cut off half-way is no result.
  touch "$root/ops/target/building"
  (cd "$root" && mvn -B -ntp -q -pl ops/application,ops/sandbox -am package -DskipTests -Dspotless.check.skip) || {
    complain "The build failed; Maven says why above."
    exit 70
  }
  touch -r "$root/ops/target/building" "$application_jar" "$sandbox_jar"
  rm -f "$root/ops/target/building"
}

# Programs run from an unpacked copy of their own: a build never changes a jar under a running one, and the classes
# are prepared once (an AOT cache), which makes the start three times as fast. Sets programs.
unpack() {
  local parent="$root/ops/target/programs"
  programs="$parent/$(date -r "$application_jar" +%s%N)-$(date -r "$sandbox_jar" +%s%N)"
  [[ -e $programs/ready ]] && return
  say "Preparing a quick start …"
  rm -rf "$programs"
  mkdir -p "$programs"
  "$jdk/bin/java" -Djarmode=tools -jar "$application_jar" extract --destination "$programs/application" >/dev/null
  "$jdk/bin/java" -Djarmode=tools -jar "$sandbox_jar" extract --destination "$programs/sandbox" >/dev/null
  mv "$programs/application/$(basename "$application_jar")" "$programs/application/application.jar"
  mv "$programs/sandbox/$(basename "$sandbox_jar")" "$programs/sandbox/sandbox.jar"
  rehearse
  touch "$programs/ready"
  remove_unused "$parent"
}

# The status of a page, empty while nobody answers.
status_of() {
  local port=$1 path=$2 status=
  {
    exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$path" >&3 \
      && read -r -t 5 _ status _ <&3
  } 2>/dev/null || true
  exec 3>&- 2>/dev/null || true
  printf '%s' "${status:-}"
}

is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  for ((port = $1; port < $1 + 100; port++)); do
    if ! is_taken "$port"; then
      printf '%s' "$port"
      return
    fi
  done
}

# Starts both programs once and lets residents talk for a while: which classes they need, and which of their methods
# are used most, is recorded for the real start. A failure costs only speed.
rehearse() {
  local application_port sandbox_port waited
  application_port=$(free_port 38080)
  sandbox_port=$(free_port 38180)
  (
    unset WIJZER_CONFIG WIJZER_PROFILE
    export WIJZER_MONGODB_URI=memory WIJZER_PORT=$application_port WIJZER_SANDBOX_PORT=$sandbox_port
    export WIJZER_SMTP_PORT=$((sandbox_port + 100))
    export WIJZER_DATA=$programs/data
    rehearsed application "--spring.profiles.active=sandbox" "--wijzer.data-directory=$programs/data" &
    application=$!
    rehearsed sandbox &
    sandbox=$!
    for ((waited = 0; waited < 300; waited++)); do
      if [[ $(status_of "$application_port" /actuator/health/readiness) == 200 && -n $(status_of "$sandbox_port" /) ]]; then
        talk "$sandbox_port"
        break
      fi
      kill -0 "$application" 2>/dev/null || break
      sleep 0.2
    done
    kill -TERM "$application" "$sandbox" 2>/dev/null || true
    wait
  ) >"$programs/rehearsal.log" 2>&1
  if [[ ! -e $programs/application/classes.aot ]]; then
    complain "The quick start could not be prepared ($programs/rehearsal.log); Wijzer starts, a little slower."
  fi
  rm -rf "$programs/data"
}

rehearsed() {
  local program=$1 folder="$programs/$1" options=("${application_options[@]}") port=$WIJZER_PORT
  shift
  if [[ $program == sandbox ]]; then
    options=("${sandbox_options[@]}")
    port=$WIJZER_SANDBOX_PORT
  fi
  exec "$jdk/bin/java" "${java_options[@]}" "${options[@]}" -XX:AOTCacheOutput="$folder/classes.aot" \
    -jar "$folder/$program.jar" "--server.port=$port" "$@"
}

# What residents say in a rehearsal, over the stand-in for WhatsApp.
talk() {
  local port=$1 resident said sentences=(
    "hallo" "wat kost een identiteitskaart?" "hoe vraag ik een reispas aan" "kheb mijn rijbewijs verloren" "bedankt"
    "wanneer is het recyclagepark open" "ik wil een vraag stellen aan een medewerker" "Jan" "Hoe hoog mag mijn haag zijn?"
    "0470 12 34 56" "ja" "ik ga verhuizen" "stop" "spreek je Frans?" "merci"
  )
  for resident in {1..40}; do
    for said in "${sentences[@]}"; do
      post "$port" "/whatsapp/users/324700000$((resident + 10))/text" "{\"text\":\"$said\"}"
    done
  done
  sleep 2
}

post() {
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'POST %s HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
    "$2" "${#3}" "$3" >&3
  read -r -t 5 _ <&3 || true
  exec 3>&-
}

# Whoever runs from a folder holds its lock.
remove_unused() {
  local folder
  command -v flock >/dev/null || return 0
  for folder in "$1"/*/; do
    if [[ ${folder%/} != "$programs" ]]; then
      flock -n "$folder" rm -rf "$folder" || true
    fi
  done
}

# Sets jdk and programs; takes Maven only when something changed since the last build.
prepare() {
  find_jdk
  lock_build
  if is_build_needed; then build; fi
  unpack
  use_programs
  unlock_build
}

use_programs() {
  exec 8<"$programs"
  if command -v flock >/dev/null; then flock -s 8; fi
}

# The Java command of a program (its folder, its options), as an array in java_command.
java_command_of() {
  local program=$1
  shift
  java_command=("$jdk/bin/java" "${java_options[@]}" "$@")
  local cache="$programs/$program/classes.aot"
  if [[ -e $cache ]]; then java_command+=("-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off); fi
  # The kernel ends the child when its parent is killed without a chance to do so itself.
  if command -v setpriv >/dev/null && setpriv --help 2>&1 | grep -q pdeathsig; then
    java_command=(setpriv --pdeathsig TERM -- "${java_command[@]}")
  fi
}
