"""Work on all cores."""

import os
import threading
import time
import unittest
from unittest import mock

from gcs_cache.side_by_side import ahead, side_by_side


class SideBySide(unittest.TestCase):
    def test_answers_come_in_the_order_of_their_items(self):
        def work(number):
            time.sleep(0.002 * (number % 3))
            return number * number

        self.assertEqual(list(side_by_side(work, range(50))), [number * number for number in range(50)])

    def test_few_threads_work_however_many_cores_there_are(self):
        before = threading.active_count()
        with mock.patch.object(os, "sched_getaffinity", lambda _: set(range(64))):
            answers = side_by_side(str, range(100))
            next(answers)
        self.assertLessEqual(threading.active_count() - before, 4)
        answers.close()

    def test_few_items_are_taken_before_their_answers_are(self):
        taken = []
        answers = side_by_side(len, (taken.append(text) or text for text in ["x"] * 1000))
        next(answers)
        self.assertLess(len(taken), 100)

    def test_a_problem_of_the_work_or_of_the_items_is_raised(self):
        def items():
            yield 1
            raise KeyError

        with self.assertRaises(ZeroDivisionError):
            list(side_by_side(lambda number: 1 // number, [1, 0]))
        with self.assertRaises(KeyError):
            list(side_by_side(str, items()))

    def test_no_thread_is_left(self):
        before = threading.active_count()
        list(side_by_side(str, range(5)))
        for _ in range(100):
            if threading.active_count() <= before:
                return
            time.sleep(0.02)
        self.fail("threads are left")


class Ahead(unittest.TestCase):
    def test_all_items_come_in_their_order(self):
        self.assertEqual(list(ahead(iter(range(20)))), list(range(20)))

    def test_one_item_is_made_while_one_is_used_and_no_more(self):
        made = []
        items = ahead(iter(made.append(number) or number for number in range(20)))
        next(items)
        time.sleep(0.1)
        self.assertEqual(made, [0, 1])

    def test_a_problem_is_raised_where_its_item_would_have_come(self):
        items = ahead(iter(1 // number for number in (1, 0)))
        self.assertEqual(next(items), 1)
        with self.assertRaises(ZeroDivisionError):
            next(items)


if __name__ == "__main__":
    unittest.main()
