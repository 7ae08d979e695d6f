"""Which keys of service accounts are taken."""

import tempfile
import unittest

from gcs_cache import key_file
from gcs_cache.problems import Denied


class KeyFiles(unittest.TestCase):
    def test_that_cannot_be_used_are_refused_with_a_reason(self):
        reasons = {
            b"": "not JSON", b"no JSON": "not JSON", b"\xff\xfe": "not JSON", b"[]": "not a JSON object",
            b"{}": "no client_email", b'{"type": "authorized_user"}': "of type authorized_user",
            b'{"client_email": "a@b"}': "no private_key",
            b'{"client_email": "a@b", "private_key": 5}': "no private_key",
            b'{"client_email": "", "private_key": "x"}': "no client_email",
            b'{"client_email": "a@b", "private_key": "x", "token_uri": "file:///etc"}': "not a URL",
        }
        for text, reason in reasons.items():
            with tempfile.NamedTemporaryFile() as file, self.assertRaisesRegex(Denied, reason):
                file.write(text)
                file.flush()
                key_file.read_key(file.name)

    def test_without_token_uri_mean_googles_own(self):
        key = key_file.checked_key({"client_email": "a@b", "private_key": "x"})
        self.assertEqual(key["token_uri"], "https://oauth2.googleapis.com/token")


if __name__ == "__main__":
    unittest.main()
