# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
#
# Sourced by the checks that need a system with nothing on it; as root. The caller sets $me, its name,
# $suite when it is not Debian 12, and $stale_mirror when the mirror's index may have expired.
: "${me:?}"
suite=${suite:-bookworm}

root_mounted=''
root_scratch=''
# Undoes enter_root.
leave_root() {
    for place in $root_mounted; do umount -l "$place" || :; done
    root_mounted=''
}
root_end() {
    leave_root
    # Never deletes through a mount that did not go away.
    [ -z "$root_scratch" ] || rm -rf --one-file-system "$root_scratch"
}
root_traps() {
    trap root_end EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# What these checks stand on, said before anything is begun.
need_debootstrap() {
    host_suite=$(. /etc/os-release 2>/dev/null && [ "${ID:-}" = debian ] && echo "${VERSION_CODENAME:-}") || host_suite=''
    [ -n "$host_suite" ] || { echo "$me: works on Debian only: its apt knows where Debian's packages are" >&2; exit 1; }
    [ "$(id -u)" -eq 0 ] || { echo "$me: needs root" >&2; exit 1; }
    command -v debootstrap >/dev/null 2>&1 || { echo "$me: install debootstrap" >&2; exit 1; }
}

# host_mirror SUITE: where this host gets that from.
host_mirror() {
    # shellcheck disable=SC2016 # the $(...) are apt's own
    apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
        awk -v suite="$1" '$2 == suite && $3 == "main" { print $1; exit }'
}

# bootstrap INCLUDE DIR: a minimal Debian in DIR, unless there is one. Mirrors and proxies are the host's own.
bootstrap() {
    [ ! -e "$2/etc/apt/apt.conf.d/90host" ] || return 0 # the last that is written
    mirror=$(host_mirror "$suite")
    [ -n "$mirror" ] || mirror=$(host_mirror "$host_suite")
    [ -n "$mirror" ] || { echo "$me: this host's apt has no $host_suite main" >&2; exit 1; }
    set -- "$1" "$2" "$suite" "$mirror"
    # A debootstrap that is older than the suite does not know its name.
    [ -e "/usr/share/debootstrap/scripts/$suite" ] || set -- "$@" /usr/share/debootstrap/scripts/sid
    include=$1
    bare=$2
    shift 2
    mkdir -p "$bare"
    chmod 755 "$bare" # it is / for whoever is not root there
    debootstrap --variant=minbase --include="$include" "$1" "$bare" "$2" ${3:+"$3"} || return 1

    if [ "$suite" = "$host_suite" ]; then
        for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
            [ ! -f "$file" ] || cp --parents "$file" "$bare"
        done
        cp -r /usr/share/keyrings/. "$bare/usr/share/keyrings/"
    else
        printf 'deb %s %s main\n' "$mirror" "$suite" >"$bare/etc/apt/sources.list"
        # What a released one has beside it, where this host has the like.
        for part in updates security; do
            place=$(host_mirror "$host_suite-$part")
            [ -z "$place" ] || [ -n "${3:-}" ] ||
                printf 'deb %s %s-%s main\n' "$place" "$suite" "$part" >>"$bare/etc/apt/sources.list"
        done
    fi
    [ -z "${stale_mirror:-}" ] || echo 'Acquire::Check-Valid-Until "false";' >"$bare/etc/apt/apt.conf.d/91stale"
    cp -L /etc/resolv.conf /etc/hosts "$bare/etc/"
    apt-config dump Acquire | grep -iE '^Acquire::((https?|ftp)::|Check-Valid-Until )' >"$bare/etc/apt/apt.conf.d/90host" || :
}

# enter_root DIR: what a running system has beside its files; sets $bare.
enter_root() {
    leave_root
    bare=$1
    mkdir -p "$bare/proc" "$bare/dev"
    mount -t proc proc "$bare/proc"
    root_mounted="$bare/proc"
    mount --bind /dev "$bare/dev"
    root_mounted="$bare/dev $root_mounted"
    # What is mounted on it stays here.
    mount --make-private "$bare/dev"
    for place in pts shm; do
        [ -d "/dev/$place" ] || continue
        mount --bind "/dev/$place" "$bare/dev/$place"
        root_mounted="$bare/dev/$place $root_mounted"
    done
}

# make_root INCLUDE [DIR]: bootstraps into DIR, or into a temporary one that goes at the end, and enters it.
make_root() {
    need_debootstrap
    root_traps
    if [ -n "${2:-}" ]; then
        mkdir -p "$2"
        root_dir=$(cd "$2" && pwd -P)
    else
        root_scratch=$(mktemp -d /var/tmp/muster-root.XXXXXX)
        root_dir=$root_scratch
    fi
    chmod 755 "$root_dir"
    bootstrap "$1" "$root_dir"
    enter_root "$root_dir"
}

# inside COMMAND...: in that root, with an environment of its own.
inside() {
    env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive TERM="${TERM:-dumb}" chroot "$bare" "$@"
}
