"""The names of things in the bucket."""

import os
import unittest

from gcs_cache import names


class Names(unittest.TestCase):
    def test_the_key_gets_what_only_the_pod_knows(self):
        key = names.archive_key("kaspr-packages/app/0123.tar.gz", "py3.12-aarch64")
        self.assertEqual(key, "kaspr-packages/app/0123-py3.12-aarch64.tar.gz")

    def test_a_key_without_the_suffix_gets_it_too(self):
        self.assertEqual(names.archive_key("a/b", "py3.8-x"), "a/b-py3.8-x.tar.gz")

    def test_an_upload_names_the_generation_that_it_replaces(self):
        self.assertTrue(names.session_url("17").endswith(
            "/upload/storage/v1/b/my-cache/o?uploadType=resumable"
            "&name=pre+fix%2Fapp%2F0123-py3.9-x86_64.tar.gz&ifGenerationMatch=17"))

    def test_the_path_of_an_object_encodes_all_of_its_key(self):
        self.assertTrue(names.object_url(alt="media").endswith(
            "/storage/v1/b/my-cache/o/pre%20fix%2Fapp%2F0123-py3.9-x86_64.tar.gz?alt=media"))

    def test_the_host_of_an_emulator_may_come_without_a_scheme(self):
        os.environ["STORAGE_EMULATOR_HOST"] = "localhost:4443"
        self.addCleanup(os.environ.pop, "STORAGE_EMULATOR_HOST")
        self.assertEqual(names.storage_base(), "http://localhost:4443")


if __name__ == "__main__":
    unittest.main()
