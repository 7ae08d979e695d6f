"""Limits that depend on each other."""

import unittest

from gcs_cache import limits


class Limits(unittest.TestCase):
    def test_on_archives_are_those_of_the_environment(self):
        self.assertEqual(limits.byte_limit(), 1048576)

    def test_delay_a_start_by_less_than_20_seconds(self):
        self.assertLess(limits.STALL_SECONDS, limits.REACH_SECONDS)
        self.assertLess(limits.REACH_SECONDS, 20)

    def test_fit_what_the_bucket_takes(self):
        self.assertEqual(limits.PIECE % (256 * 1024), 0)


if __name__ == "__main__":
    unittest.main()
