# Completion of overfit in fish, printed by `overfit completion fish`.

# Whether the command is one of these; without a command it is overfit.
function __overfit_is
    set -l words (commandline -opc)
    set -l command overfit
    if set -q words[2]; and contains -- $words[2] @COMMANDS@
        set command $words[2]
    end
    contains -- $command $argv
end

function __overfit_presets
    printf '%s\n' @PRESETS@
    set -l folders $HOME/.config /etc/xdg
    test -n "$XDG_CONFIG_HOME"; and set folders[1] $XDG_CONFIG_HOME
    test -n "$XDG_CONFIG_DIRS"; and set folders $folders[1] (string split : -- $XDG_CONFIG_DIRS)
    for folder in $folders
        set -l files $folder/overfit/presets/*.toml
        string replace -r '.*/(.*)\.toml$' '$1' -- $files
    end
    __fish_complete_suffix .toml
end

complete -c overfit -f
@OPTIONS@
