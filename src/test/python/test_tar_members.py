"""The one form of a member."""

import io
import os
import tarfile
import unittest

from gcs_cache import tar_members
from gcs_cache.problems import Refused
from gcs_cache.tar_members import DIRECTORY, FILE, LINK, Member

GOOD = (
    Member(b"a", FILE, 0o644, 5, 7), Member(b"a" * 100, FILE, 0o755), Member(b"a" * 101, FILE, 0o644, 1),
    Member(b"d", DIRECTORY, 0o755), Member(b"d" * 100, DIRECTORY, 0o755), Member(b"l", LINK, 0o777, link=b"t" * 200),
    Member(b"l" * 300, LINK, 0o777, 8**11 - 1, link=b"t" * 101), Member(b"\xff\xc3\xa9", FILE, 0o644, size=8**11 - 1))


class Source:
    def __init__(self, data):
        self.data = io.BytesIO(data)

    def take(self, size):
        return self.data.read(size).ljust(size, b"\0")


def read(data):
    return tar_members.read_member(Source(data))


class Members(unittest.TestCase):
    def test_are_read_as_they_were_written(self):
        for member in GOOD:
            self.assertEqual(read(tar_members.header(member)), member)

    def test_are_read_by_python_in_the_same_way(self):
        for member in GOOD:
            data = io.BytesIO(tar_members.header(member._replace(size=0)) + bytes(1024))
            with tarfile.open(fileobj=data, encoding="utf-8", errors="surrogateescape") as tar:
                (info,) = tar.getmembers()
            got = os.fsencode(info.name).rstrip(b"/"), info.type, info.mode, info.mtime, os.fsencode(info.linkname)
            self.assertEqual(got, (member.name, member.kind, member.mode, member.time, member.link))

    def test_end_with_a_block_of_zeros(self):
        self.assertIsNone(read(bytes(512)))

    def test_of_any_other_form_are_refused(self):
        for name, begin, old, new in (
            ("size behind NULs", 124, b"00000001000\0", b"\0\x000001000\0\0\0"),
            ("size behind blanks", 124, b"00000001000\0", b"       1000\0"),
            ("size in binary", 124, b"00000001000\0", b"\x80" + bytes(9) + b"\x02\0"),
            ("no time", 136, b"00000000000\0", bytes(12)),
            ("a user", 108, b"0000000\0", b"0000001\0"),
            ("name of a user", 265, bytes(4), b"root"),
            ("POSIX", 257, b"ustar  \0", b"ustar\x0000"),
            ("something behind the name", 0, b"a" + bytes(5), b"a\0evil"),
        ):
            block = bytearray(tar_members.header(Member(b"a", FILE, 0o644, size=512)))
            self.assertEqual(block[begin : begin + len(old)], old, name)
            block[begin : begin + len(old)] = new
            block[148:156] = b"%06o\0 " % (sum(block) - sum(block[148:156]) + 8 * 32)
            with self.assertRaisesRegex(Refused, "damaged", msg=name):
                read(bytes(block))

    def test_that_are_damaged_are_refused(self):
        for at in (0, 100, 124, 148, 157, 500):
            block = bytearray(tar_members.header(GOOD[0]))
            block[at] ^= 1
            with self.assertRaisesRegex(Refused, "damaged"):
                read(bytes(block))

    def test_with_long_names_of_another_form_are_refused(self):
        good = tar_members.header(Member(b"a" * 200, FILE, 0o644))
        short = tar_members.long_text(b"L", b"short") + tar_members.block(Member(b"short", FILE, 0o644))
        twice = tar_members.long_text(b"L", b"b" * 200) + good
        inside = good.replace(b"a" * 200 + b"\0", b"a" * 150 + b"\0" + b"a" * 49 + b"\0")
        for bad in (short, twice, inside, good.replace(b"././@LongLink", b"././@LongName")):
            with self.assertRaisesRegex(Refused, "damaged"):
                read(bad)

    def test_with_long_names_without_end_are_refused_before_they_fill_the_memory(self):
        class Endless(Source):
            def take(self, size):
                if self.data.tell() > 1 << 20:
                    raise MemoryError
                return super().take(size)

        with self.assertRaisesRegex(Refused, "damaged"):
            tar_members.read_member(Endless(tar_members.long_text(b"L", b"a" * 200) * 2000))

    def test_with_names_that_no_system_has_are_refused(self):
        with self.assertRaisesRegex(Refused, "too long"):
            read(tar_members.header(Member(b"a" * 5000, FILE, 0o644)))


if __name__ == "__main__":
    unittest.main()
