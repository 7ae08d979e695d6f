"""The gzip file of an archive."""

import gzip
import os
import unittest
import zlib

from gcs_cache import gzip_members
from gcs_cache.problems import Refused

CONTENTS = (b"", b"x", os.urandom(5000), b"0" * gzip_members.MEMBER)


class Members(unittest.TestCase):
    def inflate(self, data, step=1000):
        pieces = [data[at : at + step] for at in range(0, len(data), step)]
        return [gzip_members.inflated(body) for body in gzip_members.members(pieces)]

    def test_give_back_what_was_packed_however_they_are_cut(self):
        data = b"".join(map(gzip_members.packed, CONTENTS))
        for step in (1, 19, 20, 1000, 1 << 22):
            self.assertEqual(tuple(self.inflate(data, step)), CONTENTS)

    def test_are_a_gzip_file_for_everybody(self):
        self.assertEqual(gzip.decompress(b"".join(map(gzip_members.packed, CONTENTS))), b"".join(CONTENTS))

    def test_are_refused_when_cut_short_or_damaged_or_of_another_program(self):
        good = gzip_members.packed(os.urandom(5000))
        for at in (len(good) - 1, len(good) - 5, 25):
            damaged = good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :]
            with self.assertRaises(Refused):
                self.inflate(damaged)
        for bad in (good[:-1], good[:10], good + b"\0", b"no gzip" * 9, gzip.compress(b"x" * 99), zlib.compress(b"x" * 99)):
            with self.assertRaises(Refused):
                self.inflate(bad)

    def test_may_not_hold_more_than_one_that_was_packed_here(self):
        with self.assertRaisesRegex(Refused, "no proper gzip"):
            self.inflate(gzip_members.packed(b"0" * (gzip_members.MEMBER + 1)))

    def test_are_not_waited_for_if_they_say_that_they_are_huge(self):
        huge = gzip_members.HEAD + gzip_members.LENGTH.pack(1 << 31)
        with self.assertRaisesRegex(Refused, "no gzip file of this script"):
            next(gzip_members.members(iter([huge, b"never read"])))


if __name__ == "__main__":
    unittest.main()
