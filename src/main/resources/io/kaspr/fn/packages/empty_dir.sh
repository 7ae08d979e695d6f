# --- no cache: every pod installs its packages ---------------------------------------------------

main() {
  ! begin || return 0
  install_set
  on_volume publish
  finish 'installed with pip'
}

main
