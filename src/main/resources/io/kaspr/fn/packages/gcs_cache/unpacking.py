"""Unpacks an archive while it arrives."""

from __future__ import annotations

import collections.abc
import subprocess
import zlib

from .guard import Guard
from .limits import PIECE
from .problems import Refused, Unusable
from .processes import end, start


def unpack(pieces: collections.abc.Iterable[bytes], directory: str) -> None:
    """Feeds tar with what the guard has seen and found good; tar works while we read on."""
    guard = Guard()
    command = ["tar", "--extract", "--file=-", "--directory=" + directory,
               "--no-same-owner", "--no-same-permissions", "--keep-old-files"]
    tar = start(command, stdin=subprocess.PIPE)
    try:
        for data in inflated(pieces):
            feed(tar, guard.passed(data))
        guard.finish()
        feed(tar, b"", last=True)
        if tar.wait() != 0:
            raise Unusable("tar could not unpack the archive here (status %d)" % tar.returncode)
    finally:
        end(tar)


def feed(tar: subprocess.Popen[bytes], data: bytes, last: bool = False) -> None:
    assert tar.stdin
    try:
        tar.stdin.write(data)
        if last:
            tar.stdin.close()
    except OSError:
        raise Unusable("tar gave up; see its words above")


def inflated(pieces: collections.abc.Iterable[bytes]) -> collections.abc.Iterator[bytes]:
    """The content of exactly one gzip member, in pieces of bounded size."""
    inflater = zlib.decompressobj(31)
    for piece in pieces:
        more = True
        while more:
            try:
                data = inflater.decompress(piece, 4 * PIECE)
            except zlib.error as error:
                raise Refused("it is no proper gzip file (%s)" % error)
            yield data
            piece = inflater.unconsumed_tail
            more = bool(piece) or len(data) == 4 * PIECE
        if inflater.unused_data:
            raise Refused("bytes follow the end of the gzip file")
    if not inflater.eof:
        raise Refused("it ends too early")
