"""The end of what takes too long."""

from __future__ import annotations

import collections.abc
import os
import threading

from .messages import log

FAREWELL_SECONDS = 2


class Watchdog:
    """Ends this process when its time is over, whatever call it is in: name look-ups know no timeout."""

    def __init__(self, seconds: float, message: str, verdict: str) -> None:
        self.message, self.verdict = message, verdict
        self.farewell: collections.abc.Callable[[], None] | None = None
        self.timer = threading.Timer(seconds, self.bite)
        self.timer.daemon = True
        self.timer.start()

    def bite(self) -> None:
        log(self.message)
        if self.farewell:
            last_call = threading.Thread(target=self.farewell, daemon=True)
            last_call.start()
            last_call.join(FAREWELL_SECONDS)
        print(self.verdict, flush=True)
        os._exit(0)

    def __enter__(self) -> Watchdog:
        return self

    def __exit__(self, *_: object) -> None:
        self.timer.cancel()
