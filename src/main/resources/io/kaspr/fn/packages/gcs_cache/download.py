"""The bytes of an archive, as they come from the bucket."""

from __future__ import annotations

import collections.abc
import http.client
import os

from .access_token import access_token
from .asking import Answer, ask_patiently, bearer
from .hashes import announced_hash
from .limits import PIECE, REACH_SECONDS, byte_limit
from .messages import log
from .names import object_url
from .patience import Patience
from .problems import Denied, Refused, Unreachable
from .watchdog import Watchdog


class Download:
    """The bytes of one generation of the archive, counted and hashed; goes on where a connection broke."""

    def __init__(self, token: str, answer: Answer) -> None:
        self.token, self.answer = token, answer
        self.generation = answer.headers.get("x-goog-generation") or ""
        self.patience = Patience(float(os.environ["INSTALL_TIMEOUT"]))
        self.size = self.offset = 0

    def begin(self) -> None:
        """Refuses by its headers what need not be read."""
        headers = self.answer.headers
        if not self.generation.isdigit():
            raise Denied("what answered is not Google Cloud Storage, as its answer has no x-goog-generation; "
                         "check the proxy and STORAGE_EMULATOR_HOST")
        if headers.get("x-goog-stored-content-encoding", "identity") != "identity":
            raise Refused("it has a Content-Encoding, so that the bucket unpacks it")
        length = headers.get("Content-Length") or ""
        if not length.isdigit():
            raise Denied("the archive came without its length; does a proxy change what the bucket says?")
        self.size = int(length)
        if self.size > byte_limit():
            raise Refused("it has %d bytes, more than maxArchiveSize" % self.size)
        self.hash, self.expected = announced_hash(headers)

    def pieces(self) -> collections.abc.Iterator[bytes]:
        while self.offset < self.size:
            piece = self.read()
            if piece:
                self.offset += len(piece)
                self.hash.update(piece)
                yield piece
            else:
                self.go_on()
        if self.hash.digest() != self.expected:
            raise Refused("its hash differs from what the bucket says")

    def read(self) -> bytes:
        """Some bytes; none when the connection broke, which over TLS can look like a proper end."""
        try:
            return self.answer.read1(min(PIECE, self.size - self.offset))
        except (OSError, http.client.HTTPException):
            return b""

    def go_on(self) -> None:
        self.answer.close()
        log("the download broke off after %d of %d bytes; going on from there" % (self.offset, self.size))
        if not self.patience.pause():
            raise Unreachable("the download broke off too often")
        beyond = "the cache cannot be reached any more: no answer within %d s" % REACH_SECONDS
        with Watchdog(REACH_SECONDS, beyond, "skip"):
            self.answer = self.rest()
            if self.answer.status == 401:
                self.answer.close()
                self.token = access_token(self.patience)
                self.answer = self.rest()
        begins = "bytes %d-" % self.offset
        if self.answer.status != 206 or not (self.answer.headers.get("Content-Range") or "").startswith(begins):
            raise Unreachable("the download could not go on: status %d" % self.answer.status)

    def rest(self) -> Answer:
        """The answer that has what is still lacking of just this generation."""
        headers = dict(bearer(self.token), Range="bytes=%d-" % self.offset)
        return ask_patiently(self.patience, "GET", object_url(alt="media", generation=self.generation), headers)
