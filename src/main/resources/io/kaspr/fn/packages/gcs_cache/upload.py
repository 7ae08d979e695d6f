"""Sends an archive to the bucket."""

from __future__ import annotations

import base64
import http.client
import json

from .access_token import access_token
from .asking import TRY_AGAIN, Answer, ask, ask_patiently, bearer, describe, retry_after, whole, words_of
from .hashes import new_md5
from .limits import PIECE, STALL_SECONDS
from .messages import log
from .names import object_url
from .patience import Patience
from .problems import Denied, Refused, SessionLost, Unreachable
from .reasons import cure


class Upload:
    """A resumable upload session."""

    def __init__(self, session: str, patience: Patience) -> None:
        self.session, self.patience = session, patience
        self.hash = new_md5()
        self.offset = 0
        self.answer: Answer | None = None
        self.stored = b""

    def send(self, chunk: memoryview, last: bool) -> None:
        """Sends a chunk, in part again if the other side has kept only part of it."""
        self.hash.update(chunk)
        begin, end = self.offset, self.offset + len(chunk)
        total = str(end) if last else "*"
        while self.offset < end or (last and self.answer is None):
            rest = chunk[self.offset - begin :]
            self.settle(self.put(rest, "bytes %d-%d/%s" % (self.offset, end - 1, total)), total, end)

    def put(self, body: memoryview, content_range: str) -> Answer | None:
        """An answer, or None where there was none; in pieces, so that only a stall times out."""
        headers = {"Content-Range": content_range, "Content-Length": str(len(body)), "Content-Type": "application/gzip"}
        pieces = [body[at : at + PIECE] for at in range(0, len(body), PIECE)]
        try:
            answer = ask("PUT", self.session, headers, pieces)
            self.stored = whole(answer) if answer.status in (200, 201) else b""
            return answer
        except (OSError, http.client.HTTPException) as error:
            describe(error, self.session)
            return None

    def settle(self, answer: Answer | None, total: str, end: int) -> None:
        """Learns how far the other side has come; asks it when it did not say."""
        while answer is None or answer.status in TRY_AGAIN:
            if not self.patience.pause(retry_after(answer) if answer is not None else 0.0):
                raise Unreachable("the upload broke off too often")
            answer = self.put(memoryview(b""), "bytes */" + total)
        if answer.status == 308:
            self.offset = self.kept(answer, end)
        elif answer.status in (200, 201, 412):
            self.offset, self.answer = end, answer
        elif answer.status in (404, 410):
            raise SessionLost("the upload was answered %d, as its session is gone" % answer.status)
        else:
            raise Denied(upload_problem(answer))

    def kept(self, answer: Answer, end: int) -> int:
        answer.close()
        last = (answer.headers.get("Range") or "").rpartition("-")[2]
        kept = int(last) + 1 if last.isdigit() else 0
        if not self.offset <= kept <= end:
            raise Unreachable("the upload lost its place")
        if kept == self.offset and not self.patience.pause():
            raise Unreachable("the upload makes no progress")
        return kept

    def give_up(self) -> None:
        try:
            ask("DELETE", self.session, {"Content-Length": "0"}).close()
        except (OSError, http.client.HTTPException):
            pass

    def verdict(self) -> str:
        assert self.answer is not None  # the last chunk brings one
        self.answer.close()
        if self.answer.status == 412:
            log("another pod has stored the archive first")
            return "kept"
        try:
            stored = dict(json.loads(self.stored))
        except (ValueError, TypeError):
            raise Denied("the upload was answered %d without saying what is stored" % self.answer.status)
        md5 = base64.b64encode(self.hash.digest()).decode()
        if stored.get("size") != str(self.offset) or stored.get("md5Hash", md5) != md5:
            raise Refused("what the bucket stored is not what was sent; " + delete(str(stored.get("generation"))))
        return "stored %d" % self.offset


def upload_problem(answer: Answer) -> str:
    words = words_of(answer)
    if cure(words):
        words += "; " + cure(words)
    elif answer.status == 403:
        words += "; the service account needs storage.objects.create (and storage.objects.delete to replace " \
            "a bad archive): roles/storage.objectUser on the bucket"
    return "the upload was answered %d: %s" % (answer.status, words)


def delete(generation: str) -> str:
    """Removes exactly that archive, and says so."""
    patience = Patience(STALL_SECONDS)
    url = object_url(generation=generation, ifGenerationMatch=generation)
    with ask_patiently(patience, "DELETE", url, bearer(access_token(patience))) as answer:
        if answer.status in (200, 204, 404, 412):
            return "it has been deleted again"
        return "deleting it was answered %d: %s" % (answer.status, words_of(answer))
