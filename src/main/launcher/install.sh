#!/bin/sh
# Installs overfit from the unpacked archive that this file is in, upgrades it, or removes it.
set -u
unset CDPATH
# What root installs is for everyone.
umask 022

usage='Usage: install.sh [--prefix DIR]
       install.sh --uninstall [--prefix DIR]

Installs overfit below DIR, by default ~/.local; an older version there is replaced.
With --uninstall, removes what was installed below DIR, and nothing else. In an installed
copy of this script, DIR is by default where it is installed.'

fail() { # reason
  printf 'overfit: %s\n' "$1" >&2
  exit 2
}

# A path below the prefix: the list of what is installed, beside a copy of this script.
list=share/overfit/installed
source=$(cd -P -- "$(dirname -- "$0")" && pwd)
if [ -f "$source/installed" ]; then
  prefix=${source%/share/overfit}/
else
  prefix=${HOME:+$HOME/.local}
fi
action=install
given=
while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      prefix=${2-}
      given=--prefix
      [ $# -eq 1 ] || shift
      ;;
    --prefix=*)
      prefix=${1#*=}
      given=--prefix
      ;;
    --uninstall) action=uninstall ;;
    -h | --help)
      printf '%s\n' "$usage"
      exit 0
      ;;
    *) fail "expected --prefix DIR or --uninstall, found $1" ;;
  esac
  shift
done
[ -n "$prefix" ] || [ -z "$given" ] || fail '--prefix: expected a folder, found nothing'
[ -n "$prefix" ] || fail 'expected --prefix DIR or HOME in the environment, found neither'
line_end='
'
case $prefix in
  *"$line_end"*) fail '--prefix: expected a folder without a line end in its name, found one' ;;
  /*) ;;
  *) prefix=$(pwd)/$prefix ;;
esac
prefix=${prefix%/}
name=${prefix:-/}

# The list has a path below the prefix in each line, folders that were made with a slash at the end,
# those above the prefix as absolute paths.
new=.overfit-new

# Removes what standard input lists, from the last line on; folders only if they are empty.
remove() {
  sed '1!G;h;$!d' | while IFS= read -r path; do
    case $path in
      /*) rmdir "$path" ;;
      */) rmdir "$prefix/$path" ;;
      ?*) rm -f "$prefix/$path" "$prefix/$path$new" ;;
    esac
  done 2>/dev/null
}

# Fails if there still is one of the files that standard input lists.
check_removed() {
  while IFS= read -r file; do
    if [ -n "$file" ] && { [ -e "$prefix/$file" ] || [ -h "$prefix/$file" ]; }; then
      fail "$prefix/$file: expected a file that can be removed, found one that cannot"
    fi
  done
}

# One at a time: a symbolic link names the process that installs or removes.
turn=$prefix/.overfit-install
end_turn() {
  [ "$(readlink "$turn")" != $$ ] || rm -f "$turn"
}
take_turn() {
  # In a folder, or in one that it links to, ln would make its link.
  [ ! -d "$turn" ] || fail "$turn: expected none or overfit's, found a folder; move it away"
  until ln -s $$ "$turn" 2>/dev/null; do
    other=$(readlink "$turn") || return 0 # where nothing can be written, other checks say so
    case $other in
      '' | *[!0-9]*) fail "$turn: expected none or overfit's, found another; move it away" ;;
    esac
    ! kill -0 "$other" 2>/dev/null || fail "$name: another install.sh works there, process $other"
    rm -f "$turn" || return 0
  done
  trap end_turn EXIT
}

# The list and this script, beside it, are removed last: if a file stays, they can be used again.
if [ "$action" = uninstall ]; then
  old=$(cat "$prefix/$list" 2>/dev/null) || fail "$name: expected an installed overfit, found none"
  take_turn
  files=$(printf '%s\n' "$old" | grep -v -e '/$' -e '^share/overfit/')
  printf '%s\n' "$files" | remove
  printf '%s\n' "$files" | check_removed || exit 2
  end_turn
  printf '%s\n' "$old" | remove
  printf '%s\n' "$list" | check_removed || exit 2
  printf 'overfit is no longer installed in %s\n' "$name"
  exit 0
fi

[ -f "$source/lib/overfit/overfit.jar" ] ||
  fail "$source: expected the unpacked archive of overfit, found no lib/overfit/overfit.jar"

