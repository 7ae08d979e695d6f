"""An upload to a bucket that takes all, a part or nothing."""

import base64
import hashlib
import json
import unittest
from unittest import mock

from gcs_cache import upload
from gcs_cache.patience import Patience
from gcs_cache.problems import Denied, Refused, SessionLost, Unreachable
from stand_ins import Answer


def stored(content, **more):
    md5 = base64.b64encode(hashlib.md5(content).digest()).decode()
    return Answer(200, json.dumps({"size": str(len(content)), "md5Hash": md5, "generation": "18", **more}).encode())


class Uploads(unittest.TestCase):
    def setUp(self):
        for name, stand_in in (("log", lambda message: None), ("ask", self.answer), ("delete", "deleted {}".format)):
            patch = mock.patch.object(upload, name, stand_in)
            patch.start()
            self.addCleanup(patch.stop)
        self.asked = []

    def answer(self, method, url, headers, pieces=()):
        self.asked.append((method, headers.get("Content-Range"), b"".join(pieces)))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def send(self, *answers, chunks=(b"01234", b"56789")):
        self.answers = list(answers)
        made = upload.Upload("http://session", Patience(60, attempts=3, sleep=lambda seconds: None))
        for chunk in chunks:
            made.send(memoryview(chunk), chunk is chunks[-1])
        return made.verdict()

    def test_go_chunk_by_chunk(self):
        self.assertEqual(self.send(Answer(308, Range="bytes=0-4"), stored(b"0123456789")), "stored 10")
        self.assertEqual(self.asked, [("PUT", "bytes 0-4/*", b"01234"), ("PUT", "bytes 5-9/10", b"56789")])

    def test_send_again_what_was_not_kept(self):
        self.send(Answer(308, Range="bytes=0-1"), Answer(308, Range="bytes=0-4"), stored(b"0123456789"))
        self.assertEqual(self.asked[1], ("PUT", "bytes 2-4/*", b"234"))

    def test_ask_what_was_kept_where_no_answer_came(self):
        for silence in (ConnectionResetError(), Answer(503)):
            self.asked = []
            self.send(silence, Answer(308, Range="bytes=0-4"), stored(b"0123456789"))
            self.assertEqual(self.asked[1], ("PUT", "bytes */*", b""))

    def test_are_kept_where_another_pod_was_first(self):
        self.assertEqual(self.send(Answer(412), chunks=[b"01234"]), "kept")

    def test_end_when_they_break_off_too_often_or_lose_their_place(self):
        for answers, reason in (
            ([OSError()] * 3, "too often"),
            ([Answer(308)] * 3, "makes no progress"),
            ([Answer(308, Range="bytes=0-99")], "lost its place"),
        ):
            with self.assertRaisesRegex(Unreachable, reason):
                self.send(*answers)

    def test_end_when_they_are_refused(self):
        with self.assertRaisesRegex(Denied, "answered 403: no; the service account needs storage.objects.create"):
            self.send(Answer(403, b"no"))

    def test_may_begin_anew_where_their_session_is_gone(self):
        for status in (404, 410):
            with self.assertRaisesRegex(SessionLost, "session is gone"):
                self.send(Answer(status))

    def test_are_deleted_where_something_else_was_stored(self):
        for difference in ({"size": "9"}, {"md5Hash": "AAAA"}):
            with self.assertRaisesRegex(Refused, "not what was sent; deleted 18"):
                self.send(stored(b"01234", **difference), chunks=[b"01234"])

    def test_are_not_believed_without_a_word_on_what_is_stored(self):
        for body in (b"", b"<html>", b"[1]"):
            with self.assertRaisesRegex(Denied, "without saying what is stored"):
                self.send(Answer(200, body), chunks=[b"01234"])


class Deleting(unittest.TestCase):
    def delete(self, *answer):
        asked = []
        with mock.patch.object(upload, "access_token", lambda patience: "token"), mock.patch.object(
            upload, "ask_patiently", lambda patience, method, url, headers: asked.append((method, url)) or Answer(*answer)
        ):
            said = upload.delete("18")
        self.assertEqual(asked[0][0], "DELETE")
        self.assertTrue(asked[0][1].endswith("?generation=18&ifGenerationMatch=18"))
        return said

    def test_is_done_where_the_archive_is_gone(self):
        for status in (200, 204, 404, 412):
            self.assertEqual(self.delete(status), "it has been deleted again")

    def test_says_why_it_failed(self):
        self.assertEqual(self.delete(403, b"no right"), "deleting it was answered 403: no right")


if __name__ == "__main__":
    unittest.main()
