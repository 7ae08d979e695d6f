"""What comes of an answer of the bucket."""

import unittest

from gcs_cache import download, fetch
from gcs_cache.problems import Denied
from stand_ins import Answer


class Said(unittest.TestCase):
    def setUp(self):
        self.said = []
        log, fetch.log = fetch.log, self.said.append
        self.addCleanup(setattr, fetch, "log", log)


class Downloads(Said):
    def take(self, **headers):
        return fetch.take(download.Download("token", Answer(**headers)), "/nowhere")

    def test_that_are_bad_name_the_generation_to_replace(self):
        headers = {"Content_Length": "9", "x_goog_hash": "md5=AAAA", "x_goog_generation": "17"}
        self.assertEqual(self.take(body=b"no archive"[:9], **headers), "miss 17")
        self.assertIn("it will be replaced", self.said[0])

    def test_of_a_page_that_is_not_from_the_bucket_replace_nothing(self):
        for generation in ({}, {"x_goog_generation": "1 2"}):
            with self.assertRaisesRegex(Denied, "not Google Cloud Storage"):
                self.take(body=b"<html>please log in</html>", Content_Length="26", **generation)


class Misses(Said):
    def test_come_of_an_archive_that_is_absent_or_may_not_be_seen_or_of_a_busy_bucket(self):
        for status, words in ((404, "no archive in the cache yet"), (403, "storage.objects.list"), (503, "taken for a miss")):
            self.assertEqual(fetch.miss(Answer(status, b"words")), "miss 0")
            self.assertIn(words, self.said[-1])

    def test_do_not_come_of_what_another_start_would_not_change(self):
        for status, body, reason in (
            (404, b"The specified bucket does not exist.", "the bucket my-cache does not exist"),
            (401, b"Unauthorized", "the cache answered 401: Unauthorized"),
            (403, b"Cloud KMS key projects/p is disabled.", "Cloud KMS key projects/p is disabled.; enable the key"),
        ):
            with self.assertRaisesRegex(Denied, reason):
                fetch.miss(Answer(status, body))


if __name__ == "__main__":
    unittest.main()
