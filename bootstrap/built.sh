# Sourced by the commands at the root. Builds one from the sources the first time and whenever one of them changed; two builds of one clone wait for each other.
#
# build_if_changed ROOT NAME MODULE PRODUCT SOURCE_MODULE...
#   ROOT           the root of the clone
#   NAME           what the command is called
#   MODULE         the module that packages it
#   PRODUCT        a file that is there once it is built
#   SOURCE_MODULE  the modules from which it is made
build_if_changed() {
    local root=$1 name=$2 module=$3 product=$4
    shift 4
    local stamp=$root/$module/target/$name.built began=$SECONDS
    is_built "$root" "$stamp" "$product" "$@" && return

    if [ -e "$product" ]; then
        echo "$name: building again, because a source changed" >&2
    else
        echo "$name: building it, which takes a minute or two the first time" >&2
    fi
    mkdir -p "$(dirname "$stamp")" "$root/.maven"
    exec 9>"$root/.maven/building"
    ! command -v flock >/dev/null || flock 9
    # What is changed during the build is newer than its begin.
    touch "$stamp.begin"
    # Tests belong to ./verify, and dsl.ide and the like to no command.
    if ! (cd "$root" && ./mvnw -q -B -ntp -pl "$module" -am package -Dmaven.test.skip=true) >"$stamp.log" 2>&1; then
        cat "$stamp.log" >&2
        echo "$name: the build failed; its messages are above." >&2
        exit 2
    fi
    mv "$stamp.begin" "$stamp"
    echo "$name: built in $((SECONDS - began)) s" >&2
    exec 9>&-
}

# is_built ROOT STAMP PRODUCT SOURCE_MODULE... : whether no source is newer than the build
is_built() {
    local root=$1 stamp=$2 product=$3 module
    local -a sources=("$root/pom.xml")
    shift 3
    for module; do
        sources+=("$root/$module/pom.xml")
        [ ! -d "$root/$module/src" ] || sources+=("$root/$module/src")
    done
    # A folder is newer than the build when a file in it came or went.
    [ -e "$product" ] && [ -e "$stamp" ] && [ -z "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]
}
