"""What an archive may hold: the same for those that are uploaded and those that are unpacked."""

from __future__ import annotations

from .limits import LARGEST_GROWTH, MOST_MEMBERS, byte_limit
from .messages import plain
from .names import MARKER, WORK, marker_text
from .problems import Refused
from .tar_members import BLOCK, DIRECTORY, FILE, LINK, Member, padded

MODES = {FILE: (0o644, 0o755), DIRECTORY: (0o755,), LINK: (0o777,)}


class Guard:
    """Refuses members that do not belong into a set of packages.

    Plain files, directories and links that stay inside; the marker first; no name twice; no setuid; not larger than
    what the limit allows; as many files as the marker says.
    """

    def __init__(self) -> None:
        self.members = self.files = self.total = 0
        self.seen: set[int] = set()
        self.links: set[bytes] = set()

    def admit(self, member: Member) -> None:
        self.check_kind(member)
        self.check_name(member.name)
        if member.kind == LINK:
            check_link(member.name, member.link)
            self.links.add(member.name)
        if not self.members and (member.name != MARKER.encode() or member.kind != FILE or member.size > BLOCK):
            raise Refused("it does not begin with its marker")
        self.count(member)

    @staticmethod
    def check_kind(member: Member) -> None:
        if member.kind not in MODES or (member.kind != FILE and member.size) or (member.kind != LINK and member.link):
            raise Refused("%s is neither file nor directory nor symbolic link" % plain(member.name))
        if member.mode not in MODES[member.kind]:
            raise Refused("%s has the mode %o, which no package needs" % (plain(member.name), member.mode))

    def check_name(self, name: bytes) -> None:
        parts = name.split(b"/")
        if b"" in parts or b"." in parts or b".." in parts or parts[0] == WORK.encode():
            raise Refused("it has a member by the name of %s" % plain(name))
        if self.links and any(b"/".join(parts[:n]) in self.links for n in range(1, len(parts))):
            raise Refused("%s lies behind a symbolic link" % plain(name))
        if hash(name) in self.seen:
            raise Refused("%s comes twice" % plain(name))
        self.seen.add(hash(name))

    def count(self, member: Member) -> None:
        self.members += 1
        self.files += member.kind != DIRECTORY
        self.total += BLOCK + padded(member.size)
        if self.total > LARGEST_GROWTH * byte_limit():
            raise Refused("unpacked it has more than %d times maxArchiveSize" % LARGEST_GROWTH)
        if self.members > MOST_MEMBERS:
            raise Refused("it has more than %d files and directories" % MOST_MEMBERS)

    def finish(self, files: int) -> None:
        """Where all members are there: the marker counts them, but not itself."""
        if files != self.files - 1:
            raise Refused("it has %d files, its marker says %d" % (self.files - 1, files))


def files_of(text: bytes) -> int:
    """The number of files that the marker of just this set says."""
    count = text.rpartition(b"files ")[2].strip()
    if not count.isdigit() or text != marker_text(int(count)).encode():
        raise Refused("its marker says it is another set: %s" % plain(text))
    return int(count)


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
