# --- a volume of the pod's own -------------------------------------------------------------------

readonly volume=/opt/kaspr/packages
readonly work=$volume/.kaspr-work
readonly tree=$work/tree

# A half-published set has no marker yet; it goes, as does everything that was only at work.
discard() {
  remove "$work" || true
  [[ -e $volume/$marker ]] || empty_volume
}

leave_no_set() { empty_volume || true; }

empty_volume() (
  shopt -s dotglob nullglob
  remove "${volume:?}/$marker" "${volume:?}"/*
)

prepare() {
  trap on_signal TERM INT HUP
  trap on_exit EXIT
  find_platform
  remove "$work" || true
}

# True where an earlier run of this pod has left all that is needed; else there is room for a new set.
begin() {
  prepare
  if is_published; then
    end_phase 'counting its files'
    finish 'the packages of an earlier run of this pod are used again'
    return 0
  fi
  on_volume empty_volume
  on_volume prepare_work
  return 1
}

# One rename per top-level entry (a mount point itself cannot be replaced), the marker last.
publish() (
  shopt -s dotglob nullglob
  local -a entries=()
  local entry
  for entry in "$tree"/*; do
    [[ $entry == "$tree/$marker" ]] || entries+=("$entry")
  done
  [[ ${#entries[@]} == 0 ]] || mv --target-directory="$volume" -- "${entries[@]}" || return
  mv -- "$tree/$marker" "$volume/$marker"
)
