#!/usr/bin/env bash
# Proves the finders of .mvn/launch.sh with made-up folders, and that a failing build is told as such.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
ROOT=$PWD
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
passed=0
failed=0

check() {
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n  expected: %s\n  found:    %s\n' "$1" "$3" "$2"
  fi
}

contains() {
  case "$2" in
  *"$3"*) passed=$((passed + 1)) ;;
  *)
    failed=$((failed + 1))
    printf 'FAILED: %s\n  expected a text with: %s\n  found: %s\n' "$1" "$3" "$2"
    ;;
  esac
}

# jdk FOLDER VERSION [jre]: a folder that looks like a JDK, or like a JRE, which has no compiler.
jdk() {
  mkdir -p "$1/bin"
  printf '#!/bin/sh\n' >"$1/bin/java"
  chmod +x "$1/bin/java"
  if [ "${3-}" != jre ]; then
    printf '#!/bin/sh\necho "javac %s"\n' "$2" >"$1/bin/javac"
    chmod +x "$1/bin/javac"
  fi
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
}

# program FOLDER NAME OUTPUT: a program that prints one line.
program() {
  mkdir -p "$1"
  printf '#!/bin/sh\necho "%s"\n' "$3" >"$1/$2"
  chmod +x "$1/$2"
}

# The tools the scripts need, without any java, node or npm of this machine.
mkdir -p "$WORK/tools"
for tool in bash sh sed head tail dirname readlink uname id mktemp mkdir rm mv cat sleep grep; do
  ln -s "$(command -v "$tool")" "$WORK/tools/$tool"
done

found_jdk() {
  env -i PATH="${3-$WORK/tools}" HOME="$WORK" JVM_ROOTS="$1" ${2:+JAVA_HOME="$2"} bash -c ". '$ROOT/.mvn/launch.sh'; find_jdk; echo \"\$JAVA_HOME\"" 2>&1
}

jdk "$WORK/a/seventeen" 17.0.15
jdk "$WORK/a/old" 1.8.0_402
check "an old JDK is read by its real number" "$(bash -c ". .mvn/launch.sh; jdk_feature '$WORK/a/old'")" 8
contains "too old: the sentence names what is needed" "$(found_jdk "$WORK/a")" "A JDK 21 or newer is needed"
contains "too old: the sentence names what was found" "$(found_jdk "$WORK/a")" "17"
contains "too old: the sentence is there in Latvian" "$(found_jdk "$WORK/a")" "Vajag JDK 21 vai jaunāku"
found_jdk "$WORK/a" >/dev/null
check "too old: the exit code" "$?" 20
contains "none at all" "$(found_jdk "$WORK/none")" "A JDK 21 or newer is needed"

jdk "$WORK/b/twenty-one" 21.0.7
jdk "$WORK/b/twenty-five" 25.0.3
jdk "$WORK/b/twenty-six" 26-ea jre
check "the newest JDK wins; a JRE does not count" "$(found_jdk "$WORK/a:$WORK/b")" "$WORK/b/twenty-five"
check "a fitting JAVA_HOME is honoured" "$(found_jdk "$WORK/b" "$WORK/b/twenty-one")" "$WORK/b/twenty-one"
check "a JAVA_HOME that is too old is not" "$(found_jdk "$WORK/b" "$WORK/a/seventeen")" "$WORK/b/twenty-five"
check "a JAVA_HOME that does not exist is not" "$(found_jdk "$WORK/b" "$WORK/nowhere")" "$WORK/b/twenty-five"
jdk "$WORK/c/early" 27-ea
check "an early-access version has a number too" "$(found_jdk "$WORK/c")" "$WORK/c/early"
jdk "$WORK/d/silent" 24.0.1
rm "$WORK/d/silent/release"
check "without a release file the compiler is asked" "$(found_jdk "$WORK/d")" "$WORK/d/silent"
mkdir -p "$WORK/links"
ln -s "$WORK/b/twenty-one/bin/javac" "$WORK/links/javac"
check "a JDK in the PATH is followed to its home" "$(found_jdk "$WORK/none" "" "$WORK/links:$WORK/tools")" "$WORK/b/twenty-one"

found_node() {
  (cd "$WORK/project" && env -i PATH="$1:$WORK/tools" HOME="$WORK" bash -c ". '$ROOT/.mvn/launch.sh'; install_debian() { return 1; }; find_node >/dev/null; command -v node") 2>/dev/null
}

mkdir -p "$WORK/project"
program "$WORK/node24" node v24.1.0
program "$WORK/node24" npm 11.0.0
program "$WORK/node20" node v20.20.2
check "a Node that is new enough stays" "$(found_node "$WORK/node24")" "$WORK/node24/node"
program "$WORK/project/.node/bin" node v24.21.0
program "$WORK/project/.node/bin" npm 11.0.0
check "an older Node gives way to the one in .node" "$(found_node "$WORK/node20")" "$WORK/project/.node/bin/node"
check "no Node at all: the one in .node" "$(found_node "$WORK/none")" "$WORK/project/.node/bin/node"
rm -rf "$WORK/project/.node"
check "without npm the older Node stays; the build fetches one" "$(found_node "$WORK/node20")" "$WORK/node20/node"

program "$WORK/browser" google-chrome "Google Chrome 140"
check "Chromium under another name" \
  "$(env -i PATH="$WORK/browser:$WORK/tools" bash -c ". '$ROOT/.mvn/launch.sh'; install_debian() { return 1; }; find_chromium >/dev/null; echo \$BROWSER_PATH")" \
  "$WORK/browser/google-chrome"
check "the CHROMIUM one asks for" \
  "$(env -i PATH="$WORK/browser:$WORK/tools" CHROMIUM="$WORK/node20/node" bash -c ". '$ROOT/.mvn/launch.sh'; find_chromium; echo \$BROWSER_PATH")" \
  "$WORK/node20/node"

said=$(bash -c ". .mvn/launch.sh; with_progress Work '$WORK/work.log' sh -c 'for i in \$(seq 1 60); do echo line \$i; done; exit 3'")
check "failing work: its exit code" "$?" 3
contains "failing work: the end of its log is shown" "$said" "line 60"
contains "failing work: from forty lines before" "$said" "line 21"
case "$said" in *"line 20"*) check "failing work: no more than that" "line 20" "" ;; *) passed=$((passed + 1)) ;; esac

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
