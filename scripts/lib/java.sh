# shellcheck shell=bash
# What every script here shares: where we are, a Java to run on, a build that is up to date.
# Sourced, not started. Works with bash 3.2, as macOS has it.

set -euo pipefail

# The folder of the clone or of the unpacked release, wherever we are called from.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# An unpacked release has the jar and its libraries beside the scripts.
if [ -f "$root/pom.xml" ]; then made=$root/target; else made=$root; fi

OLDEST_JAVA=21

stop() { # stop MESSAGE…: what is wrong and what to do, and the end
  printf '%s\n' "$@" >&2
  exit 1
}

as_root() { # prints "sudo " unless we are root: for commands that we show
  [ "$(id -u)" -eq 0 ] || printf 'sudo '
}

# --- Java ---------------------------------------------------------------------------------------

java_version() { # java_version HOME: its major version; nothing if there is no usable Java
  local line version=
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  # A build needs the compiler too; an unpacked release does not.
  [ ! -f "$root/pom.xml" ] || [ -x "$1/bin/javac" ] || return 0
  while IFS= read -r line; do
    case $line in JAVA_VERSION=*) version=${line#*\"} ;; esac
  done <"$1/release"
  version=${version%%[!0-9]*}
  if [ -n "$version" ] && [ "$version" -ge "$OLDEST_JAVA" ]; then printf '%s\n' "$version"; fi
}

java_rank() { # java_rank VERSION: releases with long support (21, 25, 29…) first, then newer ones
  if [ $((($1 - 21) % 4)) -eq 0 ]; then echo $((1000 + $1)); else echo "$1"; fi
}

find_java() { # sets and exports JAVA_HOME, and sets java_major
  local home version rank best=0 found=
  if [ -n "${JAVA_HOME:-}" ]; then
    # Whoever chose one gets it, if it is new enough.
    java_major=$(java_version "$JAVA_HOME")
    if [ -n "$java_major" ]; then
      export JAVA_HOME
      return
    fi
  fi
  local path_java='' mac_java=''
  if command -v java >/dev/null; then
    path_java=$(readlink -f "$(command -v java)" || true)
    path_java=${path_java%/bin/java}
  fi
  if [ -x /usr/libexec/java_home ]; then
    mac_java=$(/usr/libexec/java_home -v "$OLDEST_JAVA+" 2>/dev/null || true)
  fi
  for home in "$path_java" "$mac_java" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /{opt/homebrew,usr/local}/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    version=$(java_version "$home")
    [ -n "$version" ] || continue
    rank=$(java_rank "$version")
    if [ "$rank" -gt "$best" ]; then
      best=$rank found=$home java_major=$version
    fi
  done
  [ -n "$found" ] || stop "Common Ground needs a Java Development Kit (JDK) $OLDEST_JAVA or newer," \
    "and found none in JAVA_HOME, on the PATH or in the usual places. To install one:" \
    "  $(java_install)"
  export JAVA_HOME=$found
}

java_install() { # prints the command that installs a JDK here
  local version
  if command -v apt-get >/dev/null; then
    for version in 25 21; do
      if [ -n "$(apt-cache show "openjdk-$version-jdk-headless" 2>/dev/null | head -n 1)" ]; then
        echo "$(as_root)apt-get install -y openjdk-$version-jdk-headless"
        return
      fi
    done
    echo "$(as_root)apt-get update && $(as_root)apt-get install -y openjdk-21-jdk-headless"
    echo "  (Debian 12 has no such package: unpack the JDK 25 from https://adoptium.net in /usr/lib/jvm)"
  elif command -v dnf >/dev/null; then
    echo "$(as_root)dnf install -y java-$OLDEST_JAVA-openjdk-devel"
  elif command -v brew >/dev/null; then
    echo "brew install openjdk@$OLDEST_JAVA"
  else
    echo "unpack the JDK 25 from https://adoptium.net, and set JAVA_HOME to its folder"
  fi
}

# --- Build --------------------------------------------------------------------------------------

find_maven() { # sets maven
  for maven in "$(command -v mvn || true)" /usr/share/maven/bin/mvn /opt/maven/bin/mvn \
    "${HOME:-/nowhere}/.sdkman/candidates/maven/current/bin/mvn"; do
    if [ -x "$maven" ]; then return; fi
  done
  local install="see https://maven.apache.org/install.html"
  if command -v apt-get >/dev/null; then
    install="$(as_root)apt-get update && $(as_root)apt-get install -y maven"
  elif command -v dnf >/dev/null; then
    install="$(as_root)dnf install -y maven"
  elif command -v brew >/dev/null; then
    install="brew install maven"
  fi
  stop "Common Ground is built with Maven, and there is no mvn on the PATH. To install it:" \
    "  $install"
}

