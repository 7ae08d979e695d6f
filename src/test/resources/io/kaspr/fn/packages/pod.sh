#!/bin/sh
# Runs a command as a kubelet would, inside new mount and PID namespaces: as PID 1, on a read-only
# root, with volumes of its own. Arguments: the pod's directory, the command.
# The pod's directory has packages, secrets, tmp and termination-log, in etc files to put over those in
# /etc, and in the file tools the programs that the image has, each as a name and where it is found.
set -eu
pod=$1
shift
PATH=/usr/sbin:/usr/bin:/sbin:/bin

private_opt() {
  mkdir "$pod/opt"
  mount -n -t tmpfs tmpfs "$pod/opt"
  for entry in /opt/*; do
    if [ -d "$entry" ]; then
      mkdir "$pod$entry"
      mount -n --rbind "$entry" "$pod$entry"
    fi
  done
  mkdir -p "$pod/opt/kaspr/packages"
  if [ -e "$pod/volume-size" ]; then
    mount -n -t tmpfs -o "size=$(cat "$pod/volume-size")" tmpfs "$pod/opt/kaspr/packages"
  else
    mount -n --bind "$pod/packages" "$pod/opt/kaspr/packages"
  fi
  mount -n --move "$pod/opt" /opt
}

private_dev() {
  mkdir "$pod/dev"
  mount -n -t tmpfs tmpfs "$pod/dev"
  for device in null zero full random urandom; do
    : >"$pod/dev/$device"
    mount -n --bind "/dev/$device" "$pod/dev/$device"
  done
  ln -s /proc/self/fd "$pod/dev/fd"
  : >"$pod/dev/termination-log"
  mount -n --bind "$pod/termination-log" "$pod/dev/termination-log"
  mount -n --move "$pod/dev" /dev
}

private_run() {
  mkdir "$pod/run"
  mount -n -t tmpfs tmpfs "$pod/run"
  mkdir -p "$pod/run/secrets/gcs"
  mount -n --bind "$pod/secrets" "$pod/run/secrets/gcs"
  mount -n -o remount,bind,ro "$pod/run/secrets/gcs"
  mount -n --move "$pod/run" /run
}

image_tools() {
  mkdir /run/tools
  while read -r name target; do
    ln -s "$target" "/run/tools/$name"
  done <"$pod/tools"
}

own_etc() {
  for file in "$pod"/etc/*; do
    [ ! -e "$file" ] || mount -n --bind "$file" "/etc/${file##*/}"
  done
}

mount -n --make-rprivate /
mount -n -t proc proc /proc
private_opt
private_dev
private_run
image_tools
own_etc
mount -n --bind "$pod/tmp" /tmp
mount -n -o remount,bind,ro /
cd /
exec env PATH=/run/tools "$@"
