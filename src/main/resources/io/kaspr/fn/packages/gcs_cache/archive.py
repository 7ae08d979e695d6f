"""Makes an archive of a set of packages, in chunks for the upload."""

from __future__ import annotations

import collections.abc
import contextlib
import io
import os
import queue
import stat
import subprocess
import threading
import typing

from .guard import check_link
from .limits import BLOCK, LARGEST_GROWTH, PIECE, byte_limit
from .messages import plain
from .names import MARKER, WORK
from .problems import Refused
from .processes import end, start

UPLOAD_CHUNK = 32 * PIECE  # two of them are in memory, and each costs a connection

Chunk = typing.Tuple[memoryview, bool]


class Archive:
    """tar and gzip at work on a directory: they begin at once, and need not wait for the bucket to agree."""

    def __init__(self, directory: str) -> None:
        names = sorted(name for name in os.listdir(directory) if name not in (MARKER, WORK))
        self.tar = start(["tar", "--create", "--file=-", "--directory=" + directory, "--format=gnu", "--sort=name",
                          "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rwX,go+rX,go-w,a-st",
                          "--hard-dereference", "--", MARKER] + names, stdout=subprocess.PIPE)
        made = self.tar.stdout
        assert made
        self.gzip = start(["gzip", "-1", "--no-name", "--stdout"], stdin=made.fileno(), stdout=subprocess.PIPE)
        made.close()
        self.chunks = chunks(self.gzip.stdout)  # type: ignore[arg-type]  # it is one

    def is_whole(self) -> bool:
        return self.gzip.wait() == 0 and self.tar.wait() == 0

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        end(self.gzip)
        end(self.tar)


def chunks(stream: io.BufferedReader) -> collections.abc.Iterator[Chunk]:
    """Chunks of one size, and of each whether it is the last; a thread reads one while the other is sent.

    The two lie in the same buffers again and again: what is freed and allocated anew takes twice the memory.
    """
    spare: queue.Queue[bytearray] = queue.Queue()
    ready: queue.Queue[Chunk] = queue.Queue()
    for _ in range(2):
        spare.put(bytearray(UPLOAD_CHUNK))

    def read() -> None:
        last = False
        with contextlib.suppress(ValueError):  # it is closed where an upload is given up
            while not last:
                buffer = spare.get()
                size = stream.readinto(buffer)
                last = not stream.peek(1)
                ready.put((memoryview(buffer)[:size], last))

    threading.Thread(target=read, daemon=True).start()
    return handed_out(spare, ready)


def handed_out(spare: queue.Queue[bytearray], ready: queue.Queue[Chunk]) -> collections.abc.Iterator[Chunk]:
    """Each chunk until the next one is asked for."""
    last = False
    while not last:
        chunk, last = ready.get()
        yield chunk, last
        spare.put(chunk.obj)  # type: ignore[arg-type]  # the buffer below


def check_members(directory: str) -> None:
    """Refuses what the guard of those who download it would refuse."""
    total, root = 0, os.fsencode(directory)
    for folder, folders, files in os.walk(root):
        if folder == root:
            folders[:] = [name for name in folders if name != WORK.encode()]
        for name in folders + files:
            total += archived_size(root, os.path.join(folder, name))
    if total > LARGEST_GROWTH * byte_limit():
        raise Refused("the packages have %d bytes, more than %d times maxArchiveSize" % (total, LARGEST_GROWTH))


def archived_size(root: bytes, path: bytes) -> int:
    status = os.lstat(path)
    if stat.S_ISLNK(status.st_mode):
        check_link(os.path.relpath(path, root), os.readlink(path))
    elif not stat.S_ISDIR(status.st_mode) and not stat.S_ISREG(status.st_mode):
        raise Refused("%s is neither file nor directory nor symbolic link" % plain(os.path.relpath(path, root)))
    return 2 * BLOCK + (status.st_size if stat.S_ISREG(status.st_mode) else 0)
