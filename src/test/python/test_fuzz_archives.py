"""What the guard lets pass, tar unpacks as the guard has read it: some archives of each kind, always the same."""

import random
import subprocess
import unittest

import fuzz_archives
import odd_archives

OF_EACH_KIND = 40

# Kinds of which the guard still lets archives pass that tar reads otherwise.
KNOWN = {
    "any byte", "long names", "names that meet", "number in gid", "number in mode", "number in mtime", "number in size",
    "number in uid", "odd links", "odd names",
}


def is_gnu_tar():
    try:
        return b"GNU tar" in subprocess.run(["tar", "--version"], stdout=subprocess.PIPE, check=False).stdout
    except OSError:
        return False


@unittest.skipUnless(is_gnu_tar(), "no GNU tar")
class TheGuardAndTar(unittest.TestCase):
    def test_agree_on_what_the_guard_lets_pass(self):
        for kind in sorted(odd_archives.KINDS):
            with self.subTest(kind):
                told = self.differences_of(kind)
                if kind in KNOWN:
                    self.assertTrue(told, "this kind is mended: take it out of KNOWN")
                else:
                    self.assertEqual(told, [])

    def differences_of(self, kind):
        """The differences of the first archive that has any."""
        chance = random.Random(kind)
        for _ in range(OF_EACH_KIND):
            packed, told = fuzz_archives.first_difference(kind, chance)
            if told:
                return told + ["again: python3 -B src/test/python/fuzz_archives.py " + fuzz_archives.keep(packed)]
        return []

    def test_reach_archives_that_the_guard_lets_pass(self):
        for kind in ("good", "odd names", "number in size", "rights", "sparse fields"):
            chance = random.Random(kind)
            made = [packed for _ in range(OF_EACH_KIND) for packed in fuzz_archives.archives(kind, chance)]
            self.assertTrue(any(fuzz_archives.read_by_the_guard(packed) for packed in made), kind)

    def test_are_told_apart_where_tar_makes_something_else(self):
        nul_first = odd_archives.header(size=b"\0\0001000") + odd_archives.link(b"out", b"/etc")
        with unittest.mock.patch.object(fuzz_archives, "read_by_the_guard", lambda packed: {b"n": (b"0", 512, b"")}):
            told = fuzz_archives.differences(fuzz_archives.archive(nul_first, 1))
        self.assertIn("b'n' is (b'0', 512, b'') for the guard, and (b'0', 0, b'') for tar", told)
        self.assertIn("b'out' is None for the guard, and (b'2', 0, b'/etc') for tar", told)


if __name__ == "__main__":
    unittest.main()
