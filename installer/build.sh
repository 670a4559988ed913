#!/usr/bin/env bash
# Makes an application image, or an installable package if a type is given (deb, rpm, dmg, pkg, msi, exe).
set -euo pipefail
cd "$(dirname "$0")/.."
type="${1:-app-image}"
mvn -q -B -DskipTests package
rm -rf target/installer target/installer-input
mkdir -p target/installer-input
cp target/convscope.jar target/installer-input/
cp -r target/lib target/installer-input/lib
version=$(sed -n 's/^Implementation-Version: //p' <(unzip -p target/convscope.jar META-INF/MANIFEST.MF | tr -d '\r'))
modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,jdk.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml,jdk.unsupported,jdk.zipfs,jdk.accessibility,jdk.localedata,jdk.charsets
about=(--name ConvScope --app-version "$version" --vendor ConvScope
  --description "A laboratory for convolutional neural networks")
# the second compiler comes later (convscope.ReadyClasses): until the window is there it would only take a core from it
options=(-Xmx3g -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000
  -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=400000)
java=$(jpackage --version | cut -d. -f1)
if [ "$java" -ge 24 ]; then
  options+=(--enable-native-access=ALL-UNNAMED)
fi
jpackage --type app-image "${about[@]}" --dest target/installer \
  --input target/installer-input --main-jar convscope.jar --main-class convscope.Launcher \
  --add-modules "$modules" --java-options "${options[*]}" \
  --jlink-options "--strip-debug --no-man-pages --no-header-files --generate-cds-archive"
launcher=$(find target/installer \( -path '*/bin/ConvScope' -o -path '*/MacOS/ConvScope' -o -name ConvScope.exe \) | head -1)
settings=$(find target/installer -name ConvScope.cfg)

# On Linux jpackage's launcher asks the package manager twice, at every start, whose file it is: a third of a second. Ours does not.
linux_launcher() {
  cat >"$launcher" <<SCRIPT
#!/bin/sh
here=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
unset JDK_JAVA_OPTIONS # meant for another Java
exec "\$here/lib/runtime/bin/java" ${options[*]} $* "-Dconvscope.launcher=\$here/bin/ConvScope" \\
  -jar "\$here/lib/app/convscope.jar" "\$@"
SCRIPT
}
linux=$([ "$(uname)" = Linux ] && echo yes || true)
[ -z "$linux" ] || linux_launcher

# From Java 25 on the classes of a start can be read, verified and linked once, wherever the program will lie (archives of older
# Javas hold only where they were made). The program is started for that, which takes a display.
if [ "$java" -ge 25 ]; then
  cache="$(cd "$(dirname "$settings")" && pwd)/convscope.aot"
  started=$(mktemp -d)
  if JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$cache -Dconvscope.report-start=true -Dconvscope.settings=$started" \
      "$launcher" >"$started/said" 2>&1 && [ -s "$cache" ]; then
    # a cache that does not fit is no reason to write into a command's output
    printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/convscope.aot' -Xlog:disable -Xlog:all=warning:stderr >>"$settings"
    [ -z "$linux" ] || linux_launcher '"-XX:AOTCache=$here/lib/app/convscope.aot"' -Xlog:disable -Xlog:all=warning:stderr
  else
    rm -f "$cache"
    echo "The program was not started once, so its starts will take longer: $(tail -1 "$started/said")" >&2
  fi
fi

if [ "$type" != app-image ]; then
  image=$(find target/installer -maxdepth 1 -name 'ConvScope*' | head -1)
  # the menu's entry hands on the file that was double-clicked, which jpackage's own does not
  jpackage --type "$type" "${about[@]}" --dest target/installer --app-image "$image" \
    --resource-dir installer/linux --license-file LICENSE --file-associations installer/convscope.properties
fi
ls target/installer
