"""The gzip file of an archive: many members, each with its length at its beginning.

So all cores can pack and unpack. For gzip and tar -z it is a gzip file as any other (RFC 1952: members follow one
another, and may have extra fields).
"""

from __future__ import annotations

import collections.abc
import struct
import zlib

from .limits import PIECE
from .problems import Refused

MEMBER = 4 * PIECE  # of content
HEAD = b"\x1f\x8b\x08\x04\x00\x00\x00\x00\x04\xff\x08\x00KF\x04\x00"  # an extra field KF of four bytes follows
LENGTH = struct.Struct("<L")  # of all that follows it
TAIL = struct.Struct("<LL")


def packed(content: bytes | bytearray) -> bytes:
    deflater = zlib.compressobj(1, zlib.DEFLATED, -15, 9)
    body = deflater.compress(content) + deflater.flush()
    length = LENGTH.pack(len(body) + TAIL.size)
    return b"".join((HEAD, length, body, TAIL.pack(zlib.crc32(content), len(content))))


def inflated(body: bytes) -> bytes:
    """The content of a member, of which this is what follows the length."""
    inflater = zlib.decompressobj(-15)
    try:
        content = inflater.decompress(body, MEMBER + 1)
    except zlib.error as error:
        raise Refused("it is no proper gzip file (%s)" % error)
    whole = inflater.eof and len(content) <= MEMBER
    if not whole or inflater.unused_data != TAIL.pack(zlib.crc32(content), len(content)):
        raise Refused("it is no proper gzip file")
    return content


def members(pieces: collections.abc.Iterable[bytes]) -> collections.abc.Iterator[bytes]:
    """What follows the length of each member, however the file was cut into pieces."""
    begin = len(HEAD) + LENGTH.size
    rest = bytearray()
    for piece in pieces:
        rest += piece
        while len(rest) >= begin:
            (length,) = LENGTH.unpack_from(rest, len(HEAD))
            if not rest.startswith(HEAD) or length > 2 * MEMBER:
                raise Refused("it is no gzip file of this script")
            if len(rest) < begin + length:
                break
            yield bytes(rest[begin : begin + length])
            del rest[: begin + length]
    if rest:
        raise Refused("it ends too early")
