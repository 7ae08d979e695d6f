"""What the helper of the shared volume does with locks that are free, taken or unknown to the file system."""

import errno
import fcntl
import os
import tempfile
import unittest
from unittest import mock

import shared_claim


class Lock(unittest.TestCase):
    def setUp(self):
        self.path = tempfile.mkstemp()[1]
        self.addCleanup(os.remove, self.path)
        self.said = []
        for name, stand_in in (("log", self.said.append), ("PAUSE_SECONDS", 0.01)):
            patch = mock.patch.object(shared_claim, name, stand_in)
            patch.start()
            self.addCleanup(patch.stop)

    def opened(self):
        lock = os.open(self.path, os.O_RDWR)
        self.addCleanup(os.close, lock)
        return lock

    def content(self):
        with open(self.path) as file:
            return file.read()

    def test_that_is_free_is_taken_and_signed_without_a_word(self):
        with open(self.path, "w") as file:
            file.write("x" * 500)
        self.assertEqual(shared_claim.main(self.opened(), 1, "pod-0"), 0)
        self.assertRegex(self.content(), "^pod pod-0 is at work on the shared volume since [-0-9T:]+Z\n$")
        self.assertEqual(self.said, [])

    def test_of_another_is_waited_for_and_its_holder_named(self):
        shared_claim.main(self.opened(), 1, "pod-0")
        self.assertEqual(shared_claim.main(self.opened(), 0.05, "pod-1"), shared_claim.BUSY)
        self.assertIn("pod pod-0 is at work", self.said[0])
        self.assertIn("pod-0", self.content())

    def test_stays_with_whoever_has_the_file_open(self):
        lock = os.open(self.path, os.O_RDWR)
        shared_claim.main(lock, 1, "pod-0")
        os.close(lock)
        self.assertEqual(shared_claim.main(self.opened(), 0, "pod-1"), 0)

    def test_that_cannot_be_is_no_reason_to_wait(self):
        for number in (errno.ENOLCK, errno.EOPNOTSUPP, errno.EIO):
            with mock.patch.object(fcntl, "flock", side_effect=OSError(number, os.strerror(number))):
                self.assertEqual(shared_claim.main(self.opened(), 60, "pod-0"), shared_claim.NO_LOCKS)
            self.assertIn("(%s): going on without" % os.strerror(number), self.said[-1])

    def test_names_its_holder_in_one_line_whatever_the_file_holds(self):
        self.assertEqual(shared_claim.plain(b"a\nb\x1b[31m\xff" + b"x" * 500)[:9], "a b [31m\ufffd")


if __name__ == "__main__":
    unittest.main()
