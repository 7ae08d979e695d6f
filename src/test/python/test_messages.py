"""How texts from outside are shown."""

import unittest

from gcs_cache import messages


class Words(unittest.TestCase):
    def test_a_page_becomes_what_it_shows(self):
        page = b"<!DOCTYPE html><head><title>No</title><script>if (a < b) {}</script></head>\n<p class='a'>blocked<br>by 12"
        self.assertEqual(messages.plain(page), "No blocked by 12")
        self.assertEqual(messages.plain(b"<"), "")
        self.assertEqual(messages.plain(b"a < b > c"), "a < b > c")

    def test_text_from_outside_becomes_one_printable_line(self):
        self.assertEqual(messages.plain(b"a\n\x1b[31mb \xff"), "a [31mb \ufffd")


if __name__ == "__main__":
    unittest.main()
