# Completion of overfit in bash, printed by `overfit completion bash`. It needs no other package, and
# nothing newer than bash 3.2. Where it has no answer, bash completes the names of files.

_overfit_words() { # words
  COMPREPLY+=($(IFS=$' \t\n' && compgen -W "$*" -- "$cur"))
  _overfit_text
}

# No names of files either.
_overfit_text() {
  compopt +o default 2>/dev/null
}

_overfit_files() {
  COMPREPLY=()
}

_overfit_presets() {
  local folder file name quoted IFS=:
  local -a names=(@PRESETS@) folders=(${XDG_CONFIG_DIRS:-/etc/xdg})
  for folder in "${XDG_CONFIG_HOME:-$HOME/.config}" "${folders[@]}"; do
    for file in "$folder"/overfit/presets/*.toml; do
      name=${file##*/}
      [ ! -f "$file" ] || names+=("${name%.toml}")
    done
  done
  for file in *.toml; do
    [ ! -f "$file" ] || names+=("$file")
  done
  for name in "${names[@]}"; do
    printf -v quoted %q "$name"
    [[ $quoted != "$cur"* ]] || COMPREPLY+=("$quoted")
  done
}

_overfit_is_command() { # word
  case $1 in
    @COMMANDS@) ;;
    *) false ;;
  esac
}

_overfit_options() { # command
  @OPTIONS@
}

# Completes the value of an option; fails if it has none.
_overfit_value() { # option
  case $1 in
    @VALUES@
    *) false ;;
  esac
}

_overfit_parameter() { # command
  case $1 in
    @PARAMETERS@
    *) _overfit_text ;;
  esac
}

_overfit() {
  local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=overfit
  COMPREPLY=()
  # --option=value is three words.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$previous" = = ]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [ "$COMP_CWORD" -gt 1 ] && _overfit_is_command "${COMP_WORDS[1]}"; then
    command=${COMP_WORDS[1]}
  fi
  if [[ $previous == -* ]] && _overfit_value "$previous"; then
    return
  fi
  if [[ $cur == -* ]]; then
    _overfit_words "$(_overfit_options "$command")"
  elif [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '@WORDS@' -- "$cur"))
    _overfit_parameter overfit
  elif [[ $previous == -* || $COMP_CWORD -eq 2 && $command != overfit ]]; then
    _overfit_parameter "$command"
  else
    _overfit_words "$(_overfit_options "$command")"
  fi
}

complete -o default -F _overfit overfit
