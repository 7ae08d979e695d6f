"""Work on all cores: zlib lets go of the lock of Python."""

from __future__ import annotations

import collections
import collections.abc
import os
import queue
import threading
import typing

MOST_LANES = 4  # a node may have many cores, of which a container may use few, and little memory

Item = typing.TypeVar("Item")
Result = typing.TypeVar("Result")


def side_by_side(
    work: collections.abc.Callable[[Item], Result], items: collections.abc.Iterable[Item]
) -> collections.abc.Iterator[Result]:
    """What the work makes of each item, in their order; a few are in memory at a time."""
    tasks: queue.SimpleQueue[typing.Any] = queue.SimpleQueue()
    pending: collections.deque[queue.SimpleQueue[typing.Any]] = collections.deque()
    lanes = min(MOST_LANES, len(os.sched_getaffinity(0)))
    for _ in range(lanes):
        threading.Thread(target=serve, args=(work, tasks), daemon=True).start()
    try:
        for item in items:
            pending.append(queue.SimpleQueue())
            tasks.put((item, pending[-1]))
            if len(pending) > 2 * lanes:
                yield result(pending.popleft())
        while pending:
            yield result(pending.popleft())
    finally:
        for _ in range(lanes):
            tasks.put(None)


def serve(work: collections.abc.Callable[[Item], Result], tasks: queue.SimpleQueue[typing.Any]) -> None:
    for item, answer in iter(tasks.get, None):
        try:
            answer.put((work(item), None))
        except Exception as problem:
            answer.put((None, problem))


def result(answer: queue.SimpleQueue[typing.Any]) -> typing.Any:
    done, problem = answer.get()
    if problem:
        raise problem
    return done


def ahead(items: collections.abc.Iterator[Item]) -> collections.abc.Iterator[Item]:
    """The same, made by a thread of its own from now on: one is made while the one before is used."""
    turns, ready = threading.Semaphore(2), queue.SimpleQueue()  # type: ignore[var-annotated]

    def read() -> None:
        try:
            while turns.acquire():
                ready.put((next(items), None))
        except Exception as problem:
            ready.put((None, problem))

    threading.Thread(target=read, daemon=True).start()
    return handed_out(turns, ready)


def handed_out(turns: threading.Semaphore, ready: queue.SimpleQueue[typing.Any]) -> collections.abc.Iterator[typing.Any]:
    while True:
        item, problem = ready.get()
        if isinstance(problem, StopIteration):
            return
        if problem:
            raise problem
        yield item
        del item
        turns.release()
