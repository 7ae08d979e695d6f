"""The members of an archive, in the one form in which they are written here: GNU tar reads them as we do.

What is read is written again for comparison, so that nothing passes that others could read in another way:
numbers with blanks, names with NULs, sparse files, owners.
"""

from __future__ import annotations

import struct
import typing

from .problems import Refused

BLOCK = 512
LONGEST_NAME = 4096
LARGEST_NUMBER = 8**11 - 1  # sizes and times have eleven octal digits
DAMAGED = "a header in it is damaged, or was not written by this script"
FILE, LINK, DIRECTORY, LONG_NAME, LONG_LINK = b"0", b"2", b"5", b"L", b"K"
# name, mode, user, group, size, time, sum, kind, link, format
FIELDS = struct.Struct("100s8s8s8s12s12s8sc100s8s247x")


class Member(typing.NamedTuple):
    name: bytes
    kind: bytes
    mode: int
    time: int = 0
    size: int = 0
    link: bytes = b""


class Source(typing.Protocol):
    def take(self, size: int) -> bytes: ...


def header(member: Member) -> bytes:
    """All that comes before the content."""
    name = member.name + b"/" if member.kind == DIRECTORY else member.name
    texts = ((LONG_LINK, member.link), (LONG_NAME, name))
    longs = [long_text(kind, text) for kind, text in texts if len(text) > 100]
    return b"".join(longs) + block(member._replace(name=name))


def long_text(kind: bytes, text: bytes) -> bytes:
    size = len(text) + 1
    return block(Member(b"././@LongLink", kind, 0o644, size=size)) + text.ljust(padded(size), b"\0")


def block(member: Member) -> bytes:
    fields = [
        member.name[:100], b"%07o" % member.mode, b"%07o" % 0, b"%07o" % 0, b"%011o" % member.size,
        b"%011o" % member.time, b" " * 8, member.kind, member.link[:100], b"ustar  "]
    fields[6] = b"%06o\0 " % sum(FIELDS.pack(*fields))
    return FIELDS.pack(*fields)


def padded(size: int) -> int:
    return size + -size % BLOCK


def read_member(source: Source) -> Member | None:
    """The next member, of which the content follows; None at the end."""
    raw = source.take(BLOCK)
    if not raw.strip(b"\0"):
        return None
    texts = {}
    fields = FIELDS.unpack(raw)
    while fields[7] in (LONG_LINK, LONG_NAME):
        size = number(fields[4])
        if size > LONGEST_NAME:
            raise Refused("a name in it is too long")
        if fields[7] in texts:
            raise Refused(DAMAGED)
        text = source.take(padded(size))
        texts[fields[7]] = text[: size - 1]
        last = source.take(BLOCK)
        fields = FIELDS.unpack(last)
        raw += text + last
    name = texts.get(LONG_NAME) or fields[0].rstrip(b"\0")
    member = Member(
        name[:-1] if fields[7] == DIRECTORY else name, fields[7], number(fields[1]), number(fields[5]),
        number(fields[4]), texts.get(LONG_LINK) or fields[8].rstrip(b"\0"))
    if header(member) != raw or b"\0" in member.name + member.link:
        raise Refused(DAMAGED)
    return member


def number(field: bytes) -> int:
    try:
        return int(field.rstrip(b"\0"), 8)
    except ValueError:
        raise Refused(DAMAGED)
