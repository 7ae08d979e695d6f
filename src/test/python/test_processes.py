"""How tar and gzip are run."""

import os
import tempfile
import unittest

from gcs_cache import processes


class Pipes(unittest.TestCase):
    def test_have_room_for_a_megabyte(self):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        with os.fdopen(writer, "wb", buffering=0) as pipe:
            processes.widen(pipe.fileno())
            os.set_blocking(writer, False)
            self.assertEqual(pipe.write(bytes(2 << 20)), 1 << 20)

    def test_that_cannot_grow_are_used_as_they_are(self):
        with tempfile.TemporaryFile() as file:
            processes.widen(file.fileno())


if __name__ == "__main__":
    unittest.main()
