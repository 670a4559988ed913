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
# the second compiler comes five times later: until the window is there it would only take a core from it
patience=(Tier4InvocationThreshold=25000 Tier4MinInvocationThreshold=3000 Tier4CompileThreshold=75000 Tier4BackEdgeThreshold=200000)
about=(--name ConvScope --app-version "$version" --vendor ConvScope
  --description "A laboratory for convolutional neural networks")
jpackage --type app-image "${about[@]}" --dest target/installer \
  --input target/installer-input --main-jar convscope.jar --main-class convscope.Launcher \
  --add-modules "$modules" --java-options -Xmx3g --java-options "${patience[*]/#/-XX:}" \
  --jlink-options "--strip-debug --no-man-pages --no-header-files --generate-cds-archive"

# The classes that a start needs, read and verified once: the window is then there in half the time. It takes a display.
launcher=$(find target/installer -path '*/bin/ConvScope' -o -path '*/MacOS/ConvScope' -o -name 'ConvScope.exe' | head -1)
settings=$(find target/installer -name ConvScope.cfg)
archive="$(cd "$(dirname "$settings")" && pwd)/convscope.jsa"
started=$(mktemp -d)
if JAVA_TOOL_OPTIONS="-XX:ArchiveClassesAtExit=$archive -Dconvscope.report-start=true -Dconvscope.settings=$started" \
    "$launcher" >/dev/null 2>"$started/errors" && [ -s "$archive" ]; then
  echo 'java-options=-XX:SharedArchiveFile=$APPDIR/convscope.jsa' >>"$settings"
else
  rm -f "$archive"
  echo "No archive of classes was made, so the program will start more slowly: $(tail -1 "$started/errors")" >&2
fi

if [ "$type" != app-image ]; then
  image=$(find target/installer -maxdepth 1 -name 'ConvScope*' | head -1)
  jpackage --type "$type" "${about[@]}" --dest target/installer --app-image "$image" \
    --license-file LICENSE --file-associations installer/convscope.properties
fi
ls target/installer
