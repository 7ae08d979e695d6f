# --- the cache on Google Cloud Storage -----------------------------------------------------------

readonly gcs_cache=$1 # talks to Google; run as "python3 -c", which needs no file

: "${GCS_BUCKET:?}" "${GCS_OBJECT_KEY:?}" "${MAX_ARCHIVE_BYTES:?}"

# Sets $verdict and $number to what the helper makes of command $1 on directory $2.
ask_cache() {
  verdict='' number=''
  run python3 -I -c "$gcs_cache" "$1" "$2" >"$work/verdict" || true
  read -r verdict number <"$work/verdict" || true
}

# True when the archive of these packages lies unpacked and verified in the tree.
fetch() {
  log "looking for the packages in gs://$GCS_BUCKET/${GCS_OBJECT_KEY%.tar.gz}-$platform.tar.gz"
  ask_cache fetch "$tree"
  if [[ $verdict == hit ]]; then
    end_phase download "$number"
    return 0
  fi
  end_phase 'asking the cache'
  export replaced_generation=${number:-0}
  return 1
}

# Best effort: whatever goes wrong here, the packages are there.
push() {
  log 'uploading the packages for the next pod'
  ask_cache push "$volume"
  end_phase upload "$number"
}

install_or_fetch() {
  ! begin || return 0
  if fetch; then
    if publish; then
      finish 'cache hit'
      return 0
    fi
    log 'the packages of the cache cannot be published; going on without it'
    verdict=skip
    on_volume empty_volume
  fi
  local outcome=$verdict
  install_set
  on_volume publish
  if [[ $outcome == miss && ${GCS_ACCESS:-} == readOnly ]]; then
    log 'not uploaded, as cache.gcs.access is readOnly'
  elif [[ $outcome == miss ]]; then
    push
  fi
  finish 'cache miss, installed with pip'
}

# --- the Job that fills the bucket ---------------------------------------------------------------

# Where the first container of the Job notes the verdict for the last one. Between them another installs the packages,
# as every pod without a cache does, and sees neither the key nor this.
readonly note=/opt/kaspr/warm-up/verdict

look_up() {
  ! begin || return 0
  ! fetch || on_volume publish
  on_volume write_file "$note" "$verdict ${replaced_generation:-0}"$'\n'
  if [[ $verdict == hit ]]; then
    finish 'the cache has the packages'
  else
    finish 'the next container installs the packages'
  fi
}

upload_set() {
  prepare
  read -r verdict replaced_generation <"$note" || true
  export replaced_generation
  if [[ $verdict == hit ]]; then
    finish 'the cache had the packages'
  elif [[ $verdict != miss ]]; then
    finish 'nothing uploaded, as the cache did not answer'
  elif ! is_published; then
    finish 'nothing uploaded, as the packages are not installed'
  else
    end_phase 'counting its files'
    on_volume prepare_work
    push
    if [[ $verdict == stored ]]; then
      finish 'the cache has the packages now'
    else
      finish 'nothing uploaded, for the reason above'
    fi
  fi
}

main() {
  case ${WARM_UP:-} in
    look) look_up ;;
    upload) upload_set ;;
    *) install_or_fetch ;;
  esac
}

main