sources() { # sources PATH…: prints a checksum over names, sizes and times of all that is there
  (
    cd "$root"
    if stat -c %n . >/dev/null 2>&1; then
      find "$@" -type f -exec stat -c '%n %s %y' {} +
    else
      find "$@" -type f -exec stat -f '%N %z %Fm' {} +
    fi | LC_ALL=C sort | cksum
  )
}

alone() { # alone COMMAND…: runs it while no other script of this clone runs anything so
  local lock="$made/.alone" holder said='' code=0
  mkdir -p "$made"
  # The link is made whole or not at all, and its target is the number of the process that holds
  # it, so that nobody waits for one who was killed.
  until ln -s $$ "$lock" 2>/dev/null; do
    holder=$(readlink "$lock" || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -f "$lock"
    else
      [ -n "$said" ] || echo "Another script builds or tests here: waiting for it…" >&2
      said=yes
      sleep 1
    fi
  done
  trap 'rm -f "$made/.alone"' EXIT
  "$@" || code=$?
  rm -f "$lock"
  trap - EXIT
  return "$code"
}

is_built() {
  [ -f "$made/built-from" ] && [ "$(cat "$made/built-from")" = "$(sources pom.xml src/main)" ]
}

build() { # makes target/commonground.jar and target/lib, unless they are up to date
  if [ -f "$root/pom.xml" ] && ! is_built; then alone build_alone; fi
}

build_alone() {
  # Perhaps the one that we waited for has made it.
  if is_built; then return; fi
  local now stamp="$made/built-from" output
  now=$(sources pom.xml src/main)
  find_maven
  if [ -d "$made/lib" ]; then
    echo "The sources have changed: building Common Ground…" >&2
  else
    echo "Building Common Ground for the first time. It fetches its libraries: some minutes…" >&2
  fi
  # A library of an older version must not stay on the class path. Unlinked, not overwritten: a
  # server that is running keeps reading the old ones.
  rm -rf "${made:?}/lib" "$made/classes" "$made"/commonground.{jar,jsa} "$stamp"
  output=$(mktemp)
  if ! (cd "$root" && "$maven" -B -q package -Dmaven.test.skip=true) >"$output" 2>&1; then
    cat "$output" >&2
    rm -f "$output"
    stop "" "The build failed; Maven's words are above."
  fi
  rm -f "$output"
  printf '%s\n' "$now" >"$stamp"
}

build_tests() { # makes the test classes, and sets test_path: what programs among them run on
  alone build_tests_alone
}

build_tests_alone() {
  local now stamp="$made/tests-built-from" list="$made/test-path"
  now=$(sources pom.xml src)
  if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$now" ]; then
    find_maven
    echo "Building the tests…" >&2
    (cd "$root" && "$maven" -B -q test-compile dependency:build-classpath \
      -Dmdep.includeScope=test -Dmdep.outputFile="$list") >&2 ||
      stop "" "The build failed; Maven's words are above."
    printf '%s\n' "$now" >"$stamp"
  fi
  # shellcheck disable=SC2034 # for the script that sources this
  test_path=$made/test-classes:$made/classes:$(cat "$list")
}

# --- Run ----------------------------------------------------------------------------------------

quick_start() { # quick_start [NAME]: sets quick, flags that keep the loaded classes between starts
  # Half the time. Java makes the file when it ends, checks it when it starts, and makes it anew
  # after a change of the jar, of the libraries or of Java itself. Without a usable file it starts
  # as it would.
  quick=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$made/${1:-commonground}.jsa")
  # It has much to say about classes that it leaves out.
  quick+=("-Xlog:cds*=off")
  if [ "$java_major" -ge 25 ]; then quick+=("-Xlog:aot*=off"); fi
}

speak_utf8() { # Java reads arguments and prints in the terminal's encoding
  # A timer has none, nor has everybody's login, and names have ë.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
}

run_java() { # run_java FLAG… -- ARGUMENT…: becomes commonground.Main
  [ -f "$made/commonground.jar" ] || stop "There is no $made/commonground.jar to start."
  run_program "$made/commonground.jar:$made/lib/*" commonground.Main "$@"
}

run_program() { # run_program CLASSPATH CLASS FLAG… -- ARGUMENT…: becomes a program of ours
  local path=$1 program=$2
  shift 2
  local flags=()
  while [ "$1" != -- ]; do
    flags+=("$1")
    shift
  done
  shift
  flags+=(--enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true)
  if [ "$java_major" -ge 23 ]; then flags+=(--sun-misc-unsafe-memory-access=allow); fi
  # The collector with the smallest footprint; two of them would be a mistake to Java.
  case ${COMMONGROUND_JAVA_OPTS:-} in *GC*) ;; *) flags+=(-XX:+UseSerialGC) ;; esac
  speak_utf8
  # The operator's own come last and win. They are words, and meant to be split.
  # shellcheck disable=SC2206
  flags+=(${COMMONGROUND_JAVA_OPTS:-})
  exec "$JAVA_HOME/bin/java" "${flags[@]}" -Dcommonground.home="$root" \
    -cp "$path" "$program" "$@"
}
