"""The command push."""

from __future__ import annotations

import os

from .access_token import access_token
from .archive import Blocks, chunks
from .asking import ask_patiently, bearer
from .limits import REACH_SECONDS, UPLOAD_SECONDS, byte_limit
from .messages import log
from .names import session_url
from .patience import Patience
from .problems import Denied, Refused, SessionLost, Unusable
from .upload import Upload, upload_problem
from .watchdog import Watchdog


def push(directory: str) -> str:
    """The verdict on an upload of the directory; what goes wrong here never matters to the start."""
    limit = min(float(os.environ["INSTALL_TIMEOUT"]), UPLOAD_SECONDS)
    late = "the upload took more than %d s and is given up" % limit
    with Watchdog(limit, late, "kept") as watchdog:
        try:
            return upload(directory, limit, watchdog)
        except SessionLost as reason:
            log("%s; beginning anew" % reason)
            return upload(directory, limit, watchdog)


def upload(directory: str, limit: float, watchdog: Watchdog) -> str:
    archive = chunks(directory)  # begins to pack at once
    beyond = "the cache cannot be reached for the upload: no answer within %d s" % REACH_SECONDS
    with Watchdog(REACH_SECONDS, beyond, "kept"):
        patience = Patience(REACH_SECONDS)
        session = start_session(patience, access_token(patience))
    if session is None:
        return "kept"
    under_way = Upload(session, Patience(limit, attempts=8))
    watchdog.farewell = under_way.give_up
    return send(archive, under_way)


def start_session(patience: Patience, token: str) -> str | None:
    """The URL of an upload session; it needs no further token, so it is as secret as one."""
    url = session_url(os.environ.get("replaced_generation") or "0")
    headers = dict(bearer(token), **{"X-Upload-Content-Type": "application/gzip", "Content-Length": "0"})
    with ask_patiently(patience, "POST", url, headers, b"") as answer:
        if answer.status == 412:
            log("another pod has stored the archive already")
            return None
        if answer.status not in (200, 201):
            raise Denied(upload_problem(answer))
        if not answer.headers.get("Location"):
            raise Denied("the upload was answered %d without a session" % answer.status)
        return answer.headers["Location"]


def send(archive: Blocks, under_way: Upload) -> str:
    """Uploads while the archive is made; given up as soon as the limit is passed."""
    try:
        for chunk, last in archive:
            if under_way.offset + len(chunk) > byte_limit():
                raise Refused("the archive passes maxArchiveSize (%d bytes)" % byte_limit())
            under_way.send(memoryview(chunk), last)
    except (Refused, Unusable):
        under_way.give_up()
        raise
    except OSError as error:
        under_way.give_up()
        raise Unusable("the packages cannot be read: %s" % error.strerror)
    return under_way.verdict()
