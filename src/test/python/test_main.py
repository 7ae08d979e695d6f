"""The verdict on standard output, and what is said beside it."""

import contextlib
import io
import unittest
from unittest import mock

from gcs_cache import main
from gcs_cache.problems import Denied, Refused, Unreachable, Unusable


class Verdicts(unittest.TestCase):
    def verdict(self, command, outcome):
        def stand_in(directory):
            if isinstance(outcome, Exception):
                raise outcome
            return outcome + " " + directory

        out, err = io.StringIO(), io.StringIO()
        with mock.patch.object(main, command, stand_in), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main.main(command, "/a")
        return out.getvalue(), err.getvalue()

    def test_are_those_of_the_command(self):
        self.assertEqual(self.verdict("fetch", "hit"), ("hit /a\n", ""))
        self.assertEqual(self.verdict("push", "stored"), ("stored /a\n", ""))

    def test_let_the_start_go_on_whatever_happens(self):
        for problem, words in (
            (Unreachable("no way"), "the cache cannot be used: no way; going on without it"),
            (Denied("no key"), "the cache cannot be used: no key"),
            (Refused("too large"), "not uploaded: too large"),
            (Unusable("no tar"), "the cache cannot be used: no tar; going on without it"),
            (KeyError("secret"), "the cache cannot be used: unexpected KeyError; going on without it"),
        ):
            for command, verdict in (("fetch", "skip"), ("push", "kept")):
                self.assertEqual(self.verdict(command, problem), (verdict + "\n", "install-packages: %s\n" % words))


if __name__ == "__main__":
    unittest.main()
