"""What the script unpacks, tar unpacks in the same way: some archives of each kind, always the same."""

import random
import subprocess
import unittest
from unittest import mock

import fuzz_archives
import odd_archives

OF_EACH_KIND = 40

def is_gnu_tar():
    try:
        return b"GNU tar" in subprocess.run(["tar", "--version"], stdout=subprocess.PIPE, check=False).stdout
    except OSError:
        return False


@unittest.skipUnless(is_gnu_tar(), "no GNU tar")
class TheScriptAndTar(unittest.TestCase):
    def test_unpack_in_the_same_way_what_the_script_does_not_refuse(self):
        for kind in sorted(odd_archives.KINDS):
            with self.subTest(kind):
                self.assertEqual(self.differences_of(kind), [])

    def differences_of(self, kind):
        """The differences of the first archive that has any."""
        chance = random.Random(kind)
        for _ in range(OF_EACH_KIND):
            packed, told = fuzz_archives.first_difference(kind, chance)
            if told:
                return told + ["again: python3 -B src/test/python/fuzz_archives.py " + fuzz_archives.keep(packed)]
        return []

    def test_reach_archives_that_the_script_unpacks(self):
        for kind in ("good", "odd names", "odd links"):
            chance = random.Random(kind)
            made = [packed for _ in range(OF_EACH_KIND) for packed in fuzz_archives.archives(kind, chance)]
            self.assertTrue(any(fuzz_archives.unpacked_by_the_script(packed) for packed in made), kind)

    def test_are_told_apart_where_tar_makes_something_else(self):
        nul_first = odd_archives.header(size=b"\0\0001000") + odd_archives.link(b"out", b"/etc")
        read = {b"n": (b"0", "644 at 0", b"x" * 512)}
        with mock.patch.object(fuzz_archives, "unpacked_by_the_script", lambda packed: read):
            told = fuzz_archives.differences(fuzz_archives.archive(nul_first, 1))
        self.assertIn("b'out' is None for the script, and (b'2', '', b'/etc') for tar", told)


if __name__ == "__main__":
    unittest.main()
