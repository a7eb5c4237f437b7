# Sourced by ./tenebra and ./mvnw: sets JAVA_HOME to a JDK of release 25 or newer, or explains in one line and fails.
# JAVA_HOME comes first, then the java on the PATH, then the usual places; the newest that fits is not sought, the first is taken.

tenebra_jdk_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

tenebra_find_jdk() {
  tenebra_path_java=$(command -v java 2>/dev/null) && tenebra_path_java=$(readlink -f "$tenebra_path_java") && tenebra_path_java=${tenebra_path_java%/bin/java}
  for tenebra_jdk in "${JAVA_HOME:-}" "${tenebra_path_java:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/*jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    tenebra_release=$(tenebra_jdk_release "$tenebra_jdk") || continue
    if [ "${tenebra_release:-0}" -ge 25 ]; then
      JAVA_HOME=$tenebra_jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "SYS-010 no JDK 25 or newer: looked in JAVA_HOME=${JAVA_HOME:-unset}, PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt, /Library/Java; install Temurin 25 (adoptium.net, or your distribution's temurin-25-jdk) or set JAVA_HOME" >&2
  return 1
}
