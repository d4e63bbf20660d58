#!/bin/sh
# Removes what install.sh brought, and asks what becomes of the person's library.
#
#   uninstall.sh [--keep-data | --delete-data]
#
# Without an option it asks in a terminal, and keeps the data where nobody can be asked.
set -eu

app=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
say() { printf 'lodestone: %s\n' "$1"; }
refuse() { printf 'lodestone: %s\n' "$1" >&2; exit "$2"; }

data=ask
while [ $# -gt 0 ]; do
    case "$1" in
        --keep-data) data=keep ;;
        --delete-data) data=delete ;;
        -h|--help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) refuse "there is no option $1; use: uninstall.sh [--keep-data | --delete-data]" 2 ;;
    esac
    shift
done
case "$app" in
    */share/lodestone-app) ;;
    *) refuse "this script works where install.sh put it: PREFIX/share/lodestone-app/uninstall.sh" 1 ;;
esac
[ -f "$app/shared-files" ] || refuse "the list of installed files is missing: $app/shared-files" 1
prefix=${app%/share/lodestone-app}

for exe in /proc/[0-9]*/exe; do
    case "$(readlink "$exe" 2>/dev/null || true)" in
        "$app"/lodestone*) refuse "Lodestone is running; close its window (also in the tray) and call this again" 1 ;;
    esac
done

# The usual data folder; one that was moved elsewhere is the person's own choice of a place, and only named.
usual=${XDG_DATA_HOME:-${HOME:?}/.local/share}/Lodestone
actual=$usual
if [ -f "$usual/data-folder" ]; then actual=$(cat "$usual/data-folder"); fi
if [ -e "$app/portable" ] || [ -e "$app/portable.txt" ]; then usual=$app/data; actual=$app/data; fi
if [ "$data" = ask ]; then
    data=keep
    if [ -t 0 ] && [ -e "$actual" ]; then
        printf 'Delete the library too (text, vectors, models, settings in %s)? Your files stay. [y/N] ' "$actual"
        read -r answer || answer=
        case "$answer" in [yY]*) data=delete ;; esac
    fi
fi

while IFS= read -r file; do rm -f "$prefix/share/$file"; done < "$app/shared-files"
for name in lodestone lodestone-gui; do
    if [ "$(readlink "$prefix/bin/$name" 2>/dev/null)" = "$app/$name" ]; then rm -f "$prefix/bin/$name"; fi
done
# Start at login, which the settings write, would start what is not there any more.
for entry in "${XDG_CONFIG_HOME:-$HOME/.config}"/autostart/lodestone*.desktop; do
    if [ -f "$entry" ] && grep -q -F "$app/" "$entry"; then rm -f "$entry"; fi
done
if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database "$prefix/share/applications" >/dev/null 2>&1 || true
fi
if [ "$data" = keep ] && [ "$actual" = "$app/data" ] && [ -e "$actual" ]; then
    mv "$app/data" "$prefix/share/lodestone-data"
    actual=$prefix/share/lodestone-data
fi
cd /
rm -rf "$app"
if [ "$data" = delete ] && [ "$actual" = "$usual" ]; then
    rm -rf "$usual"
    say "removed, and the library with it"
elif [ "$data" = delete ]; then
    say "removed; the library was moved to $actual: delete that folder yourself, other things may lie in it"
elif [ -e "$actual" ]; then
    say "removed; the library stays in $actual"
else
    say "removed"
fi
