"""How an archive is made."""

import io
import os
import unittest

from gcs_cache import archive, unpacking
from gcs_cache.problems import Refused
from stand_ins import directory_of


class Archives(unittest.TestCase):
    def test_come_out_of_the_other_end_as_they_were(self):
        content = "".join(map(str, range(1000000)))
        with archive.Archive(directory_of(self, a=content, b="")) as made:
            packed = b"".join(bytes(chunk) for chunk, _ in made.chunks)
            self.assertTrue(made.is_whole())
        unpacked = directory_of(self)
        os.remove(unpacked + "/.kaspr-packages")
        unpacking.unpack([packed], unpacked)
        with open(unpacked + "/a", encoding="utf-8") as file:
            self.assertEqual(file.read(), content)

    def test_are_not_whole_when_tar_failed(self):
        directory = directory_of(self)
        os.remove(directory + "/.kaspr-packages")
        with archive.Archive(directory) as made:
            list(made.chunks)
            self.assertFalse(made.is_whole())

    def test_that_nobody_reads_leave_no_process_behind(self):
        with archive.Archive(directory_of(self, a="x" * 20000000)) as made:
            pass
        self.assertIsNotNone(made.tar.returncode)
        self.assertIsNotNone(made.gzip.returncode)


class Chunks(unittest.TestCase):
    def test_only_the_last_one_is_the_last(self):
        size = archive.UPLOAD_CHUNK
        for length, expected in (
            (1, [(1, True)]), (size, [(size, True)]), (size + 1, [(size, False), (1, True)]),
            (2 * size, [(size, False), (size, True)]), (3 * size + 1, 3 * [(size, False)] + [(1, True)])):
            stream = io.BufferedReader(io.BytesIO(bytes(length)))
            got = [(len(chunk), last) for chunk, last in archive.chunks(stream)]
            self.assertEqual(got, expected)

    def test_come_in_their_order_from_two_buffers(self):
        content = os.urandom(3 * archive.UPLOAD_CHUNK + 5)
        chunks = [(chunk.obj, bytes(chunk)) for chunk, _ in archive.chunks(io.BufferedReader(io.BytesIO(content)))]
        self.assertEqual(b"".join(copy for _, copy in chunks), content)
        self.assertEqual(len({id(buffer) for buffer, _ in chunks}), 2)


class Members(unittest.TestCase):
    def setUp(self):
        self.directory = directory_of(self, a="x")

    def refuses(self, reason):
        with self.assertRaisesRegex(Refused, reason):
            archive.check_members(self.directory)

    def test_are_files_directories_and_links_that_stay_inside(self):
        os.mkdir(self.directory + "/b")
        os.symlink("../a", self.directory + "/b/link")
        archive.check_members(self.directory)

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
        archive.check_members(self.directory)


if __name__ == "__main__":
    unittest.main()
