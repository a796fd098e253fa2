# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2034 # the callers read these names
#
# Sourced by packaging/run, packaging/test and those that make packages: finds what is missing,
# configures and builds. Plain POSIX sh. The caller sets $root (the checkout, its physical path), and
# $preset when a person has no say in it; else MUSTER_PRESET=ci makes every warning an error.

preset=${preset:-${MUSTER_PRESET:-release}}
: "${root:?}"
build=$root/build/$preset

# Another checkout, or the same one elsewhere, finds what was compiled before.
CCACHE_BASEDIR=$root
CCACHE_NOHASHDIR=1
# What ccache wants to be told before it keeps what was built with precompiled headers.
CCACHE_SLOPPINESS=pch_defines,time_macros
# What is not there yet is read once, by the compiler, and not by a preprocessor before it.
CCACHE_DEPEND=1
export CCACHE_BASEDIR CCACHE_NOHASHDIR CCACHE_SLOPPINESS CCACHE_DEPEND

# Debian's names. "a|b" is content with either and installs the first.
toolchain_packages='g++ cmake ninja-build ccache pkg-config'
build_packages='qt6-base-dev qt6-tools-dev qt6-l10n-tools qtkeychain-qt6-dev libcpp-httplib-dev'
run_packages='libqt6widgets6 libqt6network6 libqt6sql6-sqlite libqt6keychain1 libsecret-1-0
    qt6-translations-l10n ca-certificates fonts-wqy-microhei|fonts-noto-cjk'
test_packages='libqt6test6 xvfb openbox xdotool xclip x11-utils dbus libglib2.0-bin at-spi2-core
    python3-gi gir1.2-atspi-2.0 python3-xlib gnome-keyring libsecret-tools imagemagick openssl
    tinyproxy fonts-wqy-microhei'
package_packages='dpkg-dev fakeroot python3 rpm patchelf file xz-utils qt6-wayland fcitx5-frontend-qt6 desktop-file-utils
    qt6-xdgdesktopportal-platformtheme appstream lintian flatpak-builder'
wine_packages='wine wine64 xvfb imagemagick fonts-liberation fonts-wqy-microhei nsis unzip'
windows_packages='g++-mingw-w64-x86-64-posix dpkg-dev tcl make gcc perl nsis xz-utils python3'

say() { printf '%s\n' "muster: $*" >&2; }
die() { say "$@"; exit 1; }

# Which of these packages are not installed. Provided names count too: some releases renamed the
# libraries (libqt6widgets6t64) and keep the old name as a provided one.
missing_packages() {
    # shellcheck disable=SC2016 # the ${...} are dpkg-query's own
    dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' | awk -v wanted="$*" '
        $1 == "installed" {
            sub(/^installed /, "")
            gsub(/\([^)]*\)/, "")
            gsub(/,/, " ")
            for (n = split($0, names, " "); n > 0; n--) have[names[n]] = 1
        }
        END {
            n = split(wanted, entries, /[ \t\n]+/)
            for (i = 1; i <= n; i++) {
                count = split(entries[i], names, "|")
                found = 0
                for (j = 1; j <= count; j++) if (names[j] in have) found = 1
                if (!found) print names[1]
            }
        }'
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        die "not root and no sudo: as root, run:  $*"
    fi
}

what_to_install() {
    cat >&2 <<'LIST'
Muster needs a C++20 compiler, CMake 3.25 or newer, Ninja, Qt 6.4 or newer (qtbase with its
development files, and the Linguist tools), QtKeychain for Qt 6, and cpp-httplib.

  Fedora   dnf install gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qttools-devel \
               qt6-qttranslations qtkeychain-qt6-devel cpp-httplib-devel google-noto-sans-cjk-fonts
  Arch     pacman -S base-devel cmake ninja qt6-base qt6-tools qt6-translations qtkeychain-qt6 \
               cpp-httplib noto-fonts-cjk
  macOS    xcode-select --install; brew install cmake ninja qt qtkeychain cpp-httplib
  Windows  Visual Studio 2022 (Desktop development with C++), CMake, Ninja, Qt 6 from its installer,
           QtKeychain and cpp-httplib on CMAKE_PREFIX_PATH; then, in a developer prompt:
           cmake --preset release && cmake --build --preset release

The tests that drive the real window run on Linux only. Beside the above they need: Xvfb, openbox,
xdotool, xprop, dbus, AT-SPI (at-spi2-core), PyGObject, gnome-keyring, secret-tool, openssl,
tinyproxy and a Chinese font.
LIST
}

# need SET...: what these sets name is there when this returns.
need() {
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        for tool in cmake ninja c++; do
            command -v "$tool" >/dev/null 2>&1 || { say "$tool is missing."; what_to_install; exit 1; }
        done
        return 0
    fi
    # shellcheck disable=SC2048,SC2086 # the sets are lists
    missing=$(missing_packages $*)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    set -- $missing
    say "installing: $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q || die "apt-get update failed."
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$@" || die "apt-get install failed."
}

# Distributions make a shared library of cpp-httplib, whose name changes with each of its minor
# versions: no package could be installed on the next release. Its source package is one header alone.
# Sets $httplib, the folder of that header; empty where no apt can bring it.
header_of_httplib() {
    httplib=''
    command -v apt-get >/dev/null 2>&1 && command -v dpkg-source >/dev/null 2>&1 || return 0
    httplib=$root/build/httplib
    [ ! -e "$httplib/httplib.h" ] || return 0
    rm -rf "$httplib"
    mkdir -p "$httplib"
    "$root/packaging/source" "$httplib/source" cpp-httplib
    cp "$httplib/source/cpp-httplib/httplib.h" "$httplib/"
}

# configure [OPTION...]: Ninja runs CMake again by itself when a CMakeLists.txt has changed. What it
# cannot see is left to us: a first time, another place of the checkout, and the presets.
configure() {
    set -- --preset "$preset" "$@"
    if [ -f "$build/build.ninja" ] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
        [ -n "$(find "$root/CMakePresets.json" -newer "$build/CMakeCache.txt")" ] || return 0
    else
        set -- "$@" --fresh
    fi
    if command -v ccache >/dev/null 2>&1; then
        set -- "$@" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache
    fi
    cmake "$@" && return 0
    command -v apt-get >/dev/null 2>&1 || what_to_install
    die "CMake could not configure the build (its own message stands above)."
}

# From here on what is built depends on the commit alone: its time is the time in every archive.
reproducible() {
    if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
        SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) || die "set SOURCE_DATE_EPOCH: this is no git checkout."
    fi
    LC_ALL=C.UTF-8 TZ=UTC
    export SOURCE_DATE_EPOCH LC_ALL TZ
    umask 022
}
