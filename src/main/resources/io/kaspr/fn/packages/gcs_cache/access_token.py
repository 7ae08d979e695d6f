"""The token that the bucket wants to see, in exchange for a signed statement."""

from __future__ import annotations

import base64
import email.utils
import json
import os
import time
import urllib.parse

from .asking import TRY_AGAIN, Answer, beginning, take_patiently, whole
from .key_file import KEY_FILE, TOKEN_URI, read_key
from .messages import plain
from .patience import Patience
from .problems import Denied, Unreachable
from .signing import sign

METADATA_SECONDS = 15
SCOPE = "https://www.googleapis.com/auth/devstorage.read_write"


def access_token(patience: Patience) -> str:
    if os.environ.get("GCS_AUTH") == "workloadIdentity":
        return token_of_the_pod()
    key = read_key(KEY_FILE)
    form = {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "assertion": assertion(key, int(time.time())),
    }
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    body = urllib.parse.urlencode(form).encode()
    return take_patiently(token_in, patience, "POST", key["token_uri"], headers, body)


def token_of_the_pod() -> str:
    """From the metadata server, by its address: in a new pod neither it nor name look-ups work in the first seconds."""
    host = os.environ.get("GCE_METADATA_HOST") or "169.254.169.254"
    url = "http://%s/computeMetadata/v1/instance/service-accounts/default/token" % host
    patience = Patience(METADATA_SECONDS, attempts=60, longest=1.0)
    return take_patiently(token_of_metadata, patience, "GET", url, {"Metadata-Flavor": "Google"}, direct=True)


def token_of_metadata(answer: Answer) -> str:
    with answer:
        if answer.status in TRY_AGAIN:
            raise Unreachable("the metadata server answered %d for %d s" % (answer.status, METADATA_SECONDS))
        if answer.headers.get("Metadata-Flavor") != "Google":
            raise Denied("no metadata server of Google answered (%d): is this GKE, with Workload Identity on its nodes? "
                         "Elsewhere use auth: key" % answer.status)
        if answer.status != 200:
            raise Denied("the metadata server answered %d: %s; is Workload Identity on for the cluster and its nodes?" % (
                answer.status, plain(beginning(answer))))
        return token_in(answer)


def token_in(answer: Answer) -> str:
    with answer:
        if answer.status != 200:
            raise token_problem(answer)
        text = whole(answer)
    try:
        token = json.loads(text)["access_token"]
    except (ValueError, KeyError, TypeError):
        token = None
    if not isinstance(token, str) or not token.isascii() or not token.isprintable():
        raise Denied("the token endpoint answered 200 without a usable access_token")
    return token


def token_problem(answer: Answer) -> Exception:
    text = beginning(answer)
    clock = clock_hint(answer)
    try:
        error = json.loads(text)
        words = plain("%s: %s" % (error.get("error"), error.get("error_description")))
        hint = "" if clock or "audience" in words else "; check that the service account and this key of it still exist"
    except (ValueError, AttributeError):
        words = plain(text) or "no further words"
        hint = "; Google does not answer so: look for a proxy or filter before token_uri of the key file"
    message = "the token endpoint answered %d (%s)%s" % (answer.status, words, clock)
    return Unreachable(message) if answer.status in TRY_AGAIN else Denied(message + hint)


def clock_hint(answer: Answer) -> str:
    """Google refuses assertions from clocks that are minutes off."""
    try:
        theirs = email.utils.parsedate_to_datetime(answer.headers["Date"]).timestamp()
    except (TypeError, ValueError, IndexError):
        return ""
    off = int(time.time() - theirs)
    return "; the clock of this node is %d s off" % off if abs(off) > 60 else ""


def assertion(key: dict[str, str], now: int) -> str:
    """The signed statement (JWT, RS256) that is exchanged for a token."""
    header = {"alg": "RS256", "typ": "JWT"}
    if key.get("private_key_id"):
        header["kid"] = key["private_key_id"]
    claims = {
        "iss": key["client_email"],
        "scope": SCOPE,
        "aud": TOKEN_URI,  # who the token is asked of, by whatever address it is reached
        "iat": now,
        "exp": now + 3600,
    }
    signed = web_base64(json.dumps(header).encode()) + b"." + web_base64(json.dumps(claims).encode())
    return (signed + b"." + web_base64(sign(signed, key["private_key"]))).decode()


def web_base64(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")
