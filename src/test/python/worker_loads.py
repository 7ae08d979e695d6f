"""Has Kaspr's worker take what it would find in pods, without Kafka.

Usage: worker_loads.py WORKER < pods.json

WORKER is a checkout of the worker. Of each pod the list has the environment (a mapping), files (their texts by their paths)
and directories. All of it is laid out below a directory of its own. There the worker makes its settings and directories,
and builds the app from the files: in every order in which they may come, or in some two dozen of these. A fork does so for
each order, as the worker can build one app in its life. Prints one line for each pod: OK, or what went wrong.
"""

import contextlib
import io
import itertools
import json
import os
import random
import sys
import tempfile

DIRECTORIES = ("K_DEFINITIONS_DIR", "K_TABLE_DIR", "FAUST_DATADIR", "F_DATADIR")
# As the worker's image has it.
WORKING_DIRECTORY = "/app"
MOST_ORDERS = 24


def main(worker):
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.abspath(worker))
    # What the forks share. The worker itself reads the environment while it is imported.
    import faust.app  # noqa: F401
    import marshmallow  # noqa: F401
    import yaml  # noqa: F401

    for pod in json.load(sys.stdin):
        with tempfile.TemporaryDirectory() as root:
            lay_out(pod, root)
            outcome = in_fork(lambda: take(pod["environment"], root))  # noqa: B023  # called at once
        print(" ".join(outcome.split()), flush=True)


def lay_out(pod, root):
    for directory in pod["directories"] + [WORKING_DIRECTORY]:
        os.makedirs(root + directory, exist_ok=True)
    for path, text in pod["files"].items():
        os.makedirs(os.path.dirname(root + path), exist_ok=True)
        with open(root + path, "w", encoding="utf-8") as file:
            file.write(text)


def take(environment, root):
    os.environ.clear()
    os.environ.update(environment)
    for name in DIRECTORIES:
        if os.environ.get(name, "").startswith("/"):
            os.environ[name] = root + os.environ[name]
    os.chdir(root + WORKING_DIRECTORY)

    from kaspr.app import app

    app.finalize()
    app.discover()
    app._create_directories()
    files = app.builder._files(app.conf.definitionssdir)
    for number, order in enumerate(orders(files)):
        outcome = in_fork(lambda: build(app, order))  # noqa: B023  # called at once
        if outcome != "OK":
            return "{} (order {}: {})".format(outcome, number, ", ".join(file.name for file in order))
    return "OK"


def orders(files):
    """First the one that this directory has; those in .yml always come before those in .yaml."""
    first = [file for file in files if file.suffix == ".yml"]
    last = [file for file in files if file.suffix != ".yml"]
    chance = random.Random(0)
    yield first + last
    if max(len(first), len(last)) <= 4:
        both = itertools.product(itertools.permutations(first), itertools.permutations(last))
        every = [list(one + other) for one, other in both]
        chance.shuffle(every)
        yield from every[:MOST_ORDERS]
        return
    yield sorted(first) + sorted(last)
    yield sorted(first, reverse=True) + sorted(last, reverse=True)
    for _ in range(MOST_ORDERS - 2):
        yield chance.sample(first, len(first)) + chance.sample(last, len(last))


def build(app, order):
    app.builder._files = lambda directory: order
    loaded = app.builder.apps
    if len(loaded) != len(order):
        raise ValueError("the worker passed over {} of {} files".format(len(order) - len(loaded), len(order)))
    app.builder.build()
    return "OK"


def in_fork(work):
    """What the work returns, or else its exception and the last that it said."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w", encoding="utf-8") as answer:
            answer.write(outcome_of(work))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as answer:
        outcome = answer.read()
    os.waitpid(child, 0)
    return outcome or "the process died"


def outcome_of(work):
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            return work()
    except BaseException as problem:
        last = said.getvalue().strip().splitlines()[-1:]
        return " ".join(["{}: {}".format(type(problem).__name__, problem)] + last)


if __name__ == "__main__":
    main(sys.argv[1])
