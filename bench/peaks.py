"""Runs a command and prints the peaks of memory and disk it came to.

    peaks.py VOLUME COMMAND...

Memory: RSS summed over the process tree, pip and its children left out. What processes share counts in each of them, so
this is more than the tree really takes. Disk: what the volume, a file system of its own, held beyond what it holds in the
end. Sampled all the time, 200 times a second: shorter peaks are missed.
"""

import os
import subprocess
import sys
import time

PAGE = os.sysconf("SC_PAGE_SIZE")


def processes():
    """Parent, resident bytes and arguments of every process there is."""
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % pid) as file:
                fields = file.read().rpartition(")")[2].split()
            with open("/proc/%s/cmdline" % pid, "rb") as file:
                found[int(pid)] = int(fields[1]), int(fields[21]) * PAGE, file.read()
        except OSError:
            pass
    return found


def resident(root):
    """Bytes of the tree below and with the root, without pip."""
    found, total, below = processes(), 0, [root]
    for pid in below:
        parent, resident_bytes, arguments = found.get(pid, (0, 0, b""))
        if b"-m\0pip\0" not in arguments:
            # A child just forked: all of its memory is its parent's, which is in the sum.
            just_forked = found.get(parent, (0, 0, b""))[1:] == (resident_bytes, arguments)
            total += 0 if just_forked else resident_bytes
            below += [child for child, (parent, _, _) in found.items() if parent == pid]
    return total


def used(volume):
    status = os.statvfs(volume)
    return (status.f_blocks - status.f_bfree) * status.f_frsize


def main(volume, *command):
    memory = disk = 0
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None:
        memory, disk = max(memory, resident(child.pid)), max(disk, used(volume))
        time.sleep(0.005)
    print("%.0f %.0f" % (memory / 2**20, (disk - used(volume)) / 2**20))
    sys.exit(child.returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
