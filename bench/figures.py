"""Runs commands in turn and tells how long each took and how much memory it had."""

import os
import statistics
import time


class Figures:
    """The runs of one command: milliseconds, and peaks of resident memory in MiB."""

    def __init__(self, name, command, environment=()):
        self.name, self.command = name, command
        self.environment = dict(os.environ, **dict(environment))
        self.path = None
        self.times, self.peaks = [], []

    def run(self, path, kept=True):
        """One run that reads this file, or its own. Its output goes where it costs nothing."""
        actions = [(os.POSIX_SPAWN_OPEN, 0, self.path or path, os.O_RDONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
        start = time.perf_counter()
        child = os.posix_spawnp(self.command[0], self.command, self.environment, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        took = time.perf_counter() - start
        if status:
            raise SystemExit("bench/run: status %d of %s" % (status, " ".join(self.command)))
        if kept:
            self.times.append(1000 * took)
            self.peaks.append(usage.ru_maxrss / 1024)

    def median(self):
        return statistics.median(self.times)

    def spread(self):
        """The middle half of the runs."""
        ordered = sorted(self.times)
        return ordered[len(ordered) // 4], ordered[(3 * len(ordered) - 1) // 4]

    def peak(self):
        return statistics.median(self.peaks)


def measure(commands, path, runs):
    """Runs each command once to warm up, then all of them in turn: what else the machine does hits all alike."""
    for number in range(runs + 1):
        for figures in commands:
            figures.run(path, kept=number > 0)
    return commands


def table(title, commands, base):
    """Lines of Markdown; the last column compares with one of the commands."""
    lines = ["| %s | runs | median | middle half | peak memory | beside %s |" % (title, base.name),
             "|---|---:|---:|---:|---:|---:|"]
    for figures in commands:
        low, high = figures.spread()
        lines.append("| %s | %d | %s | %s to %s | %.0f MiB | %.2f |" % (
            figures.name, len(figures.times), shown(figures.median()), shown(low), shown(high), figures.peak(),
            figures.median() / base.median()))
    return lines


def shown(milliseconds):
    return "%.0f ms" % milliseconds if milliseconds < 10000 else "%.1f s" % (milliseconds / 1000)
