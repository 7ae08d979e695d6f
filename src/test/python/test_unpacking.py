"""How an archive is unpacked."""

import gzip
import os
import unittest
import zlib

from gcs_cache import unpacking
from gcs_cache.problems import Refused


class Inflating(unittest.TestCase):
    def inflate(self, data):
        return b"".join(unpacking.inflated([data[at : at + 1000] for at in range(0, len(data), 1000)]))

    def test_gives_back_what_was_packed(self):
        for content in (b"", os.urandom(5000), b"0" * (9 << 20)):
            self.assertEqual(self.inflate(gzip.compress(content)), content)

    def test_refuses_what_is_cut_short_or_goes_on_or_is_damaged(self):
        good = gzip.compress(os.urandom(5000))
        damaged = good[:-5] + bytes([good[-5] ^ 1]) + good[-4:]
        for bad in (b"", good[:-1], good + b"\0", good + good, damaged, b"no gzip", zlib.compress(b"x")):
            with self.assertRaises(Refused):
                self.inflate(bad)


if __name__ == "__main__":
    unittest.main()
