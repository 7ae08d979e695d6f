"""How an archive is unpacked, and what is refused; stand_ins makes archives in the form of the script."""

import errno
import os
import tempfile
import unittest
from unittest import mock

from gcs_cache import unpacking
from gcs_cache.gzip_members import packed
from gcs_cache.problems import Refused, Unusable
from gcs_cache.tar_members import BLOCK, DIRECTORY, FILE, LINK
from stand_ins import member, tar_of


class Unpacking(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name

    def unpack(self, tar, step=100):
        """From members of this much content."""
        unpacking.unpack([packed(tar[at : at + step]) for at in range(0, len(tar), step)], self.directory)

    def refuses(self, reason, tar):
        for step in (100, 512, 1 << 20):
            with tempfile.TemporaryDirectory() as self.directory, self.assertRaisesRegex(Refused, reason):
                self.unpack(tar, step)

    def test_writes_files_directories_and_links_from_members_of_any_size(self):
        long = "long" * 60
        tar = tar_of(
            member("a", kind=DIRECTORY, mode=0o755), member("a/" + long, b"x" * 1000), member("b", mode=0o755),
            member("a/link", kind=LINK, link="../b", mode=0o777), member("c", kind=LINK, link="a/" + long, mode=0o777))
        for step in (1, 511, 512, 513, 1 << 20):
            with tempfile.TemporaryDirectory() as self.directory:
                self.unpack(tar, step)
                with open(self.directory + "/c", "rb") as file:
                    self.assertEqual(file.read(), b"x" * 1000)
                self.assertEqual(os.readlink(self.directory + "/a/link"), "../b")
                self.assertEqual(os.stat(self.directory + "/b").st_mode & 0o777, 0o755)

    def test_refuses_names_that_lead_elsewhere(self):
        for name in ("/etc/evil", "../evil", "a/../../evil", "./a", "a//b", ".kaspr-work/x", ".kaspr-work"):
            self.refuses("a member by the name of", tar_of(member(name)))

    def test_refuses_links_that_lead_elsewhere(self):
        for link in ("/etc", "..", "../..", "a/../../x", "another-link/..", ""):
            self.refuses("leads outside", tar_of(member("evil", kind=LINK, link=link, mode=0o777)))

    def test_refuses_members_behind_links(self):
        link = member("a", kind=LINK, link="b", mode=0o777)
        self.refuses("behind a symbolic link", tar_of(link, member("a/x")))

    def test_refuses_what_is_no_file(self):
        for kind in (b"1", b"3", b"4", b"6", b"S", b"7", b"x", b"g", b"D", b"\0"):
            self.refuses("neither file nor directory", tar_of(member("evil", kind=kind)))

    def test_refuses_content_and_targets_that_do_not_belong(self):
        for odd in (member("a", kind=DIRECTORY, mode=0o755, content=b"x"), member("a", link="b")):
            self.refuses("neither file nor directory", tar_of(odd))

    def test_refuses_more_rights_than_a_package_needs(self):
        for mode in (0o4755, 0o2755, 0o1777, 0o666, 0o600):
            self.refuses("has the mode %o" % mode, tar_of(member("evil", mode=mode)))

    def test_refuses_a_name_that_comes_twice(self):
        self.refuses("a comes twice", tar_of(member("a"), member("a")))
        self.refuses("a comes twice", tar_of(member("a"), member("a", kind=DIRECTORY, mode=0o755)))

    def test_refuses_a_name_that_is_file_and_directory(self):
        self.refuses("cannot be written: Not a directory", tar_of(member("a"), member("a/b")))

    def test_refuses_a_member_without_its_directory(self):
        self.refuses("cannot be written: No such file", tar_of(member("a/b")))

    def test_does_not_blame_the_archive_for_the_volume(self):
        def full(*_):
            raise OSError(errno.ENOSPC, "No space left on device")

        with mock.patch.object(os, "write", full), self.assertRaisesRegex(Unusable, "No space left"):
            self.unpack(tar_of())

    def test_refuses_another_number_of_files(self):
        for files in (0, 2):
            self.refuses("its marker says", tar_of(member("a"), files=files))

    def test_refuses_an_archive_that_does_not_begin_with_its_marker(self):
        self.refuses("does not begin with its marker", tar_of(member("a"))[2 * BLOCK :])

    def test_refuses_the_marker_of_another_set(self):
        for old, new in ((b"0123456789abcdef", b"0123456789abcde0"), (b"py3.9", b"py3.8")):
            self.refuses("another set", tar_of(member("a")).replace(old, new))

    def test_refuses_archives_without_an_end(self):
        tar = tar_of(member("a"))
        for size in (0, BLOCK, 3 * BLOCK, len(tar) - BLOCK):
            self.refuses("ends too early", tar[:size])

    def test_refuses_what_follows_the_end(self):
        self.refuses("bytes follow the end", tar_of(member("a")) + b"x")
        self.refuses("bytes follow the end", tar_of(member("a"))[:-BLOCK] + member("b")[1].ljust(BLOCK, b"x"))

    def test_refuses_what_would_fill_the_disk(self):
        bomb = member("bomb")[0]._replace(size=11 * 1048576)
        self.refuses("more than 10 times", tar_of((bomb, b"")))

    def test_refuses_more_members_than_packages_have(self):
        with mock.patch("gcs_cache.guard.MOST_MEMBERS", 2):
            self.refuses("more than 2 files", tar_of(member("a"), member("b")))

    def test_refuses_a_marker_that_would_fill_the_memory(self):
        large = member(".kaspr-packages", b"x" * 1000)
        self.refuses("does not begin with its marker", tar_of(large)[2 * BLOCK :])

    def test_files_keep_their_times(self):
        info, content = member("a", b"x")
        self.unpack(tar_of((info._replace(time=1234567890), content)))
        self.assertEqual(os.stat(self.directory + "/a").st_mtime, 1234567890)
        self.assertEqual(info.kind, FILE)


if __name__ == "__main__":
    unittest.main()
