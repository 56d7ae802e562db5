#!/bin/sh
# Installs the archive as users do, where there is only a JRE: in a root of its own if the system
# allows that, otherwise with nothing in the environment; upgrades it and removes it.
#
#   install-check.sh ARCHIVE OVERFIT
#
# OVERFIT is the built program, whose numbers the installed one must give. jlink makes the JRE.

archive=$(realpath "${1:?the archive is needed}") || exit 2
overfit=$(realpath "${2:?the built program is needed}") || exit 2
work=$(mktemp -d)
root=$work/root
passed=0
failed=0
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

check() { # what, expected, found
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '%s: expected %s, found %s\n' "$1" "$2" "$3"
  fi
}

# ---- a system with a shell, coreutils, and a JRE ------------------------------------------------

tools='sh env cat chmod cksum cp dirname find grep head ln locale ls mkdir mv nice pwd readlink rm rmdir sed sleep
  sort tr uname'
mkdir -p "$root/bin" "$root/tmp" "$root/dev" "$root/proc" "$root/home" "$root/faulty" \
  "$root/a place/ünter"
for tool in $tools; do
  cp -L "$(command -v "$tool")" "$root/bin/$tool" 2>/dev/null ||
    printf '#!/bin/sh\n%s "$@"\n' "$tool" >"$root/bin/$tool"
done
if [ -d /usr/lib/locale/C.utf8 ]; then
  mkdir -p "$root/usr/lib/locale"
  cp -r /usr/lib/locale/C.utf8 "$root/usr/lib/locale"
fi
java=$(dirname "$(readlink -f "$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java")")")
"$java/jlink" --add-modules java.base,java.desktop --no-man-pages --no-header-files \
  --output "$root/jre" || exit 2