files=$(cd "$source" && find bin lib share -type f | LC_ALL=C sort)
old=$(cat "$prefix/$list" 2>/dev/null)

is_in() { # line, lines
  case $line_end$2$line_end in
    *"$line_end$1$line_end"*) ;;
    *) false ;;
  esac
}

printf '%s\n' "$files" "$list" | while IFS= read -r file; do
  if { [ -e "$prefix/$file" ] || [ -h "$prefix/$file" ]; } && ! is_in "$file" "$old"; then
    fail "$prefix/$file: expected no file or overfit's, found another; move it away"
  fi
done || exit 2

# Prints a folder and those above it, if they are missing, as in the list.
missing() {
  [ ! -d "$1" ] || return 0
  missing "$(dirname -- "$1")"
  case $1 in
    "$prefix"/?*) printf '%s/\n' "${1#"$prefix/"}" ;;
    *) printf '%s/\n' "$1" ;;
  esac
}

unwritable='expected a folder that can be written, with room for the files, found none'
folders=
undo() {
  end_turn
  printf '%s\n' "$folders" "$list" "$files" | sed "s|[^/]\$|&$new|" | remove
}
give_up() { # reason
  trap '' HUP INT TERM
  undo
  fail "$name: $1; nothing is changed"
}
trap 'give_up "interrupted"' HUP INT TERM

# Everything is copied beside its place first: an upgrade that fails leaves the old version.
needed=$(printf '%s\n' "$files" "$list" | sed 's|/[^/]*$||' | sort -u)
folders=$(printf '%s\n' "$needed" |
  while IFS= read -r folder; do missing "$prefix/$folder"; done | LC_ALL=C sort -u)
mkdir -p "$prefix/" 2>/dev/null && take_turn
printf '%s\n' "$needed" | while IFS= read -r folder; do
  mkdir -p "$prefix/$folder" 2>/dev/null || exit 2
done || give_up "$unwritable"
printf '%s\n' "$files" | while IFS= read -r file; do
  { cp "$source/$file" "$prefix/$file$new" && chmod a+rX "$prefix/$file$new"; } 2>/dev/null ||
    exit 2
done || give_up "$unwritable"

write_list() { # folders, files
  printf '%s\n' "$1" "$list" "$2" | sed '/^$/d' >"$prefix/$list$new" &&
    mv -f "$prefix/$list$new" "$prefix/$list"
}
old_files=$(printf '%s\n' "$old" | grep -v '/$')
all_folders=$(printf '%s\n' "$old" | grep '/$')$line_end$folders
write_list "$all_folders" "$files$line_end$old_files" 2>/dev/null ||
  give_up "$unwritable"

# From here on files change. The list has those of both versions, so that another run completes one
# that fails.
trap '' HUP INT TERM
replace() {
  while IFS= read -r file; do
    { [ ! -d "$prefix/$file" ] && mv -f "$prefix/$file$new" "$prefix/$file"; } 2>/dev/null ||
      fail "$prefix/$file: expected a file that can be replaced, found one that cannot"
  done
}
gone=$(printf '%s\n' "$old_files" | while IFS= read -r file; do
  is_in "$file" "$list$line_end$files" || printf '%s\n' "$file"
done)
printf '%s\n' "$files" | replace || {
  undo
  exit 2
}
printf '%s\n' "$gone" | remove
printf '%s\n' "$gone" | check_removed || exit 2
printf '%s\n' "$all_folders" | remove
write_list "$all_folders" "$files" 2>/dev/null || {
  undo
  fail "$prefix/$list: expected a file that can be replaced, found one that cannot"
}

end_turn

version=$("$prefix/bin/overfit" --version 2>&1) ||
  fail "$name: overfit is installed, but does not run: ${version#overfit: }"
printf '%s is installed in %s\n' "$version" "$name"
quoted=$(printf '%s\n' "$prefix" | sed "s/'/'\\\\''/g")
printf "To remove it: sh '%s/share/overfit/install.sh' --uninstall\n" "$quoted"
case :$PATH: in
  *":$prefix/bin:"*) ;;
  *) printf 'To run it as overfit, add its folder to PATH: %s/bin\n' "$prefix" ;;
esac
