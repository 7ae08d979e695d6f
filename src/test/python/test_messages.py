"""How texts from outside are shown."""

import unittest

from gcs_cache import messages


class Words(unittest.TestCase):
    def test_text_from_outside_becomes_one_printable_line(self):
        self.assertEqual(messages.plain(b"a\n\x1b[31mb \xff"), "a [31mb \ufffd")


if __name__ == "__main__":
    unittest.main()
