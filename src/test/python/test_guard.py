"""What the guard lets pass, and what it refuses."""

import io
import tarfile
import unittest

from gcs_cache.guard import Guard
from gcs_cache.problems import Refused
from stand_ins import member, tar_of


class TheGuard(unittest.TestCase):
    def passes(self, tar, step=100):
        guard, passed = Guard(), b""
        for at in range(0, len(tar), step):
            passed += guard.passed(tar[at : at + step])
        guard.finish()
        return passed

    def refuses(self, reason, tar):
        for step in (100, 512, 1 << 20):
            with self.assertRaisesRegex(Refused, reason):
                self.passes(tar, step)

    def test_lets_a_good_archive_pass_in_pieces_of_any_size(self):
        tar = tar_of(
            member("a", kind=tarfile.DIRTYPE, mode=0o755), member("a/" + "long" * 60, b"x" * 1000),
            member("a/link", kind=tarfile.SYMTYPE, link="../b"), member("b", b""),
            member("c", kind=tarfile.SYMTYPE, link="a/" + "long" * 60))
        for step in (1, 511, 512, 513, 1 << 20):
            self.assertEqual(self.passes(tar, step), tar.rstrip(b"\0").ljust(len(self.passes(tar)), b"\0"))

    def test_refuses_names_that_lead_elsewhere(self):
        for name in ("/etc/evil", "../evil", "a/../../evil", "./a", "a//b", ".kaspr-work/x"):
            self.refuses("a member by the name of", tar_of(member(name)))

    def test_refuses_links_that_lead_elsewhere(self):
        for link in ("/etc", "..", "../..", "a/../../x", "another-link/..", ""):
            self.refuses("leads outside", tar_of(member("evil", kind=tarfile.SYMTYPE, link=link)))

    def test_refuses_members_behind_links(self):
        link = member("a", kind=tarfile.SYMTYPE, link="b")
        self.refuses("behind a symbolic link", tar_of(link, member("a/x")))

    def test_refuses_what_is_no_file(self):
        for kind in (tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, b"S", b"7"):
            self.refuses("neither file nor directory", tar_of(member("evil", kind=kind, link="x")))

    def test_refuses_more_rights_than_a_package_needs(self):
        for mode in (0o4755, 0o2755, 0o1777):
            self.refuses("setuid", tar_of(member("evil", mode=mode)))

    def test_refuses_a_name_that_comes_twice(self):
        self.refuses("a comes twice", tar_of(member("a"), member("a")))

    def test_refuses_another_number_of_files(self):
        for files in (0, 2):
            self.refuses("its marker says", tar_of(member("a"), files=files))

    def test_refuses_an_archive_that_does_not_begin_with_its_marker(self):
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode="w", format=tarfile.GNU_FORMAT) as tar:
            tar.addfile(*member("a"))
        self.refuses("does not begin with its marker", data.getvalue())

    def test_refuses_the_marker_of_another_set(self):
        for old, new in ((b"0123456789abcdef", b"0123456789abcde0"), (b"py3.9", b"py3.8")):
            self.refuses("another set", tar_of(member("a")).replace(old, new))

    def test_refuses_other_formats(self):
        self.refuses("no archive in GNU format", tar_of(member("a"), form=tarfile.USTAR_FORMAT))

    def test_refuses_damaged_headers(self):
        tar = bytearray(tar_of(member("a")))
        tar[1024] ^= 1
        self.refuses("damaged", bytes(tar))

    def test_refuses_archives_without_an_end(self):
        tar = tar_of(member("a"))
        self.refuses("ends too early", tar[: 3 * 512])

    def test_refuses_what_follows_the_end(self):
        self.refuses("bytes follow the end", tar_of(member("a")) + b"x")

    def test_refuses_what_would_fill_the_disk(self):
        info, _ = member("bomb")
        info.size = 11 * 1048576
        self.refuses("unpacks to more than", tar_of() [:1024] + info.tobuf(tarfile.GNU_FORMAT))


if __name__ == "__main__":
    unittest.main()
