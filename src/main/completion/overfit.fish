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
    __overfit_named presets .toml @PRESETS@
end

function __overfit_lessons
    __overfit_named lessons .md @LESSONS@
end

# The arguments are the name of their folders, their ending, and what is built in.
function __overfit_named
    printf '%s\n' $argv[3..-1]
    set -l folders $HOME/.config /etc/xdg
    test -n "$XDG_CONFIG_HOME"; and set folders[1] $XDG_CONFIG_HOME
    test -n "$XDG_CONFIG_DIRS"; and set folders $folders[1] (string split : -- $XDG_CONFIG_DIRS)
    for folder in $folders
        set -l files $folder/overfit/$argv[1]/*$argv[2]
        string replace -r '.*/(.*)\.[a-z]+$' '$1' -- $files
    end
    __fish_complete_suffix $argv[2]
end

complete -c overfit -f
@OPTIONS@
