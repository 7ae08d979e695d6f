"""The command fetch."""

from __future__ import annotations

import os

from .access_token import access_token
from .asking import TRY_AGAIN, Answer, ask_patiently, bearer, words_of
from .download import Download
from .limits import REACH_SECONDS
from .messages import log
from .names import object_url
from .patience import Patience
from .problems import Denied, Refused
from .reasons import cure
from .unpacking import unpack
from .watchdog import Watchdog


def fetch(directory: str) -> str:
    """The verdict on the archive in the bucket, unpacked into the directory if it is a hit."""
    beyond = "the cache cannot be reached: no answer within %d s; going on without it" % REACH_SECONDS
    with Watchdog(REACH_SECONDS, beyond, "skip"):
        patience = Patience(REACH_SECONDS)
        token = access_token(patience)
        answer = ask_patiently(patience, "GET", object_url(alt="media"), bearer(token))
    with answer:
        if answer.status != 200:
            return miss(answer)
        return take(Download(token, answer), directory)


def miss(answer: Answer) -> str:
    """What an answer other than 200 means for this start."""
    words = words_of(answer)
    if answer.status == 404 and "bucket" in words and "not exist" in words:
        raise Denied("the bucket %s does not exist" % os.environ["GCS_BUCKET"])
    if answer.status == 404:
        log("no archive in the cache yet")
    elif answer.status == 403 and cure(words):
        raise Denied("the cache answered 403: %s; %s" % (words, cure(words)))
    elif answer.status == 403:
        log("the cache answered 403: %s; the archive is absent, or the service account lacks storage.objects.get "
            "(and storage.objects.list, without which an absent archive answers 403 too); "
            "roles/storage.objectUser on the bucket has all that is needed" % words)
    elif answer.status in TRY_AGAIN:
        log("the cache answers %d: %s; taken for a miss" % (answer.status, words))
    else:
        raise Denied("the cache answered %d: %s" % (answer.status, words))
    return "miss 0"


def take(download: Download, directory: str) -> str:
    limit = float(os.environ["INSTALL_TIMEOUT"])
    late = "the download took more than %d s; going on without the cache" % limit
    with Watchdog(limit, late, "skip"):
        try:
            download.begin()
            unpack(download.pieces(), directory)
        except Refused as reason:
            log("the archive in the cache is refused: %s; it will be replaced" % reason)
            return "miss " + download.generation
    return "hit %d" % download.size
