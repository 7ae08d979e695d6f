"""The command push: from a directory to a verdict."""

import os
import unittest
from unittest import mock

from gcs_cache import push
from gcs_cache.problems import Denied, Refused, SessionLost, Unusable
from stand_ins import Answer


class Sessions(unittest.TestCase):
    def start(self, answer, **environment):
        self.asked = []

        def ask_patiently(patience, method, url, headers, body):
            self.asked.append((method, url.rpartition("&")[2]))
            return answer

        with mock.patch.object(push, "ask_patiently", ask_patiently), mock.patch.object(
            push, "log", lambda message: None
        ), mock.patch.dict(os.environ, environment):
            return push.start_session(None, "token")

    def test_are_where_the_bucket_says(self):
        self.assertEqual(self.start(Answer(200, Location="http://session")), "http://session")
        self.assertEqual(self.asked, [("POST", "ifGenerationMatch=0")])

    def test_replace_just_the_archive_that_was_bad(self):
        self.start(Answer(200, Location="http://session"), replaced_generation="17")
        self.assertEqual(self.asked, [("POST", "ifGenerationMatch=17")])

    def test_are_not_needed_where_another_pod_was_first(self):
        self.assertIsNone(self.start(Answer(412)))

    def test_may_be_denied(self):
        for answer, reason in ((Answer(403, b"no"), "answered 403: no"), (Answer(200), "without a session")):
            with self.assertRaisesRegex(Denied, reason):
                self.start(answer)


def made(problem=None):
    """An archive in two chunks, the second of which cannot be made if there is a problem."""
    yield b"01234", False
    if problem:
        raise problem
    yield b"56789", True


class Sent:
    """An upload that notes what it is told."""

    def __init__(self):
        self.offset, self.told = 0, []

    def send(self, chunk, last):
        self.offset += len(chunk)
        self.told.append(last)

    def give_up(self):
        self.told.append("give up")

    def verdict(self):
        return "stored %d" % self.offset


class Sending(unittest.TestCase):
    def setUp(self):
        self.upload = Sent()

    def test_sends_each_chunk(self):
        self.assertEqual(push.send(made(), self.upload), "stored 10")
        self.assertEqual(self.upload.told, [False, True])

    def test_is_given_up_when_the_archive_is_too_large(self):
        with mock.patch.dict(os.environ, MAX_ARCHIVE_BYTES="9"), self.assertRaisesRegex(Refused, "passes maxArchiveSize"):
            push.send(made(), self.upload)
        self.assertEqual(self.upload.told, [False, "give up"])

    def test_does_not_end_an_archive_that_is_not_whole(self):
        for problem in (Unusable("a file has become shorter"), OSError(5, "shorter")):
            self.upload = Sent()
            with self.assertRaisesRegex(Unusable, "shorter"):
                push.send(made(problem), self.upload)
            self.assertEqual(self.upload.told, [False, "give up"])


class Pushes(unittest.TestCase):
    def push(self, *outcomes):
        left, words = list(outcomes), []

        def upload(*_):
            outcome = left.pop(0)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        with mock.patch.object(push, "upload", upload), mock.patch.object(push, "log", words.append):
            return push.push("/nowhere"), words

    def test_begin_anew_once_where_their_session_is_lost(self):
        self.assertEqual(self.push(SessionLost("gone"), "stored 10"), ("stored 10", ["gone; beginning anew"]))
        with self.assertRaises(SessionLost):
            self.push(SessionLost("gone"), SessionLost("gone"))


if __name__ == "__main__":
    unittest.main()
