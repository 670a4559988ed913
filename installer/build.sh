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
arguments=(--type "$type" --name ConvScope --app-version "$version" --vendor ConvScope
  --description "A laboratory for convolutional neural networks"
  --input target/installer-input --main-jar convscope.jar --main-class convscope.Launcher
  --add-modules "$modules" --java-options -Xmx3g --dest target/installer)
if [ "$type" != app-image ]; then
  arguments+=(--license-file LICENSE --file-associations installer/convscope.properties)
fi
jpackage "${arguments[@]}"
ls target/installer
