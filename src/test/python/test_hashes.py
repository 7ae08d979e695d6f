"""The hashes of archives."""

import base64
import email.message
import hashlib
import unittest

from gcs_cache import hashes, problems


class Hashes(unittest.TestCase):
    def test_crc32c_is_that_of_its_standard(self):
        crc = hashes.Crc32c()
        crc.update(b"1234")
        crc.update(b"56789")
        self.assertEqual(crc.digest().hex(), "e3069283")

    def announced(self, *lines):
        headers = email.message.Message()
        for line in lines:
            headers["x-goog-hash"] = line
        return hashes.announced_hash(headers)

    def test_md5_goes_before_crc32c_in_one_line_or_two(self):
        expected = base64.b64encode(hashlib.md5(b"x").digest()).decode()
        for lines in (["crc32c=AAAAAA==,md5=" + expected], ["crc32c=AAAAAA==", "md5=" + expected]):
            self.assertEqual(self.announced(*lines)[1], hashlib.md5(b"x").digest())

    def test_crc32c_will_do(self):
        self.assertIsInstance(self.announced("crc32c=AAAAAA==")[0], hashes.Crc32c)

    def test_no_hash_is_no_trust(self):
        with self.assertRaises(problems.Denied):
            self.announced()


if __name__ == "__main__":
    unittest.main()
