"""The bytes of an archive, over connections that break."""

import base64
import hashlib
import unittest
from unittest import mock

from gcs_cache import download
from gcs_cache.problems import Denied, Refused, Unreachable
from stand_ins import Answer

CONTENT = b"0123456789"


def first_answer(body=CONTENT, **headers):
    md5 = base64.b64encode(hashlib.md5(CONTENT).digest()).decode()
    return Answer(200, body, **{
        "Content_Length": str(len(CONTENT)), "x_goog_hash": "md5=" + md5, "x_goog_generation": "17", **headers})


class Downloads(unittest.TestCase):
    def setUp(self):
        for name, stand_in in (("log", lambda message: None), ("ask_patiently", self.answer)):
            patch = mock.patch.object(download, name, stand_in)
            patch.start()
            self.addCleanup(patch.stop)
        self.asked, self.answers = [], []

    def answer(self, patience, method, url, headers):
        self.asked.append((url.rpartition("?")[2], headers))
        return self.answers.pop(0)

    def content(self, answer):
        got = download.Download("token", answer)
        got.patience.sleep = lambda seconds: None
        got.begin()
        return b"".join(got.pieces())

    def test_bring_what_was_stored(self):
        self.assertEqual(self.content(first_answer()), CONTENT)

    def test_go_on_where_the_connection_broke(self):
        self.answers = [Answer(206, CONTENT[4:], Content_Range="bytes 4-9/10")]
        self.assertEqual(self.content(first_answer(CONTENT[:4])), CONTENT)
        headers = {"Authorization": "Bearer token", "Range": "bytes=4-"}
        self.assertEqual(self.asked, [("alt=media&generation=17", headers)])

    def test_get_a_new_token_for_one_that_has_expired(self):
        self.answers = [Answer(401), Answer(206, CONTENT[4:], Content_Range="bytes 4-9/10")]
        with mock.patch.object(download, "access_token", lambda patience: "another"):
            self.assertEqual(self.content(first_answer(CONTENT[:4])), CONTENT)
        self.assertEqual(self.asked[1][1]["Authorization"], "Bearer another")

    def test_do_not_take_another_part(self):
        for answer in (Answer(200, CONTENT), Answer(206, CONTENT, Content_Range="bytes 0-9/10"), Answer(404)):
            self.answers = [answer]
            with self.assertRaisesRegex(Unreachable, "could not go on"):
                self.content(first_answer(CONTENT[:4]))

    def test_do_not_take_other_bytes(self):
        with self.assertRaisesRegex(Refused, "its hash differs"):
            self.content(first_answer(b"x" * 10))

    def test_are_refused_by_their_headers(self):
        for headers, reason in (
            ({"Content_Length": "1048577"}, "more than maxArchiveSize"),
            ({"x_goog_stored_content_encoding": "gzip"}, "Content-Encoding"),
        ):
            with self.assertRaisesRegex(Refused, reason):
                self.content(first_answer(**headers))

    def test_without_a_length_are_not_begun(self):
        with self.assertRaisesRegex(Denied, "without its length"):
            self.content(first_answer(Content_Length=""))


if __name__ == "__main__":
    unittest.main()
