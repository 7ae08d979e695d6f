"""Talks HTTP: asks, again where that may help, and reads the answers."""

from __future__ import annotations

import collections.abc
import email.utils
import functools
import http.client
import json
import os
import ssl
import time
import typing
import urllib.error
import urllib.parse
import urllib.request

from .connecting import PlainHandler, SecureHandler
from .limits import STALL_SECONDS
from .messages import plain
from .patience import Patience
from .problems import Denied, Unreachable

TRY_AGAIN = (408, 429, 500, 502, 503, 504)

# For the type checker.
Answer = http.client.HTTPResponse
Headers = typing.Dict[str, str]
Body = typing.Union[bytes, typing.List[memoryview], None]
Taken = typing.TypeVar("Taken")


def ask_patiently(patience: Patience, method: str, url: str, headers: Headers, body: Body = None) -> Answer:
    """The first answer that is worth having, or the last one there was."""
    return take_patiently(lambda answer: answer, patience, method, url, headers, body)


def take_patiently(
    take: collections.abc.Callable[[Answer], Taken],
    patience: Patience,
    method: str,
    url: str,
    headers: Headers,
    body: Body = None,
    direct: bool = False,
) -> Taken:
    """What is taken from that answer; one that breaks off meanwhile is none."""
    while True:
        answer: Answer | None = None
        wait, failure = 0.0, ""
        try:
            answer = ask(method, url, headers, body, direct)
            if answer.status not in TRY_AGAIN:
                return take(answer)
            wait = retry_after(answer)
        except (OSError, http.client.HTTPException) as error:
            answer, failure = None, describe(error, url)
        if not patience.pause(wait):
            if answer is None:
                raise Unreachable("no way through to " + failure)
            return take(answer)
        if answer is not None:
            answer.close()


def ask(method: str, url: str, headers: Headers, body: Body = None, direct: bool = False) -> Answer:
    """The answer, whatever its status; OSError or HTTPException when there is none. Direct is by no proxy."""
    # urllib takes views as it takes bytes.
    request = urllib.request.Request(url, body, headers, method=method)  # type: ignore[arg-type]
    try:
        answer: Answer = opener(request.type, direct).open(request, timeout=STALL_SECONDS)
    except urllib.error.HTTPError as error:
        # It hands on what it is asked to the answer that it has; its trace would keep the body in memory.
        return error.with_traceback(None)  # type: ignore[return-value]
    return answer


@functools.lru_cache(maxsize=None)
def opener(scheme: str, direct: bool = False) -> urllib.request.OpenerDirector:
    """One for all requests: a TLS context takes 50 ms, as it reads every authority there is."""
    handlers: list[urllib.request.BaseHandler] = [PlainHandler(), NoRedirects()]
    if scheme == "https":
        handlers.append(SecureHandler(context=trust()))
    if direct:
        handlers.append(urllib.request.ProxyHandler({}))
    return urllib.request.build_opener(*handlers)


def trust() -> ssl.SSLContext:
    """What pip trusts: also its own file, and certificates that Python 3.13 began to find too simple."""
    context = ssl.create_default_context()
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    for name in ("PIP_CERT", "REQUESTS_CA_BUNDLE"):
        if os.path.isfile(os.environ.get(name, "")):
            context.load_verify_locations(os.environ[name])
    return context


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """urllib would send our token along to wherever it is redirected."""

    def redirect_request(self, *_: object) -> None:
        return None


def retry_after(answer: Answer) -> float:
    """The seconds that an answer asks us to wait: a number or a date."""
    value = (answer.headers.get("Retry-After") or "").strip()
    if value.isdigit():
        return float(value)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError, IndexError):
        return 0.0


def describe(error: Exception, url: str) -> str:
    """What went wrong, with the host; a certificate that fails once fails always."""
    host = urllib.parse.urlsplit(url).hostname or "no host"
    reason = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLCertVerificationError):
        raise Denied("the certificate of %s cannot be verified: %s" % (host, plain(str(reason))))
    return "%s: %s" % (host, plain(str(reason)) or type(reason).__name__)


def bearer(token: str) -> Headers:
    return {"Authorization": "Bearer " + token}


def whole(answer: Answer) -> bytes:
    """All of a short answer; HTTPException when it broke off."""
    text = answer.read(65536)
    if answer.length:
        raise http.client.IncompleteRead(text, answer.length)
    return text


def beginning(answer: Answer) -> bytes:
    """The first bytes of an answer, as far as they came."""
    try:
        return answer.read(4096)
    except (OSError, http.client.HTTPException):
        return b""


def words_of(answer: Answer) -> str:
    """The message of an error answer: JSON from most calls, plain text from alt=media."""
    text = beginning(answer)
    try:
        error = json.loads(text)["error"]
        words = str(error["message"] if isinstance(error, dict) else error)
    except (ValueError, KeyError, TypeError):
        return plain(text) or "no further words"
    return plain(words) or "no further words"
