"""Looks at an archive before tar does."""

from __future__ import annotations

import collections.abc

from .limits import BLOCK, LARGEST_GROWTH, byte_limit
from .messages import plain
from .names import MARKER, WORK, marker_text
from .problems import Refused


class Guard:
    """Reads the headers of a tar stream that passes by and refuses what we would not have written.

    Plain files, directories and links that stay inside, in GNU format; the marker first; no name twice;
    no setuid; not larger than what the limit allows; as many files as the marker says.
    """

    def __init__(self) -> None:
        self.header = bytearray()
        self.skip = self.padding = self.files = self.total = self.zero_blocks = 0
        self.body = bytearray()
        self.consume: collections.abc.Callable[[bytes], None] | None = None
        self.long_name: bytes | None = None
        self.long_link: bytes | None = None
        self.marker: int | None = None
        self.seen: set[int] = set()
        self.links: set[bytes] = set()

    def passed(self, data: bytes) -> bytes:
        """The data, once all of it is found good; without what follows the end of the archive."""
        at, end = 0, len(data)
        while at < end and self.zero_blocks < 2:
            if self.skip:
                at += self.pass_body(data[at : at + self.skip] if self.consume else b"", end - at)
            elif not self.header and end - at >= BLOCK:
                self.member(data[at : at + BLOCK])
                at += BLOCK
            else:
                at += self.pass_part_of_header(data[at : at + BLOCK - len(self.header)])
        if data[at:].strip(b"\0"):
            raise Refused("bytes follow the end of the archive")
        return data[:at]

    def pass_part_of_header(self, part: bytes) -> int:
        self.header += part
        if len(self.header) == BLOCK:
            self.member(bytes(self.header))
            self.header.clear()
        return len(part)

    def pass_body(self, wanted: bytes, there: int) -> int:
        """Skips up to the end of a member; keeps the body for those who want it."""
        passed = min(self.skip, there)
        self.skip -= passed
        if self.consume:
            self.body += wanted
            if not self.skip:
                consume, self.consume = self.consume, None
                consume(bytes(self.body[: len(self.body) - self.padding]))
        return passed

    def member(self, block: bytes) -> None:
        if not block.strip(b"\0"):
            self.zero_blocks += 1
            return
        if self.zero_blocks or block[257:265] != b"ustar  \0":
            raise Refused("it is no archive in GNU format")
        size, kind = octal(block[124:136]), block[156:157]
        self.check_sum(block)
        self.padding = -size % BLOCK
        self.skip = size + self.padding
        self.total += BLOCK + self.skip
        if self.total > LARGEST_GROWTH * byte_limit():
            raise Refused("it unpacks to more than %d times maxArchiveSize" % LARGEST_GROWTH)
        if kind in (b"L", b"K"):
            self.keep_body(size, self.set_long_name if kind == b"L" else self.set_long_link)
        else:
            self.real_member(block, kind, size)

    @staticmethod
    def check_sum(block: bytes) -> None:
        if sum(block) - sum(block[148:156]) + 8 * 32 != octal(block[148:156]):
            raise Refused("a header of it is damaged")

    def keep_body(self, size: int, consume: collections.abc.Callable[[bytes], None]) -> None:
        if not 0 < size <= 8192:
            raise Refused("a name in it is too long")
        self.body, self.consume = bytearray(), consume

    def set_long_name(self, body: bytes) -> None:
        self.long_name = body.rstrip(b"\0")

    def set_long_link(self, body: bytes) -> None:
        self.long_link = body.rstrip(b"\0")

    def real_member(self, block: bytes, kind: bytes, size: int) -> None:
        name = self.long_name or block[:100].partition(b"\0")[0]
        link = self.long_link or block[157:257].partition(b"\0")[0]
        self.long_name = self.long_link = None
        if octal(block[100:108]) & 0o7000:
            raise Refused("%s is setuid, setgid or sticky" % plain(name))
        if kind not in (b"0", b"2", b"5") or (kind != b"0" and size):
            raise Refused("%s is neither file nor directory nor symbolic link" % plain(name))
        self.check_name(name, kind)
        if kind == b"2":
            check_link(name, link)
            self.links.add(name)
        if self.marker is None:
            self.first_member(name, kind, size)
        elif kind != b"5":
            self.files += 1

    def check_name(self, name: bytes, kind: bytes) -> None:
        name = name[:-1] if kind == b"5" and name.endswith(b"/") else name
        parts = name.split(b"/")
        if b"" in parts or b"." in parts or b".." in parts or parts[0] == WORK.encode():
            raise Refused("it has a member by the name of %s" % plain(name))
        if self.links and any(b"/".join(parts[:n]) in self.links for n in range(1, len(parts))):
            raise Refused("%s lies behind a symbolic link" % plain(name))
        if hash(name) in self.seen:
            raise Refused("%s comes twice" % plain(name))
        self.seen.add(hash(name))

    def first_member(self, name: bytes, kind: bytes, size: int) -> None:
        if name != MARKER.encode() or kind != b"0":
            raise Refused("it does not begin with its marker")
        self.marker = -1  # until it is read
        self.keep_body(size, self.read_marker)

    def read_marker(self, body: bytes) -> None:
        count = body.rpartition(b"files ")[2].strip()
        if not count.isdigit() or body != marker_text(int(count)).encode():
            raise Refused("its marker says it is another set: %s" % plain(body))
        self.marker = int(count)

    def finish(self) -> None:
        if self.zero_blocks < 2:
            raise Refused("the archive ends too early")
        if self.files != self.marker:
            raise Refused("it has %d files, its marker says %s" % (self.files, self.marker))


def octal(field: bytes) -> int:
    """A number in a tar header: octal digits, or for large files binary with the top bit set."""
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    digits = field.strip(b" \0")
    if digits.strip(b"01234567"):
        raise Refused("a header of it is damaged")
    return int(digits or b"0", 8)


def check_link(name: bytes, target: bytes) -> None:
    """A link must point inside the set wherever the set lies.

    Steps up come first, where they lead through real directories: behind a name, which may itself be a
    link, nobody knows where they lead.
    """
    parts = [part for part in target.split(b"/") if part not in (b"", b".")]
    up = 0
    while up < len(parts) and parts[up] == b"..":
        up += 1
    if not target or target.startswith(b"/") or up > name.count(b"/") or b".." in parts[up:]:
        raise Refused("the link %s leads outside" % plain(name))
