"""How we talk HTTP."""

import email.utils
import os
import ssl
import time
import unittest
import urllib.error
import urllib.request
from unittest import mock

from gcs_cache import asking
from gcs_cache.patience import Patience
from gcs_cache.problems import Denied, Unreachable
from stand_ins import Answer


class Attempts(unittest.TestCase):
    def ask(self, *answers, take=lambda answer: answer.read(), attempts=3):
        """What comes of these answers, one for each attempt."""
        self.slept, left = [], list(answers)

        def ask(*_):
            answer = left.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        patience = Patience(60, attempts, sleep=self.slept.append, draw=lambda low, high: 0.0)
        with mock.patch.object(asking, "ask", ask):
            return asking.take_patiently(take, patience, "GET", "https://host/x", {})

    def test_end_with_the_first_answer_that_is_worth_having(self):
        for status in (200, 308, 401, 403, 404, 412):
            self.assertEqual(self.ask(Answer(503), Answer(status, b"x")), b"x")

    def test_wait_as_long_as_an_answer_asks_for(self):
        self.ask(Answer(429, Retry_After="7"), Answer(200))
        self.assertEqual(self.slept, [7.0])

    def test_end_with_the_last_answer_there_was(self):
        self.assertEqual(self.ask(Answer(503), Answer(503), Answer(503, b"busy")), b"busy")

    def test_that_bring_no_answer_name_the_host(self):
        with self.assertRaisesRegex(Unreachable, "no way through to host: Connection reset"):
            self.ask(*[ConnectionResetError("Connection reset")] * 3)

    def test_begin_again_where_an_answer_breaks_off(self):
        answers = Answer(200, b"par", length=5), Answer(200, b"whole")
        self.assertEqual(self.ask(*answers, take=asking.whole), b"whole")

    def test_are_of_no_use_with_a_certificate_that_fails(self):
        with self.assertRaisesRegex(Denied, "the certificate of host cannot be verified"):
            self.ask(urllib.error.URLError(ssl.SSLCertVerificationError("self-signed")))


class Words(unittest.TestCase):
    def test_of_an_error_are_found_in_json_and_in_plain_text(self):
        for body, words in (
            (b'{"error": {"message": "no right"}}', "no right"), (b'{"error": "no right"}', "no right"),
            (b"no\nright", "no right"), (b"[]", "[]"), (b"", "no further words"),
        ):
            self.assertEqual(asking.words_of(Answer(403, body)), words)


class Pauses(unittest.TestCase):
    def test_are_as_long_as_the_answer_asks_for(self):
        for text, seconds in (("7", 7), ("0", 0), ("9" * 30, 1e30), ("-5", 0), ("soon", 0), ("nan", 0), ("", 0),
                              ("Wed, 21 Oct 2015 07:28:00 GMT", 0)):
            self.assertEqual(asking.retry_after(Answer(Retry_After=text)), seconds, text)

    def test_may_be_given_as_a_date(self):
        text = email.utils.formatdate(time.time() + 100, usegmt=True)
        self.assertAlmostEqual(asking.retry_after(Answer(Retry_After=text)), 100, delta=5)


class Connections(unittest.TestCase):
    def test_read_the_authorities_once(self):
        self.assertIs(asking.opener("https"), asking.opener("https"))

    def test_verify_whom_they_talk_to(self):
        tls = next(h for h in asking.opener("https").handlers if isinstance(h, urllib.request.HTTPSHandler))
        self.assertEqual(tls._context.verify_mode, ssl.CERT_REQUIRED)
        self.assertTrue(tls._context.check_hostname)

    def test_follow_no_redirect(self):
        for scheme in ("http", "https"):
            handlers = [h for h in asking.opener(scheme).handlers
                        if isinstance(h, urllib.request.HTTPRedirectHandler)]
            self.assertEqual([type(h) for h in handlers], [asking.NoRedirects])

    def test_honour_proxies(self):
        asking.opener.cache_clear()
        self.addCleanup(asking.opener.cache_clear)
        with mock.patch.dict(os.environ, https_proxy="http://proxy:3128"):
            handlers = [h for h in asking.opener("https").handlers if isinstance(h, urllib.request.ProxyHandler)]
        self.assertEqual(handlers[0].proxies["https"], "http://proxy:3128")


if __name__ == "__main__":
    unittest.main()
