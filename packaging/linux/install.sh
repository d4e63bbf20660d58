#!/bin/sh
# Installs Lodestone for one person, without root. Calling it again, or that of a newer version, is an upgrade.
#
#   ./install.sh [--prefix DIR]
#
# The program goes to PREFIX/share/lodestone-app, its commands to PREFIX/bin, desktop entry, icons and manual page to
# PREFIX/share; PREFIX is ~/.local where none is named. The library of the person is not touched.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
prefix=${HOME:?}/.local
say() { printf 'lodestone: %s\n' "$1"; }
refuse() { printf 'lodestone: %s\n' "$1" >&2; exit "$2"; }

while [ $# -gt 0 ]; do
    case "$1" in
        --prefix) [ $# -gt 1 ] || refuse "--prefix needs a folder" 2; prefix=$2; shift 2 ;;
        -h|--help) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) refuse "there is no option $1; use: ./install.sh [--prefix DIR]" 2 ;;
    esac
done
case "$prefix" in
    /*) ;;
    *) prefix=$(pwd)/$prefix ;;
esac
# The desktop entry names the program in a line with quoting rules of its own; these few letters would need them.
case "$prefix" in
    *[!A-Za-z0-9._/+@:,=-]*) refuse "the folder $prefix has a space or a special character in its name; choose another with --prefix" 2 ;;
esac
[ "$(uname -m)" = x86_64 ] || refuse "this is the program for x86_64 processors, and here is $(uname -m)" 1
# LanceDB, which holds the index, is compiled for processors with AVX2 and ends on others without a word.
grep -q -w avx2 /proc/cpuinfo || refuse "this processor has no AVX2 (most made since 2013 have it), which the index needs" 1
[ -x "$here/app/lodestone" ] || refuse "the folder app beside install.sh is missing; unpack the whole archive" 1

app=$prefix/share/lodestone-app
mkdir -p "$prefix/share" "$prefix/bin" 2>/dev/null || refuse "$prefix cannot be written; choose another with --prefix" 1

# The new version is complete before the old one goes, so that a full disk leaves the old one.
rm -rf "$app.new"
if ! cp -R "$here/app" "$app.new"; then
    rm -rf "$app.new"
    refuse "copying to $app failed; is there room on the disk?" 1
fi
if ! "$app.new/lodestone" --version >/dev/null; then
    rm -rf "$app.new"
    refuse "the program does not start here; it needs glibc of the version that the release notes name, or newer" 1
fi
cp "$here/uninstall.sh" "$here/VERSION" "$here/LICENSE" "$app.new/"
# What a person dropped in (more backends, the mark of portable mode and its data) comes along.
for kept in backends portable portable.txt data; do
    if [ -e "$app/$kept" ] && [ ! -e "$app.new/$kept" ]; then mv "$app/$kept" "$app.new/$kept"; fi
done
rm -rf "$app.old"
if [ -e "$app" ]; then mv "$app" "$app.old"; fi
mv "$app.new" "$app"
rm -rf "$app.old"

ln -sfn "$app/lodestone" "$prefix/bin/lodestone"
ln -sfn "$app/lodestone-gui" "$prefix/bin/lodestone-gui"
(cd "$here/share" && find . -type f) > "$app/shared-files"
while IFS= read -r file; do
    mkdir -p "$prefix/share/$(dirname "$file")"
    cp "$here/share/$file" "$prefix/share/$file"
done < "$app/shared-files"
entry=$prefix/share/applications/lodestone.desktop
sed "s|@PROGRAM@|$app/lodestone-gui|" "$here/share/applications/lodestone.desktop" > "$entry"

if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database "$prefix/share/applications" >/dev/null 2>&1 || true
fi
touch "$prefix/share/icons/hicolor" # by its time desktops see that icons came

# The program itself finds those that it brings in this way, too.
missing=$(LD_LIBRARY_PATH=$app/_internal:$app/_internal/PySide6/Qt/lib \
    ldd "$app"/_internal/PySide6/Qt/plugins/platforms/libqxcb.so "$app"/_internal/libQt6Gui.so.6 2>/dev/null |
    sed -n 's/^[[:space:]]*\([^ ]*\) => not found$/\1/p' | sort -u | tr '\n' ' ')
if [ -n "$missing" ]; then
    say "the window needs libraries of the system; install with your package manager: $missing"
    say "on Debian and Ubuntu: libegl1 libgl1 libxcb1 libwayland-client0 libwayland-cursor0 libwayland-egl1 xkb-data fontconfig-config"
fi
say "installed $(cat "$app/VERSION") in $app"
case ":$PATH:" in
    *":$prefix/bin:"*) say "start it from the menu, or with: lodestone" ;;
    *) say "start it from the menu, or with: $prefix/bin/lodestone ($prefix/bin is not in PATH)" ;;
esac
say "uninstall it with: $app/uninstall.sh"
