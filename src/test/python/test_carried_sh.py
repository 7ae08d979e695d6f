"""What the manifest carries of the script's parts in bash means the same as their sources."""

import os
import subprocess
import unittest

from stand_ins import CARRIED, SOURCES, carried

PARTS = sorted(name for name in os.listdir(SOURCES) if name.endswith(".sh"))


def understood(path):
    """The lines of a script as bash prints them: without comments, in a layout of its own."""
    done = subprocess.run(["bash", "--pretty-print", path], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return [line for line in done.stdout.splitlines() if line]


class Parts(unittest.TestCase):
    def test_mean_what_their_sources_mean(self):
        for name in PARTS:
            with self.subTest(name):
                sources = understood(os.path.join(SOURCES, name))
                self.assertEqual(understood(os.path.join(CARRIED, name)), sources)

    def test_have_no_lines_of_comment_but_headings(self):
        for name in PARTS:
            for line in carried(name).splitlines():
                if line.lstrip().startswith("#"):
                    self.assertRegex(line, "^# (---|shellcheck) ", name)


if __name__ == "__main__":
    unittest.main()
