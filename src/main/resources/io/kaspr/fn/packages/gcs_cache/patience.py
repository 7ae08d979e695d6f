"""How often and how long to try again."""

from __future__ import annotations

import collections.abc
import random
import time


class Patience:
    """How often and how long to try again: exponential backoff, full jitter, a budget of time."""

    def __init__(
        self,
        seconds: float,
        attempts: int = 5,
        longest: float = 8.0,
        clock: collections.abc.Callable[[], float] = time.monotonic,
        sleep: collections.abc.Callable[[float], None] = time.sleep,
        draw: collections.abc.Callable[[float, float], float] = random.uniform,
    ) -> None:
        self.clock, self.sleep, self.draw = clock, sleep, draw
        self.deadline = clock() + seconds
        self.left = attempts - 1
        self.ceiling, self.longest = 0.5, longest

    def pause(self, at_least: float = 0.0) -> bool:
        """Waits before the next attempt; False when there is none."""
        wait = max(at_least, self.draw(0, self.ceiling))
        if self.left < 1 or self.clock() + wait >= self.deadline:
            return False
        self.left -= 1
        self.ceiling = min(self.ceiling * 2, self.longest)
        self.sleep(wait)
        return True
