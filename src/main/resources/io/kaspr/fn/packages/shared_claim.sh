# --- the cache on a volume that all pods share ---------------------------------------------------

readonly shared_claim=$1 # takes the lock; run as "python3 -c", which needs no file
readonly root=/opt/kaspr/package-sets # a directory for each set, named by its hash; the app has its own one alone
readonly lock_file=$root/.kaspr-lock
readonly volume=$root/$PACKAGES_HASH
readonly pod=${HOSTNAME//[!A-Za-z0-9.-]/}
readonly work=$root/.kaspr-work-$pod
readonly tree=$work/tree
readonly days_kept=7
readonly patience=$((INSTALL_TIMEOUT * (INSTALL_RETRIES + 1)))

umask 002 # a pod that runs as another user of the group may have to remove what this one leaves
in_charge=

# The place to work belongs to who has the lock; a set appears whole, by one rename.
discard() { [[ -z $in_charge ]] || remove "$work"; }

# The app must not find a set that is not for it. Without the lock nothing is ours to move. (And where there
# are no locks, another may have been faster and better.)
leave_no_set() {
  ! is_used || exit 0
  [[ $ON_FAILURE == allow ]] || return 0
  if is_taken && ! { [[ -n $in_charge ]] && set_aside; }; then
    log 'the app does not start in spite of onFailure allow, as it would find packages that are not for it'
    exit 1
  fi
  mkdir -p -- "$volume" || true
}

# True where anything but an empty directory has the name of the set.
is_taken() (
  shopt -s dotglob nullglob
  local -a entries=("$volume"/*)
  [[ ${#entries[@]} != 0 || -L $volume || (-e $volume && ! -d $volume) ]]
)

# Makes room. Pods that run with what was there keep it: they have the directory, whatever its name.
set_aside() {
  local aside
  is_taken || return 0
  look_at_clock
  aside=$root/.kaspr-old-$PACKAGES_HASH-$now
  mv -T -- "$volume" "$aside" || return
  touch -- "$aside/$marker" || true
}

# Every user may note on the marker that the set is used.
publish() { chmod a+w -- "$tree/$marker" && mv -T -- "$tree" "$volume"; }

# True where the set is there. That it is used is noted first, so that nobody takes it for an old one.
is_used() {
  touch -c -- "$volume/$marker" || log "the packages may be taken for old ones $days_kept days after their installation"
  is_published || return 1
  end_phase 'counting its files'
  finish 'the packages on the shared volume are used'
}

# --- one at a time -------------------------------------------------------------------------------

# The lock is the kernel's and ends with its holder; the file is never removed, as another may wait for it.
take_lock() {
  local status=0
  on_volume make_lock
  exec {lock}<>"$lock_file"
  run python3 -I -c "$shared_claim" "$lock" "$patience" "$pod" || status=$?
  end_phase 'waiting for the lock'
  if ((status == 75)); then
    ! is_used || exit 0
    fail timeout "another pod was at work on the shared volume for $patience s (installPolicy: timeout x attempts)"
  fi
  in_charge=yes
}

make_lock() (umask 0 && : >>"$lock_file")

# --- room ----------------------------------------------------------------------------------------

# What killed pods have left. Where locks are no good, as on NFS with "nolock", another may be at work; an
# attempt begins with a new directory.
remove_leftovers() (
  shopt -s nullglob
  local path
  touch -d "$((INSTALL_TIMEOUT + 600)) seconds ago" -- "$work/limit" || return
  for path in "$root"/.kaspr-work-*; do
    [[ $path == "$work" || $path -nt $work/limit ]] || remove "$path" || true
  done
)

# Removes the sets that no pod has started with for some days; but the one that was used last is taken to be
# in use: pods of the revision before may have run with it ever since.
remove_old_sets() (
  shopt -s nullglob
  local path last=
  local -a markers=("$root"/*/"$marker" "$root"/.kaspr-old-*/"$marker")
  for path in "${markers[@]}"; do
    [[ $path == "$volume"/* || (-n $last && ! $path -nt $last) ]] || last=$path
  done
  [[ -z $last ]] || touch -c -- "$last" || true
  touch -d "$days_kept days ago" -- "$work/limit" || return
  for path in "${markers[@]}"; do
    [[ $path == "$volume"/* || $path == "$last" || $path -nt $work/limit ]] || remove_set "${path%/*}" || true
  done
)

# By one rename first: a set that a pod has begun to use in this very moment goes back.
remove_set() {
  log "removing the packages ${1##*/}, which no pod has started with for $days_kept days"
  mv -T -- "$1" "$work/old" || return
  if [[ $work/old/$marker -nt $work/limit ]]; then
    mv -T -- "$work/old" "$1"
  else
    remove "$work/old"
  fi
}

main() {
  trap on_signal TERM INT HUP
  trap on_exit EXIT
  find_platform
  ! is_used || return 0
  take_lock
  ! is_used || return 0
  on_volume prepare_work
  remove_leftovers || true
  remove_old_sets || true
  install_set
  ! is_used || return 0 # where there are no locks, another may have been faster
  ! is_taken || log 'the set that has this name is damaged, or of another Python or machine: it is set aside'
  on_volume set_aside
  on_volume publish
  finish 'installed with pip on the shared volume'
}

main
