"""What things are called: in the bucket, and in a set of packages."""

from __future__ import annotations

import os
import urllib.parse

STORAGE = "https://storage.googleapis.com"
MARKER = ".kaspr-packages"
WORK = ".kaspr-work"


def archive_key(object_key: str, platform: str) -> str:
    """The key of the archive for this Python on this machine."""
    suffix = ".tar.gz"
    stem = object_key[: -len(suffix)] if object_key.endswith(suffix) else object_key
    return stem + "-" + platform + suffix


def marker_text(files: int) -> str:
    """What the marker of a complete set says; the script compares the same words."""
    return "packages %s\nplatform %s\nfiles %d\n" % (
        os.environ["PACKAGES_HASH"],
        os.environ["platform"],
        files,
    )


def storage_base() -> str:
    host = os.environ.get("STORAGE_EMULATOR_HOST") or STORAGE
    return (host if "://" in host else "http://" + host).rstrip("/")


def bucket_path() -> str:
    return "/storage/v1/b/" + urllib.parse.quote(os.environ["GCS_BUCKET"], safe="")


def object_url(**query: str) -> str:
    key = archive_key(os.environ["GCS_OBJECT_KEY"], os.environ["platform"])
    path = bucket_path() + "/o/" + urllib.parse.quote(key, safe="")
    return storage_base() + path + ("?" + urllib.parse.urlencode(query) if query else "")


def session_url(generation: str) -> str:
    key = archive_key(os.environ["GCS_OBJECT_KEY"], os.environ["platform"])
    query = {"uploadType": "resumable", "name": key, "ifGenerationMatch": generation}
    return storage_base() + "/upload" + bucket_path() + "/o?" + urllib.parse.urlencode(query)
