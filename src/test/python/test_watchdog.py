"""How a watchdog ends a process, which therefore is one of its own."""

import subprocess
import sys
import time
import unittest


def run(text):
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-B", "-c", "import time\nfrom gcs_cache.watchdog import Watchdog\n" + text],
        capture_output=True, encoding="utf-8", check=True, timeout=60)
    return done.stdout, done.stderr, time.monotonic() - start


class Watchdogs(unittest.TestCase):
    def test_end_the_process_with_a_verdict_when_the_time_is_over(self):
        said, words, seconds = run('with Watchdog(0.1, "too late", "skip"):\n    time.sleep(30)\n')
        self.assertEqual((said, words), ("skip\n", "install-packages: too late\n"))
        self.assertLess(seconds, 20)

    def test_do_nothing_when_it_went_faster(self):
        said, words, _ = run('with Watchdog(1, "too late", "skip"):\n    pass\ntime.sleep(1.5)\nprint("hit")\n')
        self.assertEqual((said, words), ("hit\n", ""))

    def test_say_farewell_before_they_go(self):
        said, _, _ = run(
            'with Watchdog(0.1, "too late", "kept") as watchdog:\n'
            '    watchdog.farewell = lambda: print("farewell")\n'
            "    time.sleep(30)\n")
        self.assertEqual(said, "farewell\nkept\n")

    def test_do_not_wait_for_a_farewell_that_takes_long(self):
        said, _, seconds = run(
            'with Watchdog(0.1, "too late", "kept") as watchdog:\n'
            "    watchdog.farewell = lambda: time.sleep(30)\n"
            "    time.sleep(30)\n")
        self.assertEqual(said, "kept\n")
        self.assertLess(seconds, 20)


if __name__ == "__main__":
    unittest.main()
