# Completion of overfit in bash, printed by `overfit completion bash`. It needs no other package, and
# nothing newer than bash 3.2. Where it has no answer, bash completes the names of files.

_overfit_words() { # words
  COMPREPLY+=($(IFS=$' \t\n' && compgen -W "$*" -- "$cur"))
  _overfit_text
}

# No names of files either, where bash has compopt (from 4.0).
_overfit_text() {
  compopt +o default 2>/dev/null || :
}

_overfit_files() {
  COMPREPLY=()
}

_overfit_presets() {
  _overfit_named presets .toml @PRESETS@
}

_overfit_lessons() {
  _overfit_named lessons .md @LESSONS@
}

_overfit_named() { # the name of their folders, their ending, and what is built in
  local folder file name quoted kind=$1 ending=$2 IFS=:
  local -a names=("${@:3}") folders=(${XDG_CONFIG_DIRS:-/etc/xdg})
  for folder in "${XDG_CONFIG_HOME:-$HOME/.config}" "${folders[@]}"; do
    for file in "$folder/overfit/$kind"/*"$ending"; do
      name=${file##*/}
      [ ! -f "$file" ] || names+=("${name%"$ending"}")
    done
  done
  for file in *"$ending"; do
    [ ! -f "$file" ] || names+=("$file")
  done
  for name in "${names[@]}"; do
    printf -v quoted %q "$name"
    [[ $quoted != "$cur"* ]] || COMPREPLY+=("$quoted")
  done
}

_overfit_options() { # command
  @OPTIONS@
}

# Sets the action that completes the value of an option; fails if it has none.
_overfit_value() { # option
  case $1 in
    @VALUES@
    *) false ;;
  esac
}

# Sets the action that completes a command's next parameter; fails if it takes no more.
_overfit_parameter() { # command, the number of parameters before
  case "$1 $2" in
    @PARAMETERS@
    *' 0') action=(_overfit_text) ;;
    *) false ;;
  esac
}

# Whether a command takes several parameters of one kind.
_overfit_takes_several() { # command
  case $1 in
    @SEVERAL@) true ;;
    *) false ;;
  esac
}

# Sets count to the number of parameters before the current word.
_overfit_count_parameters() { # index of the first word that can be one
  local i
  count=0
  for ((i = $1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} != -?* ]]; then
      count=$((count + 1))
    elif [ "${COMP_WORDS[i + 1]}" = = ]; then
      i=$((i + 2))
    elif _overfit_value "${COMP_WORDS[i]}"; then
      i=$((i + 1))
    fi
  done
}

_overfit() {
  local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local commands='@COMMANDS@' command=overfit first=1 count
  local -a action
  COMPREPLY=()
  # --option=value is three words.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$previous" = = ]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [[ $COMP_CWORD -gt 1 && " $commands " == *" ${COMP_WORDS[1]} "* ]]; then
    command=${COMP_WORDS[1]}
    first=2
  fi
  _overfit_count_parameters $first
  ! _overfit_takes_several "$command" || count=0
  if [[ $previous == -* ]] && _overfit_value "$previous"; then
    "${action[@]}"
  elif [[ $cur == -* ]] || ! _overfit_parameter "$command" $count; then
    _overfit_words "$(_overfit_options "$command")"
  else
    [ "$COMP_CWORD" -gt 1 ] || COMPREPLY=($(compgen -W "$commands" -- "$cur"))
    "${action[@]}"
  fi
}

complete -o default -F _overfit overfit