for file in "$root"/bin/* "$root/jre/bin/java" $(find "$root/jre/lib" -name '*.so'); do
  ldd "$file" 2>/dev/null | sed -n 's|^[^/]*\(/[^ ]*\) (.*|\1|p'
done | sort -u | grep -v "^$root" | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done

changed_root() {
  unshare -rm sh -c 'cd "$1" && mount --rbind /proc proc && : >dev/null &&
    mount --bind /dev/null dev/null && shift && exec chroot . "$@"' sh "$root" "$@"
}
if changed_root /bin/sh -c : 2>/dev/null; then
  at=
  alone() {
    changed_root /bin/env -i "$@"
  }
else
  at=$root
  alone() {
    env -i "$@"
  }
fi
inside() { # command
  alone PATH="$at/bin:$at/jre/bin" HOME="$at/home" "$@" 2>"$work/err" </dev/null
}
printf 'a root of its own: %s\n' "$([ -z "$at" ] && echo yes || echo no)"
check 'no Maven, no compiler' '' "$(inside sh -c 'command -v mvn javac')"

# ---- the archive ------------------------------------------------------------------------------

version=$("$overfit" --version)
number=${version#overfit }
check "the archive's name" "overfit-$number.tar.gz" "$(basename "$archive")"
check "the version in JSON" "{\"schema\":2,\"version\":\"$number\"" \
  "$("$overfit" train l2 --epochs 1 --json | cut -d, -f1,2)"
tar xzf "$archive" -C "$root/a place/ünter"
check "the archive's folder" "overfit-$number" "$(ls "$root/a place/ünter")"
unpacked="a place/ünter/overfit-$number"
check 'Lanterna is not in overfit.jar' 0 \
  "$(grep -c com/googlecode/lanterna "$root/$unpacked/lib/overfit/overfit.jar")"
check 'the licences of all libraries' '' "$(cd "$root/$unpacked/share/doc/overfit/licenses" &&
  ls $(sed -n 's/^  texts: //p' LIBRARIES.txt) 2>&1 >/dev/null)"
completion() { # shell, its script in the archive
  check "the script for $1 is the program's" '' \
    "$("$overfit" completion "$1" | cmp - "$root/$unpacked/share/$2" 2>&1)"
}
completion bash bash-completion/completions/overfit
completion zsh zsh/site-functions/_overfit
completion fish fish/vendor_completions.d/overfit.fish
check 'it runs as it is unpacked' "$version" "$(inside sh "$at/$unpacked/bin/overfit" --version)"

# ---- installation -----------------------------------------------------------------------------

install() { # arguments
  inside sh "$at/$unpacked/install.sh" "$@"
}
faulty() { # tool, what it does instead, arguments of install.sh, whose process is $installer
  printf '#!/bin/sh\n%s\n' "$2" >"$root/faulty/$1"
  chmod +x "$root/faulty/$1"
  shift 2
  alone PATH="$at/faulty:$at/bin:$at/jre/bin" HOME="$at/home" bin="$at/bin" \
    sh -c 'installer=$$ exec sh "$@"' sh "$at/$unpacked/install.sh" "$@" \
    >"$work/out" 2>"$work/err" </dev/null
  code=$?
  rm "$root/faulty/"*
  return $code
}
unwritable='expected a folder that can be written, with room for the files, found none; nothing is changed'
files() { # folder: all that is below it
  (cd "$root/$1" && find . | sort)
}
numbers() {
  sed 's/"seconds":[^,]*,//g'
}

before=$(files home)
check 'installation' "$version is installed in $at/home/.local" "$(install | head -n 1)"
check 'no messages' '' "$(cat "$work/err")"
check 'it runs' "$version" "$(inside "$at/home/.local/bin/overfit" --version)"
check "the build's numbers" "$("$overfit" train l2 --json | numbers)" \
  "$(inside "$at/home/.local/bin/overfit" train l2 --json | numbers)"
check 'removal leaves no file and no folder' "$before" "$(install --uninstall >/dev/null; files home)"

alone PATH="$at/bin" HOME="$at/home" sh "$at/$unpacked/install.sh" >"$work/out" 2>"$work/err"
check 'without Java' 2 $?
check 'it is told' "overfit: $at/home/.local: overfit is installed, but does not run: expected Java 17 or later as java, found none; set JAVA_HOME or PATH" \
  "$(cat "$work/err" "$work/out")"
check 'and can be removed' "$before" "$(install --uninstall >/dev/null; files home)"

faulty mkdir '"$bin/mkdir" "$@"; kill -TERM "$PPID" "$installer"' --prefix "$at/home/top/sub"
check 'an interrupted installation' 2 $?
check 'has one line' "overfit: $at/home/top/sub: interrupted; nothing is changed" \
  "$(grep -v '^Terminated' "$work/err")"
check 'and leaves nothing' "$before" "$(files home)"

chmod -R go= "$root/$unpacked"
(umask 077 && install >"$work/out")
check 'with umask 077 it is for everyone too' '' \
  "$(find "$root/home/.local" ! -type l \( ! -perm -444 -o -type d ! -perm -555 \))"
check 'and so is the program' -rwxr-xr-x "$(ls -l "$root/home/.local/bin/overfit" | cut -c 1-10)"
chmod -R go=rX "$root/$unpacked"
check 'and can be removed' "$before" "$(install --uninstall >/dev/null; files home)"

install --prefix "$at/home/it's" >"$work/out"
check 'a prefix with a quote' "overfit is no longer installed in $at/home/it's" \
  "$(inside sh -c "$(sed -n 's/^To remove it: //p' "$work/out")")"
check 'and nothing is left' "$before" "$(files home)"

prefix='home/my tööls/deep'
there=$root/$prefix
check 'another prefix' "$version is installed in $at/$prefix" \
  "$(install --prefix "$at/$prefix/" | head -n 1)"
mkdir "$root/links"
ln -s "../$prefix/bin/overfit" "$root/links/of"
ln -s "../$prefix/bin" "$root/links/folder"
check 'a link to the program' "$version" "$(inside "$at/links/of" --version)"
check 'a link to its folder' "$version" "$(inside "$at/links/folder/overfit" --version)"
rm -r "$root/links"

# ---- what it brings: the manual, and completion, by the tools themselves -------------------------

for page in overfit.1 overfit-lesson.5 overfit-preset.5 overfit-tape.5; do
  check "man finds $page" "$there/share/man/man${page#*.}/$page" \
    "$(env -u MANPATH PATH="$there/bin:$PATH" man -w "${page%.*}" 2>&1)"
done
loader=/usr/share/bash-completion/bash_completion
if [ -f $loader ]; then
  check 'bash finds its completion' 'complete -o default -F _overfit overfit' \
    "$(XDG_DATA_DIRS="$there/share" bash -c '. '$loader'; _completion_loader overfit; complete -p overfit')"
else
  echo 'skipped bash-completion: it is not installed'
fi
if command -v zsh >/dev/null; then
  check 'zsh finds its completion' _overfit "$(zsh -fc 'fpath=("$1/share/zsh/site-functions" $fpath)
    autoload -U compinit; compinit -D -u; print $_comps[overfit]' zsh "$there")"
else
  echo 'skipped zsh: it is not installed'
fi
if command -v fish >/dev/null; then
  check 'fish finds its completion' completion "$(HOME=$work PATH="$there/bin:$PATH" XDG_DATA_DIRS="$there/share" \
    fish -c 'cd; complete -C "overfit comp"' | cut -f1)"
else
  echo 'skipped fish: it is not installed'
fi

# ---- upgrade ----------------------------------------------------------------------------------

list=$there/share/overfit/installed
all=$(files "$prefix")
mkdir "$there/share/old"
touch "$there/share/old/file" "$there/share/man/man1/strange.1"
printf 'share/old/\nshare/old/file\n' >>"$list"
echo old >"$there/bin/overfit"
check 'upgrade' "$version is installed in $at/$prefix" "$(install --prefix "$at/$prefix" | head -n 1)"
check 'old files go, those of others stay' './share/man/man1/strange.1' \
  "$(files "$prefix" | grep -Fvx "$all")"
check 'the new one runs' "$version" "$(inside "$at/$prefix/bin/overfit" --version)"

touch "$there/share/old"
echo share/old >>"$list"
faulty rm 'case $* in *share/old*) echo "rm: not permitted" >&2; false ;; *) "$bin/rm" "$@" ;; esac' \
  --prefix "$at/$prefix"
check 'an upgrade with an old file that cannot be removed' 2 $?
check 'has one line' \
  "overfit: $at/$prefix/share/old: expected a file that can be removed, found one that cannot" \
  "$(cat "$work/err" "$work/out")"
check 'and another removes it' "$all" "$(install --prefix "$at/$prefix" >/dev/null
  files "$prefix" | grep -Fvx ./share/man/man1/strange.1)"

(ulimit -f 1000 && install --prefix "$at/$prefix" >"$work/out")
check 'an upgrade without space' 2 $?
check 'has one line' "overfit: $at/$prefix: $unwritable" \
  "$(grep -v '^File size' "$work/err")"
check 'and changes nothing' "$version" "$(inside "$at/$prefix/bin/overfit" --version)"
check 'and leaves nothing' '' "$(files "$prefix" | grep -F new)"

before_failing=$(files "$prefix")
faulty mv 'case $* in *bin/overfit) echo "mv: not permitted" >&2; false ;; *) "$bin/mv" "$@" ;; esac' \
  --prefix "$at/$prefix"
check 'an upgrade with a file that cannot be replaced' 2 $?
check 'has one line' \
  "overfit: $at/$prefix/bin/overfit: expected a file that can be replaced, found one that cannot" \
  "$(cat "$work/err" "$work/out")"
check 'and leaves no other file' "$before_failing" "$(files "$prefix")"
check 'and is repaired by another' "$version is installed in $at/$prefix" \
  "$(install --prefix "$at/$prefix" | head -n 1)"

# ---- removal ----------------------------------------------------------------------------------

faulty rm 'case $* in *bin/overfit*) echo "rm: not permitted" >&2; false ;; *) "$bin/rm" "$@" ;; esac' \
  --uninstall --prefix "$at/$prefix"
check 'removal with a file that cannot be removed' 2 $?
check 'has one line' \
  "overfit: $at/$prefix/bin/overfit: expected a file that can be removed, found one that cannot" \
  "$(cat "$work/err" "$work/out")"
check 'and can be done again' './bin/overfit
./share/man/man1/strange.1
./share/overfit/install.sh
./share/overfit/installed' "$(cd "$there" && find . -type f | sort)"
check 'removal' "overfit is no longer installed in $at/$prefix" \
  "$(inside sh "$at/$prefix/share/overfit/install.sh" --uninstall --prefix "$at/$prefix")"
check "others' files stay" './share/man/man1/strange.1' "$(cd "$there" && find . -type f)"
rm -r "$root/home/my tööls"
check 'nothing else stays' "$before" "$(files home)"

# ---- two at once ------------------------------------------------------------------------------

again() {
  alone PATH="$at/bin:$at/jre/bin" sh "$at/$unpacked/install.sh" --prefix "$at/home/two" 2>&1 </dev/null
}
again >"$work/first" &
again >"$work/second"
wait $!
check 'of two at once, one or both install' "$version is installed in $at/home/two" \
  "$(cat "$work/first" "$work/second" | grep 'is installed' | sort -u)"
check 'of the other there is one line' '' "$(grep -hv -e ' is installed in ' -e '^To ' \
  -e ": another install.sh works there, process [0-9]*\$" "$work/first" "$work/second")"
check 'and it runs' "$version" "$(inside "$at/home/two/bin/overfit" --version)"
check 'an installed copy removes itself' "overfit is no longer installed in $at/home/two" \
  "$(inside sh "$at/home/two/share/overfit/install.sh" --uninstall)"
check 'and nothing is left' "$before" "$(files home)"

# ---- misuse: exit code 2, one line, nothing changed ---------------------------------------------

misuse() { # arguments, message
  before=$(files home)
  eval "install $1" >"$work/out"
  check "install.sh $1: exit code" 2 $?
  check "install.sh $1" "overfit: $2" "$(cat "$work/err" "$work/out")"
  check "install.sh $1: nothing changes" "$before" "$(files home)"
}

touch "$root/home/file"
mkdir -p "$root/home/taken/bin"
touch "$root/home/taken/bin/overfit"
mkdir -p "$root/home/folder/.overfit-install" "$root/home/linked"
ln -s ../folder "$root/home/linked/.overfit-install"
misuse --prefix '--prefix: expected a folder, found nothing'
misuse '--prefix ""' '--prefix: expected a folder, found nothing'
misuse '--prefix=' '--prefix: expected a folder, found nothing'
misuse "--prefix '$at/home/a
b'" '--prefix: expected a folder without a line end in its name, found one'
misuse --force 'expected --prefix DIR or --uninstall, found --force'
misuse /opt 'expected --prefix DIR or --uninstall, found /opt'
misuse --uninstall "$at/home/.local: expected an installed overfit, found none"
misuse "--prefix $at/home/file" \
  "$at/home/file: $unwritable"
misuse "--prefix $at/home/file/below" \
  "$at/home/file/below: $unwritable"
misuse "--prefix $at/home/taken" \
  "$at/home/taken/bin/overfit: expected no file or overfit's, found another; move it away"
for folder in folder linked; do
  misuse "--prefix $at/home/$folder" \
    "$at/home/$folder/.overfit-install: expected none or overfit's, found a folder; move it away"
done

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
