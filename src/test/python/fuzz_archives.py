"""Has the script and GNU tar unpack archives: what the script does not refuse, both must unpack in the same way.

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

sys.path.insert(0, "src/main/resources/io/kaspr/fn/packages")

import odd_archives
import stand_ins  # noqa: F401  # sets the environment of a pod
from gcs_cache import gzip_members, names, unpacking
from gcs_cache.gzip_members import MEMBER
from gcs_cache.problems import Refused

# Of each name: "0", "2" or "5" as in a header, rights and time of a file, its content or the target of a link.
Tree = typing.Dict[bytes, typing.Tuple[bytes, str, bytes]]

END = b"\0" * 1024


def archive(blocks: bytes, files: int, end: bytes = END) -> bytes:
    tar = odd_archives.file(b".kaspr-packages", names.marker_text(files).encode()) + blocks + end
    return b"".join(gzip_members.packed(tar[at : at + MEMBER]) for at in range(0, len(tar), MEMBER))


def unpacked_by_the_script(packed: bytes) -> typing.Optional[Tree]:
    """What the script makes of an archive; nothing where it refuses it."""
    with tempfile.TemporaryDirectory() as outer:
        inner = os.path.join(outer, "tree")
        os.mkdir(inner)
        try:
            unpacking.unpack([packed], inner)
        except Refused:
            return None
        finally:
            assert os.listdir(outer) == ["tree"]
        return tree_of(os.fsencode(inner))


def differences(packed: bytes) -> typing.List[str]:
    """What tar makes otherwise of an archive that the script unpacks."""
    expected = unpacked_by_the_script(packed)
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
                told.append("%s is %s for the script, and %s for tar" % (
                    short(name), short(expected.get(name)), short(found.get(name))))
        return told


def short(what: object) -> str:
    text = repr(what)
    return text if len(text) <= 100 else text[:60] + "..." + text[-30:]


def tree_of(root: bytes) -> Tree:
    """What lies in a directory; a device or a pipe has a type of its own."""
    found: Tree = {}
    for folder, folders, files in os.walk(root, topdown=True):
        for name in folders + files:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, root)] = described(path)
    return found


def described(path: bytes) -> typing.Tuple[bytes, str, bytes]:
    status = os.lstat(path)
    mode = "%o" % stat.S_IMODE(status.st_mode)
    if stat.S_ISLNK(status.st_mode):
        return b"2", "", os.readlink(path)
    if stat.S_ISDIR(status.st_mode):
        os.chmod(path, 0o700)
        return b"5", mode, b""
    if stat.S_ISREG(status.st_mode) and status.st_nlink == 1:
        with open(path, "rb") as file:
            return b"0", "%s at %d" % (mode, status.st_mtime), file.read()
    return b"neither file nor directory nor link", mode, b""


def archives(kind: str, chance: random.Random) -> typing.List[bytes]:
    """An archive of a kind, with each number of files that its marker may say: the guard counts as it reads."""
    blocks = odd_archives.KINDS[kind](chance)
    roll = chance.random()
    if roll < 0.05:
        blocks = blocks[: chance.randint(0, len(blocks))]
    end = END if roll < 0.9 else END[: chance.choice((0, 512, 1023))] + chance.choice((b"", b"\0" * 10000, b"x"))
    extra = chance.choice((b"\0", b"x", gzip.compress(b"x"), gzip_members.packed(b"x"))) if roll > 0.98 else b""
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
        print("\n".join([path + ":"] + (told or ["as the script unpacks it, or refused"])))
        failed += bool(told)
    return failed


def main(arguments: typing.List[str]) -> int:
    if arguments and not arguments[0].isdigit():
        return again(arguments)
    seconds = int(arguments[0]) if arguments else 60
    return fuzz(seconds, int(arguments[1]) if len(arguments) > 1 else random.SystemRandom().randrange(1 << 32))


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
