"""When another attempt is made."""

import unittest

from gcs_cache import patience


class Clock:
    def __init__(self):
        self.now, self.slept = 0.0, []

    def sleep(self, seconds):
        self.now += seconds
        self.slept.append(seconds)


class PatienceEnds(unittest.TestCase):
    def patience(self, seconds, attempts=5):
        self.clock = Clock()
        return patience.Patience(
            seconds, attempts, clock=lambda: self.clock.now, sleep=self.clock.sleep, draw=lambda low, high: high)

    def test_after_the_attempts(self):
        patience = self.patience(1000, attempts=4)
        self.assertEqual([patience.pause() for _ in range(4)], [True, True, True, False])
        self.assertEqual(self.clock.slept, [0.5, 1.0, 2.0])

    def test_with_the_budget_of_time(self):
        patience = self.patience(1.0)
        self.assertEqual([patience.pause() for _ in range(2)], [True, False])

    def test_when_it_is_asked_to_wait_for_longer_than_it_may(self):
        self.assertFalse(self.patience(20).pause(at_least=30))
        self.assertEqual(self.clock.slept, [])

    def test_with_pauses_that_grow_to_a_limit(self):
        patience = self.patience(1000, attempts=9)
        while patience.pause():
            pass
        self.assertEqual(self.clock.slept, [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0, 8.0])

    def test_and_waits_as_long_as_it_is_asked_to(self):
        self.assertTrue(self.patience(20).pause(at_least=7))
        self.assertEqual(self.clock.slept, [7])


if __name__ == "__main__":
    unittest.main()
