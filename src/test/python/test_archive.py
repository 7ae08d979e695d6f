"""How an archive is made."""

import gzip
import io
import os
import subprocess
import tarfile
import tempfile
import unittest

from gcs_cache import archive, unpacking
from gcs_cache.problems import Refused, Unusable
from stand_ins import directory_of


def made(directory):
    return b"".join(bytes(chunk) for chunk, _ in archive.chunks(directory))


def empty_directory(test):
    directory = tempfile.TemporaryDirectory()
    test.addCleanup(directory.cleanup)
    return directory.name


class Archives(unittest.TestCase):
    def setUp(self):
        self.content = "".join(map(str, range(1000000)))
        self.directory = directory_of(self, a=self.content, b="")
        os.makedirs(self.directory + "/c/" + "long" * 30)
        os.symlink("../a", self.directory + "/c/link")
        os.symlink("long" * 30, self.directory + "/c/" + "link" * 40)
        os.chmod(self.directory + "/b", 0o700)
        os.utime(self.directory + "/b", (7, 7))
        with open(self.directory + "/.kaspr-packages", "r+", encoding="utf-8") as marker:
            text = marker.read().replace("files 2", "files 4")
            marker.seek(0)
            marker.write(text)

    def same(self, unpacked):
        said = subprocess.run(["diff", "-r", "--no-dereference", self.directory, unpacked], stdout=subprocess.PIPE)
        self.assertEqual((said.returncode, said.stdout), (0, b""))
        status = os.stat(unpacked + "/b")
        self.assertEqual((status.st_mode & 0o777, status.st_mtime), (0o755, 7))

    def test_come_out_of_the_other_end_as_they_were(self):
        unpacked = empty_directory(self)
        unpacking.unpack([made(self.directory)], unpacked)
        self.same(unpacked)

    def test_are_read_by_gnu_tar_in_the_same_way(self):
        unpacked = empty_directory(self)
        subprocess.run(["tar", "-xzf", "-", "-C", unpacked], input=made(self.directory), check=True)
        self.same(unpacked)

    def test_are_the_same_bytes_each_time(self):
        self.assertEqual(made(self.directory), made(self.directory))

    def test_begin_with_the_marker_and_are_sorted(self):
        with tarfile.open(fileobj=io.BytesIO(gzip.decompress(made(self.directory)))) as tar:
            names = tar.getnames()
        self.assertEqual(names, [".kaspr-packages", *sorted(names[1:])])

    def test_are_not_made_of_files_that_change_meanwhile(self):
        root = os.fsencode(self.directory)
        members = archive.set_members(root)
        os.truncate(self.directory + "/a", 5)
        with self.assertRaisesRegex(Unusable, "a has become shorter"):
            list(archive.tar_file(root, members))

    def test_that_cannot_be_made_say_so_to_who_waits_for_them(self):
        os.remove(self.directory + "/.kaspr-packages")
        with self.assertRaises(FileNotFoundError):
            made(self.directory)


class Blocks(unittest.TestCase):
    def test_have_one_size_but_the_last(self):
        for length, expected in (
            (1, [(1, True)]), (5, [(5, True)]), (6, [(5, False), (1, True)]), (10, [(5, False), (5, True)])):
            got = [(len(block), last) for block, last in archive.in_blocks([bytes(length)], 5)]
            self.assertEqual(got, expected)

    def test_have_the_same_bytes_in_their_order(self):
        pieces = [b"abc", b"", b"defghijklm", b"n"]
        blocks = archive.in_blocks(pieces, 4)
        self.assertEqual([bytes(block) for block, _ in blocks], [b"abcd", b"efgh", b"ijkl", b"mn"])


class Members(unittest.TestCase):
    def setUp(self):
        self.directory = directory_of(self, a="x")

    def members(self):
        return archive.set_members(os.fsencode(self.directory))

    def refuses(self, reason):
        with self.assertRaisesRegex(Refused, reason):
            self.members()

    def test_are_files_directories_and_links_that_stay_inside(self):
        os.mkdir(self.directory + "/b")
        os.symlink("../a", self.directory + "/b/link")
        self.assertEqual([member.name for member in self.members()], [b".kaspr-packages", b"a", b"b", b"b/link"])

    def test_lead_nowhere_else(self):
        os.symlink("/etc", self.directory + "/link")
        self.refuses("the link link leads outside")

    def test_are_nothing_else(self):
        os.mkfifo(self.directory + "/pipe")
        self.refuses("pipe is neither file nor directory")

    def test_are_not_more_than_may_be_unpacked(self):
        with open(self.directory + "/large", "wb") as file:
            file.truncate(10 * 1048576)
        self.refuses("more than 10 times maxArchiveSize")

    def test_are_not_those_at_which_the_script_is_at_work(self):
        os.mkdir(self.directory + "/.kaspr-work")
        os.mkfifo(self.directory + "/.kaspr-work/pipe")
        self.assertEqual(len(self.members()), 2)


if __name__ == "__main__":
    unittest.main()
