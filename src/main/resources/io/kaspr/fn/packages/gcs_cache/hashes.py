"""The hash by which an archive is checked."""

from __future__ import annotations

import base64
import binascii
import email.message
import hashlib

from .problems import Denied, Refused


def announced_hash(headers: email.message.Message) -> tuple[hashlib._Hash | Crc32c, bytes]:
    """The hash to compute and what must come out: md5, else crc32c. The header may come twice."""
    values = {}
    for line in headers.get_all("x-goog-hash") or []:
        for part in line.split(","):
            name, _, value = part.strip().partition("=")
            values[name] = value
    for name, make in (("md5", new_md5), ("crc32c", Crc32c)):
        if name in values:
            return make(), decoded(values[name])
    raise Denied("the archive came without a hash to check it by")


def new_md5() -> hashlib._Hash:
    """MD5 as a checksum, also where a policy forbids it for anything else."""
    try:
        return hashlib.md5(usedforsecurity=False)
    except TypeError:
        return hashlib.md5()


class Crc32c:
    """The checksum of objects that have no MD5 (composed ones); slow, and rare."""

    table: list[int] = []

    def __init__(self) -> None:
        self.value = 0xFFFFFFFF
        if not self.table:
            self.table.extend(map(self.entry, range(256)))

    @staticmethod
    def entry(value: int) -> int:
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
        return value

    def update(self, data: bytes) -> None:
        value, table = self.value, self.table
        for byte in data:
            value = table[(value ^ byte) & 0xFF] ^ value >> 8
        self.value = value

    def digest(self) -> bytes:
        return (self.value ^ 0xFFFFFFFF).to_bytes(4, "big")


def decoded(value: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error:
        raise Refused("its hash is not base64")
