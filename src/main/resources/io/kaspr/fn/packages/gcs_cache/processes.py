"""Starts and ends tar and gzip."""

from __future__ import annotations

import fcntl
import subprocess

from .problems import Unusable
from .watchdog import Watchdog

F_SETPIPE_SZ = 1031  # fcntl knows it by name since Python 3.10


def start(command: list[str], stdin: int | None = None, stdout: int | None = None) -> subprocess.Popen[bytes]:
    try:
        child = subprocess.Popen(command, stdin=stdin, stdout=stdout)
    except OSError as error:
        raise Unusable("%s cannot be started: %s" % (command[0], error.strerror))
    Watchdog.children.append(child)
    for pipe in filter(None, (child.stdin, child.stdout)):
        widen(pipe.fileno())
    return child


def widen(pipe: int) -> None:
    """Room for a megabyte in place of 64 KiB: the two ends then work at the same time, not in turns."""
    try:
        fcntl.fcntl(pipe, F_SETPIPE_SZ, 1 << 20)
    except OSError:
        pass


def end(child: subprocess.Popen[bytes]) -> None:
    """Leaves no child behind, whatever happened to it."""
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        try:
            if pipe:
                pipe.close()
        except OSError:
            pass
