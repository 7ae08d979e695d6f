"""The statement that is exchanged for a token."""

import base64
import email.utils
import functools
import json
import os
import time
import unittest
from unittest import mock

from gcs_cache import access_token, asking
from gcs_cache.patience import Patience
from gcs_cache.problems import Denied, Unreachable
from stand_ins import Answer


class Assertions(unittest.TestCase):
    def parts(self, **more):
        original = access_token.sign
        access_token.sign = lambda message, pem: b"signature of " + pem.encode()
        self.addCleanup(setattr, access_token, "sign", original)
        key = dict({"client_email": "a@b", "private_key": "pem", "token_uri": "https://t/x"}, **more)
        parts = access_token.assertion(key, 1000).split(".")
        return [base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in parts]

    def test_claim_what_google_asks_for(self):
        header, claims, signature = self.parts(private_key_id="k1")
        self.assertEqual(json.loads(header), {"alg": "RS256", "typ": "JWT", "kid": "k1"})
        self.assertEqual(json.loads(claims), {
            "iss": "a@b", "scope": "https://www.googleapis.com/auth/devstorage.read_write", "aud": "https://oauth2.googleapis.com/token",
            "iat": 1000, "exp": 4600})
        self.assertEqual(signature, b"signature of pem")

    def test_name_no_key_that_has_no_name(self):
        self.assertNotIn("kid", json.loads(self.parts()[0]))


class Tokens(unittest.TestCase):
    def test_are_read_from_the_answer(self):
        self.assertEqual(access_token.token_in(Answer(200, b'{"access_token": "abc"}')), "abc")

    def test_that_cannot_be_used_are_refused(self):
        for body in (
            b"", b"[]", b"{}", b'{"access_token": 5}', b'{"access_token": "a\\nb"}', b'{"access_token": "\\u00e9"}',
        ):
            with self.assertRaisesRegex(Denied, "without a usable access_token"):
                access_token.token_in(Answer(200, body))

    def test_that_are_not_given_come_with_a_reason(self):
        body = b'{"error": "invalid_grant", "error_description": "Invalid JWT"}'
        with self.assertRaisesRegex(Denied, r"answered 400 \(invalid_grant: Invalid JWT\); check that"):
            access_token.token_in(Answer(400, body))

    def test_that_a_proxy_refuses_blame_no_key(self):
        body = b"<html><style>p {}</style><p>tokens.example is blocked by web-filter 12</p></html>"
        with self.assertRaisesRegex(Denied, r"answered 403 \(tokens.example is blocked by web-filter 12\); Google does"):
            access_token.token_in(Answer(403, body))

    def test_for_somebody_else_blame_no_key(self):
        body = b'{"error": "invalid_grant", "error_description": "Invalid JWT: wrong audience"}'
        with self.assertRaisesRegex(Denied, r"wrong audience\)$"):
            access_token.token_in(Answer(400, body))

    def test_of_a_busy_endpoint_may_be_had_later(self):
        with self.assertRaisesRegex(Unreachable, r"answered 503 \(no further words\)"):
            access_token.token_in(Answer(503, b"<html>"))


class TokensOfThePod(unittest.TestCase):
    def ask(self, *answers, **environment):
        self.asked, left = [], list(answers)

        def ask(method, url, headers, body, direct):
            self.asked.append((method, url, headers, direct))
            return left.pop(0)

        patient = functools.partial(Patience, sleep=lambda seconds: None)
        with mock.patch.object(asking, "ask", ask), mock.patch.object(access_token, "Patience", patient), \
                mock.patch.dict(os.environ, GCS_AUTH="workloadIdentity", **environment):
            return access_token.access_token(None)

    def google(self, status=200, body=b'{"access_token": "abc"}'):
        return Answer(status, body, Metadata_Flavor="Google")

    def test_come_from_the_metadata_server_by_its_address_and_no_proxy(self):
        self.assertEqual(self.ask(self.google()), "abc")
        path = "/computeMetadata/v1/instance/service-accounts/default/token"
        self.assertEqual(self.asked, [("GET", "http://169.254.169.254" + path, {"Metadata-Flavor": "Google"}, True)])
        self.ask(self.google(), GCE_METADATA_HOST="127.0.0.1:99")
        self.assertEqual(self.asked[0][1], "http://127.0.0.1:99" + path)

    def test_are_asked_for_again_as_the_server_may_not_be_ready(self):
        self.assertEqual(self.ask(*[self.google(503, b"")] * 9, self.google()), "abc")

    def test_are_believed_only_from_google(self):
        with self.assertRaisesRegex(Denied, "is this GKE"):
            self.ask(Answer(200, b'{"access_token": "abc"}'))

    def test_that_are_not_there_come_with_a_reason(self):
        with self.assertRaisesRegex(Denied, "answered 404: no account; is Workload Identity on"):
            self.ask(self.google(404, b"no account"))


class Clocks(unittest.TestCase):
    def hint(self, seconds):
        return access_token.clock_hint(Answer(Date=email.utils.formatdate(time.time() + seconds, usegmt=True)))

    def test_that_are_minutes_off_are_named(self):
        self.assertRegex(self.hint(-300), "^; the clock of this node is (299|300|301) s off$")

    def test_that_are_right_are_not(self):
        self.assertEqual(self.hint(5), "")
        self.assertEqual(access_token.clock_hint(Answer()), "")


if __name__ == "__main__":
    unittest.main()
