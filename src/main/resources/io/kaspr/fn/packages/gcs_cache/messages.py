"""What is said to people, on standard error."""

from __future__ import annotations

import re
import sys


def log(message: str) -> None:
    print("install-packages: " + message, file=sys.stderr, flush=True)


def plain(text: str | bytes, limit: int = 300) -> str:
    """The beginning of a text from outside, as one printable line; of a page of HTML only what it shows."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if text.lstrip()[:1] == "<":
        text = re.sub(r"(?is)<(script|style)\b.*?(</\1>|$)|<[^>]*(>|$)", " ", text)
        text = " ".join(text.split())
    return " ".join("".join(c if c.isprintable() else " " for c in text[:limit]).split())
