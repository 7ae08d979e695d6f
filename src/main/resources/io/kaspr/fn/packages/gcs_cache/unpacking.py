"""Unpacks an archive while it arrives."""

from __future__ import annotations

import collections.abc
import errno
import os

from .guard import Guard, files_of
from .gzip_members import inflated, members
from .messages import plain
from .problems import Refused, Unusable
from .side_by_side import side_by_side
from .tar_members import BLOCK, DIRECTORY, LINK, Member, padded, read_member

# The names in the archive are to blame; for anything else it is this pod.
OF_THE_ARCHIVE = (errno.EEXIST, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


def unpack(pieces: collections.abc.Iterable[bytes], directory: str) -> None:
    """Writes what the guard admits."""
    content, guard, files = Content(side_by_side(inflated, members(pieces))), Guard(), -1
    for member in iter(lambda: read_member(content), None):
        guard.admit(member)
        parts = content.parts(member.size)
        if files < 0:  # the first member is the marker
            marker = b"".join(parts)
            files = files_of(marker)
            parts = iter([memoryview(marker)])
        try:
            write(member, parts, os.path.join(os.fsencode(directory), member.name))
        except OSError as error:
            words = "%s cannot be written: %s" % (plain(member.name), error.strerror)
            raise Refused(words) if error.errno in OF_THE_ARCHIVE else Unusable(words)
    content.finish()
    guard.finish(files)


def write(member: Member, parts: collections.abc.Iterator[memoryview], path: bytes) -> None:
    if member.kind == DIRECTORY:
        os.mkdir(path, member.mode)
    elif member.kind == LINK:
        os.symlink(member.link, path)
    else:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, member.mode)
        try:
            for part in parts:
                while part:
                    part = part[os.write(file, part) :]
            os.utime(file, (member.time, member.time))
        finally:
            os.close(file)


class Content:
    """The tar file, read from its beginning to its end."""

    def __init__(self, blocks: collections.abc.Iterator[bytes]) -> None:
        self.blocks = blocks
        self.block = memoryview(b"")

    def take(self, size: int) -> bytes:
        return b"".join(self.next_bytes(size))

    def parts(self, size: int) -> collections.abc.Iterator[memoryview]:
        """The content of a member, and past what fills its last block."""
        yield from self.next_bytes(size)
        self.take(padded(size) - size)

    def next_bytes(self, size: int) -> collections.abc.Iterator[memoryview]:
        while size:
            while not self.block:
                block = next(self.blocks, None)
                if block is None:
                    raise Refused("it ends too early")
                self.block = memoryview(block)
            part = self.block[:size]
            self.block = self.block[len(part) :]
            size -= len(part)
            yield part

    def finish(self) -> None:
        """One block of zeros was there, another one ends the file."""
        if self.take(BLOCK).strip(b"\0") or self.block or any(self.blocks):
            raise Refused("bytes follow the end of the archive")
