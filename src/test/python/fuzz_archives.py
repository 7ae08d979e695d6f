"""Asks the guard and GNU tar what an archive holds: what the guard lets pass, tar must unpack as the guard has read it.

    python3 -B src/test/python/fuzz_archives.py             # for a minute, with a seed of its own
    python3 -B src/test/python/fuzz_archives.py 3600 17     # for an hour, with this seed
    python3 -B src/test/python/fuzz_archives.py FILE...     # again

An archive that fails is kept in target/fuzz. test_fuzz_archives.py tries the same archives of each kind every time.
"""

import collections
import gzip
import hashlib
import os
import random
import stat
import subprocess
import sys
import tempfile
import time
import typing
import unittest.mock

sys.path.insert(0, "src/main/resources/io/kaspr/fn/packages")

import odd_archives
import stand_ins  # noqa: F401  # sets the environment of a pod
from gcs_cache import guard, names, unpacking
from gcs_cache.problems import Refused

# Of each name: "0", "2" or "5" as in a header, the size of a file, the target of a link.
Tree = typing.Dict[bytes, typing.Tuple[bytes, int, bytes]]

END = b"\0" * 1024

check_link = guard.check_link


def archive(blocks: bytes, files: int, end: bytes = END) -> bytes:
    marker = names.marker_text(files).encode()
    return gzip.compress(odd_archives.file(b".kaspr-packages", marker) + blocks + end, 1, mtime=0)


class Reading(guard.Guard):
    """A guard that tells what it has read."""

    def __init__(self) -> None:
        super().__init__()
        self.tree: Tree = {}
        self.size = 0
        self.target = b""

    def real_member(self, block: bytes, kind: bytes, size: int) -> None:
        self.size, self.target, before = size, b"", list(self.tree)
        super().real_member(block, kind, size)
        for name in set(self.tree) - set(before):
            self.tree[name] = (kind, size, self.target)

    def check_name(self, name: bytes, kind: bytes) -> None:
        super().check_name(name, kind)
        self.tree[name[:-1] if kind == b"5" and name.endswith(b"/") else name] = (kind, 0, b"")

    def check_link(self, name: bytes, target: bytes) -> None:
        check_link(name, target)
        self.target = target


def read_by_the_guard(packed: bytes) -> typing.Optional[Tree]:
    """What the guard finds in an archive; nothing where it refuses it."""
    reading = Reading()
    with unittest.mock.patch.object(guard, "check_link", reading.check_link):
        try:
            for data in unpacking.inflated([packed]):
                reading.passed(data)
            reading.finish()
        except Refused:
            return None
    for name in list(reading.tree):
        for at in range(len(name)):
            if name[at : at + 1] == b"/":
                reading.tree.setdefault(name[:at], (b"5", 0, b""))
    return reading.tree


def differences(packed: bytes) -> typing.List[str]:
    """What tar makes otherwise of an archive that the guard lets pass."""
    expected = read_by_the_guard(packed)
    if expected is None:
        return []
    with tempfile.TemporaryDirectory() as outer:
        inner = os.path.join(outer, "tree")
        os.mkdir(inner)
        tar = subprocess.run(
            ["tar", "--extract", "--gzip", "--file=-", "--directory=" + inner, "--no-same-owner", "--same-permissions",
             "--keep-old-files"],
            input=packed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        found, told = tree_of(os.fsencode(inner)), []
        if tar.returncode:
            told.append("tar ends with %d: %s" % (tar.returncode, short(tar.stdout.decode("utf-8", "replace"))))
        if os.listdir(outer) != ["tree"]:
            told.append("tar has written beside the directory: %s" % sorted(os.listdir(outer)))
        for name in sorted(found.keys() | expected.keys()):
            if found.get(name) != expected.get(name):
                told.append("%s is %s for the guard, and %s for tar" % (
                    short(name), short(expected.get(name)), short(found.get(name))))
        return told


def short(what: object) -> str:
    text = repr(what)
    return text if len(text) <= 100 else text[:60] + "..." + text[-30:]


def tree_of(root: bytes) -> Tree:
    """What lies in a directory; a device, a pipe or rights that no package needs have a type of their own."""
    found: Tree = {}
    for folder, folders, files in os.walk(root, topdown=True):
        for name in folders + files:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, root)] = described(path)
    return found


def described(path: bytes) -> typing.Tuple[bytes, int, bytes]:
    status = os.lstat(path)
    if stat.S_ISLNK(status.st_mode):
        return b"2", 0, os.readlink(path)
    odd = b"setuid " if status.st_mode & 0o7000 else b""
    if stat.S_ISDIR(status.st_mode):
        os.chmod(path, 0o700)
        return odd + b"5", 0, b""
    if stat.S_ISREG(status.st_mode) and status.st_nlink == 1:
        return odd + b"0", status.st_size, b""
    return b"neither file nor directory nor link", 0, b""


def archives(kind: str, chance: random.Random) -> typing.List[bytes]:
    """An archive of a kind, with each number of files that its marker may say: the guard counts as it reads."""
    blocks = odd_archives.KINDS[kind](chance)
    roll = chance.random()
    if roll < 0.05:
        blocks = blocks[: chance.randint(0, len(blocks))]
    end = END if roll < 0.9 else END[: chance.choice((0, 512, 1023))] + chance.choice((b"", b"\0" * 10000, b"x"))
    extra = chance.choice((b"\0", b"x", gzip.compress(b"x"))) if roll > 0.98 else b""
    return [archive(blocks, files, end) + extra for files in range(len(blocks) // odd_archives.BLOCK + 1)]


def first_difference(kind: str, chance: random.Random) -> typing.Tuple[bytes, typing.List[str]]:
    """An archive of a kind, and what tar makes otherwise of it."""
    made = archives(kind, chance)
    for packed in made:
        told = differences(packed)
        if told:
            return packed, told
    return made[0], []


def keep(packed: bytes) -> str:
    os.makedirs("target/fuzz", exist_ok=True)
    path = "target/fuzz/archive-%s.tar.gz" % hashlib.sha256(packed).hexdigest()[:12]
    with open(path, "wb") as file:
        file.write(packed)
    return path


def fuzz(seconds: float, seed: int) -> int:
    """Tries kind after kind until the time is over; how many failed."""
    print("seed %d, %d s" % (seed, seconds))
    chance, ends = random.Random(seed), time.monotonic() + seconds
    tried: typing.Counter[str] = collections.Counter()
    failed: typing.Counter[str] = collections.Counter()
    while time.monotonic() < ends:
        kind = chance.choice(sorted(odd_archives.KINDS))
        packed, told = first_difference(kind, chance)
        tried[kind] += 1
        failed[kind] += bool(told)
        if told and failed[kind] <= 5:
            print("\n".join([kind + ":"] + ["  " + line for line in told[:5]]))
            print("  again: python3 -B src/test/python/fuzz_archives.py %s" % keep(packed))
    for kind in sorted(tried):
        print("%7d archives, %5d failed: %s" % (tried[kind], failed[kind], kind))
    return sum(failed.values())


def again(paths: typing.Iterable[str]) -> int:
    failed = 0
    for path in paths:
        with open(path, "rb") as file:
            told = differences(file.read())
        print("\n".join([path + ":"] + (told or ["as the guard has read it, or refused"])))
        failed += bool(told)
    return failed


def main(arguments: typing.List[str]) -> int:
    if arguments and not arguments[0].isdigit():
        return again(arguments)
    seconds = int(arguments[0]) if arguments else 60
    return fuzz(seconds, int(arguments[1]) if len(arguments) > 1 else random.SystemRandom().randrange(1 << 32))


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
