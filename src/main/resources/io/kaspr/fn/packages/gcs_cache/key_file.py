"""The key of the service account."""

from __future__ import annotations

import base64
import json

from .messages import plain
from .problems import Denied

KEY_FILE = "/var/run/secrets/gcs/sa.json"
TOKEN_URI = "https://oauth2.googleapis.com/token"


def read_key(path: str) -> dict[str, str]:
    """The service-account key, checked for what we need of it."""
    try:
        with open(path, "rb") as file:
            text = file.read(65536)
        key = json.loads(text)
    except FileNotFoundError:
        raise Denied("the service-account key is missing: no %s; check cache.gcs.secretRef" % path)
    except OSError as error:
        raise Denied("the service-account key cannot be read: %s" % error.strerror)
    except ValueError:
        raise Denied("the service-account key is not JSON%s; check cache.gcs.secretRef" % encoding_hint(text))
    if not isinstance(key, dict):
        raise Denied("the service-account key is not a JSON object; check cache.gcs.secretRef")
    return checked_key(key)


def encoding_hint(text: bytes) -> str:
    try:
        twice = base64.b64decode(text).lstrip().startswith(b"{")
    except ValueError:
        twice = False
    return " but base64: it was encoded twice, as kubectl create secret does that by itself" if twice else ""


def checked_key(key: dict[str, str]) -> dict[str, str]:
    if key.get("type", "service_account") != "service_account":
        raise Denied("the key is of type %s, not service_account" % plain(str(key["type"]), 40))
    key["token_uri"] = key.get("token_uri") or TOKEN_URI
    for name in ("client_email", "private_key", "token_uri"):
        if not isinstance(key.get(name), str) or not key[name].strip():
            raise Denied("the service-account key has no %s" % name)
    if "\\n" in key["private_key"]:
        raise Denied("private_key of the service-account key has \\n in place of its line ends; "
                     "store the key file exactly as Google issued it")
    if not key["token_uri"].startswith(("https://", "http://")):
        raise Denied("token_uri of the service-account key is not a URL")
    return key
