"""The command push."""

from __future__ import annotations

import os

from .access_token import access_token
from .archive import Archive, check_members
from .asking import ask_patiently, bearer
from .limits import REACH_SECONDS, UPLOAD_SECONDS, byte_limit
from .messages import log
from .names import session_url
from .patience import Patience
from .problems import Denied, Refused, Unusable
from .upload import Upload, upload_problem
from .watchdog import Watchdog


def push(directory: str) -> str:
    """The verdict on an upload of the directory; what goes wrong here never matters to the start."""
    limit = min(float(os.environ["INSTALL_TIMEOUT"]), UPLOAD_SECONDS)
    late = "the upload took more than %d s and is given up" % limit
    with Watchdog(limit, late, "kept") as watchdog, Archive(directory) as archive:
        check_members(directory)
        beyond = "the cache cannot be reached for the upload: no answer within %d s" % REACH_SECONDS
        with Watchdog(REACH_SECONDS, beyond, "kept"):
            patience = Patience(REACH_SECONDS)
            session = start_session(patience, access_token(patience))
        if session is None:
            return "kept"
        upload = Upload(session, Patience(limit, attempts=8))
        watchdog.farewell = upload.give_up
        return send(archive, upload)


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


def send(archive: Archive, upload: Upload) -> str:
    """Uploads while the archive is made; given up as soon as the limit is passed."""
    try:
        for chunk, last in archive.chunks:
            if upload.offset + len(chunk) > byte_limit():
                raise Refused("the archive passes maxArchiveSize (%d bytes)" % byte_limit())
            if last and not archive.is_whole():
                raise Unusable("tar or gzip failed; see the words above")
            upload.send(chunk, last)
    except (Refused, Unusable):
        upload.give_up()
        raise
    return upload.verdict()
