"""Makes an archive of a set of packages, in chunks for the upload."""

from __future__ import annotations

import collections.abc
import os
import stat
import typing

from .guard import Guard
from .gzip_members import MEMBER, packed
from .limits import PIECE
from .messages import plain
from .names import MARKER, WORK
from .problems import Refused, Unusable
from .side_by_side import ahead, side_by_side
from .tar_members import BLOCK, DIRECTORY, FILE, LARGEST_NUMBER, LINK, Member, header, padded

UPLOAD_CHUNK = 32 * PIECE  # two of them are in memory, and each costs a connection

Blocks = typing.Iterator[typing.Tuple[bytearray, bool]]


def chunks(directory: str) -> Blocks:
    """Of one size but the last, each made while the one before is sent."""
    root = os.fsencode(directory)
    content = (block for block, _ in in_blocks(tar_file(root, set_members(root)), MEMBER))
    return ahead(in_blocks(side_by_side(packed, content), UPLOAD_CHUNK))


def in_blocks(pieces: collections.abc.Iterable[bytes], size: int) -> Blocks:
    """The same bytes in blocks of this size, and of each whether it is the last, which may be shorter."""
    block = bytearray()
    for piece in pieces:
        view = memoryview(piece)
        while len(block) + len(view) > size:
            room = size - len(block)
            block += view[:room]
            yield block, False
            block, view = bytearray(), view[room:]
        block += view
    yield block, True


def tar_file(root: bytes, members: list[Member]) -> collections.abc.Iterator[bytes]:
    for member in members:
        yield header(member)
        if member.kind == FILE:
            yield from content_of(os.path.join(root, member.name), member.size)
    yield bytes(2 * BLOCK)


def content_of(path: bytes, size: int) -> collections.abc.Iterator[bytes]:
    """Of just this size, which the header has told already; nobody writes to the set."""
    left = size
    file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        while left:
            piece = os.read(file, min(left, PIECE))
            if not piece:
                raise Unusable("%s has become shorter" % plain(path))
            left -= len(piece)
            yield piece
    finally:
        os.close(file)
    yield bytes(padded(size) - size)


def set_members(root: bytes) -> list[Member]:
    """All of the set, in the order of the archive; refuses what those who download it would refuse."""
    guard = Guard()
    members = [member_of(root, MARKER.encode())] + [
        member_of(root, name) for name in names_below(root, b"") if name != MARKER.encode()]
    for member in members:
        guard.admit(member)
    return members


def names_below(root: bytes, folder: bytes) -> collections.abc.Iterator[bytes]:
    with os.scandir(os.path.join(root, folder)) as entries:
        ordered = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    for entry, is_folder in ordered:
        name = os.path.join(folder, entry)
        if name != WORK.encode():
            yield name
            if is_folder:
                yield from names_below(root, name)


def member_of(root: bytes, name: bytes) -> Member:
    path = os.path.join(root, name)
    status = os.lstat(path)
    time = min(max(0, int(status.st_mtime)), LARGEST_NUMBER)
    if stat.S_ISLNK(status.st_mode):
        return Member(name, LINK, 0o777, time, link=os.readlink(path))
    if stat.S_ISDIR(status.st_mode):
        return Member(name, DIRECTORY, 0o755, time)
    if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_NUMBER:
        raise Refused("%s is neither file nor directory nor symbolic link" % plain(name))
    return Member(name, FILE, 0o755 if status.st_mode & 0o111 else 0o644, time, status.st_size)
