#!/bin/sh
# Runs a command as a kubelet would, inside new mount and PID namespaces: as PID 1, on a read-only root, with
# volumes of its own. Arguments: the pod's directory, the command. In the pod's directory are
#   image            the root file system; if that is not /, the container sees nothing of this machine
#   mounts           a line for each volume: ro or rw, its directory, where it belongs
#   tools            a line for each program of the image: its name, where it is found
#   tmp              what becomes /tmp; read-only if there is a file tmp-read-only
#   etc              files to put over those in /etc
#   termination-log  what becomes /dev/termination-log
#   python           the path of what becomes /opt/python, if the image is this machine
#   user             options of setpriv for the user that the container runs as, if it is not root
#   workdir          where the container starts, if it is not /
#   volume-size      makes each rw volume one of its own for this run, with these options of tmpfs
set -eu
pod=$1
shift
PATH=/usr/sbin:/usr/bin:/sbin:/bin

# The image becomes the root, and this machine is below /mnt until the container starts.
change_root() {
  mount -n --bind "$image" "$image"
  cd "$image"
  pivot_root . mnt
  machine=/mnt
  pod=$machine$pod
}

# An /opt with room for new mount points; what was there stays.
private_opt() {
  mkdir "$pod/opt"
  mount -n -t tmpfs tmpfs "$pod/opt"
  for entry in /opt/*; do
    if [ -d "$entry" ]; then
      mkdir "$pod$entry"
      mount -n --rbind "$entry" "$pod$entry"
    fi
  done
  if [ -z "$machine" ]; then
    mkdir -p "$pod/opt/python"
    mount -n --bind "$(cat "$pod/python")" "$pod/opt/python"
  fi
  mount -n --move "$pod/opt" /opt
}

private_dev() {
  mkdir "$pod/dev"
  mount -n -t tmpfs tmpfs "$pod/dev"
  for device in null zero full random urandom; do
    : >"$pod/dev/$device"
    mount -n --bind "$machine/dev/$device" "$pod/dev/$device"
  done
  ln -s /proc/self/fd "$pod/dev/fd"
  if [ -e "$pod/termination-log" ]; then
    : >"$pod/dev/termination-log"
    mount -n --bind "$pod/termination-log" "$pod/dev/termination-log"
  fi
  mount -n --move "$pod/dev" /dev
}

private_run() {
  mkdir "$pod/run"
  mount -n -t tmpfs tmpfs "$pod/run"
  mkdir "$pod/run/tools"
  while read -r name target; do
    ln -s "$target" "$pod/run/tools/$name"
  done <"$pod/tools"
  mount -n --move "$pod/run" /run
}

volumes() {
  while read -r mode volume path; do
    mkdir -p "$path"
    if [ "$mode" = rw ] && [ -e "$pod/volume-size" ]; then
      mount -n -t tmpfs -o "mode=777,$(cat "$pod/volume-size")" tmpfs "$path"
    else
      mount -n --bind "$machine$volume" "$path"
      mount -n -o "remount,bind,$mode" "$path"
    fi
  done <"$pod/mounts"
}

own_etc() {
  for file in "$pod"/etc/*; do
    [ ! -e "$file" ] || mount -n --bind "$file" "/etc/${file##*/}"
  done
}

mount -n --make-rprivate /
read -r image <"$pod/image"
machine=
[ "$image" = / ] || change_root
mount -n -t proc proc /proc
private_opt
private_dev
private_run
volumes
own_etc
read -r user <"$pod/user" || user=
workdir=/
[ ! -e "$pod/workdir" ] || read -r workdir <"$pod/workdir"
tmp=rw
[ ! -e "$pod/tmp-read-only" ] || tmp=ro
mount -n --bind "$pod/tmp" /tmp
mount -n -o "remount,bind,$tmp" /tmp
mount -n -o remount,bind,ro /
if [ -n "$machine" ]; then
  umount -n -l "$machine"
else
  export LD_LIBRARY_PATH=/opt/python/lib
fi
cd "$workdir"
# shellcheck disable=SC2086  # options are words
exec ${user:+setpriv $user} env PATH=/run/tools "$@"
