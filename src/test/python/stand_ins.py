"""What several tests need: the environment of a pod, an answer, archives, directories.

PYTHONPATH says where the modules under test are; docs/scripts.md has the command.
"""

import email.message
import io
import os
import subprocess
import tempfile

from gcs_cache import names, tar_members

SOURCES = "src/main/resources/io/kaspr/fn/packages"
# What the build has made of the sources for the manifest.
CARRIED = os.environ.get("CARRIED_TEXTS", "target/carried-texts/io/kaspr/fn/packages")

os.environ.update(
    PACKAGES_HASH="0123456789abcdef", platform="py3.9-x86_64", MAX_ARCHIVE_BYTES="1048576", INSTALL_TIMEOUT="60",
    GCS_BUCKET="my-cache", GCS_OBJECT_KEY="pre fix/app/0123.tar.gz")


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def carried(name):
    return text_of(os.path.join(CARRIED, name))


def openssl(*arguments, **options):
    return subprocess.run(
        ["openssl", *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options).stdout


def member(name, content=b"", kind=tar_members.FILE, link="", mode=0o644):
    return tar_members.Member(name.encode(), kind, mode, size=len(content), link=link.encode()), content


def tar_of(*members, files=None):
    """A tar file that begins with a proper marker."""
    count = len([m for m, _ in members if m.kind != tar_members.DIRECTORY]) if files is None else files
    marker = member(".kaspr-packages", names.marker_text(count).encode())
    parts = [tar_members.header(m) + c.ljust(tar_members.padded(len(c)), b"\0") for m, c in (marker, *members)]
    return b"".join(parts) + bytes(2 * tar_members.BLOCK)


def directory_of(test, **files):
    """A directory with a marker and these files."""
    directory = tempfile.TemporaryDirectory()
    test.addCleanup(directory.cleanup)
    files[".kaspr-packages"] = names.marker_text(len(files))
    for name, text in files.items():
        with open(os.path.join(directory.name, name), "w", encoding="utf-8") as file:
            file.write(text)
    return directory.name


class Answer:
    """An answer that is all there, unless it lacks a length of bytes."""

    def __init__(self, status=200, body=b"", length=0, **headers):
        self.status, self.headers, self.body, self.length = status, email.message.Message(), io.BytesIO(body), length
        for name, value in headers.items():
            self.headers[name.replace("_", "-")] = value

    def read(self, size=-1):
        return self.body.read(size)

    read1 = read

    def close(self):
        self.body.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
