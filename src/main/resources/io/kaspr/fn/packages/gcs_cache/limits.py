"""How long anything may take, and how large it may be."""

from __future__ import annotations

import os

STALL_SECONDS = 10
REACH_SECONDS = 18  # a start may be delayed by 20 s, and Python needs its own to start and to end
UPLOAD_SECONDS = 120
PIECE = 256 * 1024
# Installed packages shrink to a third or so; what grows more than this was made to fill a disk.
LARGEST_GROWTH = 10
MOST_MEMBERS = 500_000


def byte_limit() -> int:
    return int(os.environ["MAX_ARCHIVE_BYTES"])
