#!/usr/bin/env bash
# What scripts need that take other suites from this machine's own source of Debian; they read this file with ".".

readonly DEBIAN_KEYS=/usr/share/keyrings/debian-archive-keyring.gpg

codename() {
  # shellcheck source=/dev/null
  (. /etc/os-release && echo "$VERSION_CODENAME")
}

# Where this machine's apt takes Debian from. The $(NAME) are apt's.
debian_site() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    awk -v codename="$(codename)" '
      $1 == codename && $2 == "main" { site = $3 }
      END {
        if (site == "") exit 1
        print site
      }'
}

# Makes in the directory $1 a root file system of the suite $2, with the packages $3 (joined by commas) if given.
bootstrap() {
  local root=$1 suite=$2 packages=${3:-} site
  site=$(debian_site)
  rm -rf --one-file-system "$root"
  mkdir -p "$root"
  debootstrap --variant=minbase --keyring="$DEBIAN_KEYS" ${packages:+--include="$packages"} "$suite" "$root" "$site" >&2
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
}

# Prints the paths $1... in the form of a PATH.
as_path() {
  local IFS=:
  printf '%s\n' "$*"
}
