# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
#
# Sourced by the checks that need a system with nothing on it; as root. The caller sets $me, its name.
: "${me:?}"

root_mounted=''
root_scratch=''
root_end() {
    for place in $root_mounted; do umount -l "$place" || :; done
    root_mounted=''
    # Never deletes through a mount that did not go away.
    [ -z "$root_scratch" ] || rm -rf --one-file-system "$root_scratch"
}

# make_root INCLUDE [DIR]: a minimal Debian 12 in DIR, or in a temporary one that goes at the end; sets
# $bare. Mirrors and proxies are the host's own.
make_root() {
    [ "$(id -u)" -eq 0 ] || { echo "$me: needs root" >&2; exit 1; }
    command -v debootstrap >/dev/null 2>&1 || { echo "$me: install debootstrap" >&2; exit 1; }
    suite=bookworm
    # The mirror from which this host gets its own base system.
    # shellcheck disable=SC2016 # the $(...) are apt's own
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
        awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
    [ -n "$mirror" ] || { echo "$me: this host's apt has no $suite main" >&2; exit 1; }

    trap root_end EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    if [ -n "${2:-}" ]; then
        mkdir -p "$2"
        bare=$(cd "$2" && pwd -P)
    else
        root_scratch=$(mktemp -d /var/tmp/muster-root.XXXXXX)
        bare=$root_scratch
    fi
    chmod 755 "$bare" # it is / for whoever is not root there
    [ -e "$bare/usr/bin/apt-get" ] ||
        debootstrap --variant=minbase --include="$1" "$suite" "$bare" "$mirror"

    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
        [ ! -f "$file" ] || cp --parents "$file" "$bare"
    done
    cp -r /usr/share/keyrings/. "$bare/usr/share/keyrings/"
    apt-config dump Acquire | grep -iE '^Acquire::(https?|ftp)::' >"$bare/etc/apt/apt.conf.d/90host" || :
    cp -L /etc/resolv.conf /etc/hosts "$bare/etc/"

    for place in proc dev dev/pts; do
        mkdir -p "$bare/$place"
    done
    mount -t proc proc "$bare/proc"
    root_mounted="$bare/proc"
    mount --bind /dev "$bare/dev"
    root_mounted="$bare/dev $root_mounted"
    mount --bind /dev/pts "$bare/dev/pts"
    root_mounted="$bare/dev/pts $root_mounted"
}

# inside COMMAND...: in that root, with an environment of its own.
inside() {
    env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive TERM="${TERM:-dumb}" chroot "$bare" "$@"
}
