"""What several tests need: the environment of a pod, an answer, archives, directories.

PYTHONPATH says where the modules under test are; docs/scripts.md has the command.
"""

import email.message
import io
import os
import subprocess
import tarfile
import tempfile

from gcs_cache import names

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


def member(name, content=b"", kind=tarfile.REGTYPE, link="", mode=0o644):
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname, info.mode = len(content), kind, link, mode
    return info, content


def tar_of(*members, files=None, form=tarfile.GNU_FORMAT):
    """An archive that begins with a proper marker."""
    data = io.BytesIO()
    count = len([m for m in members if m[0].type != tarfile.DIRTYPE]) if files is None else files
    with tarfile.open(fileobj=data, mode="w", format=form) as tar:
        for info, content in (member(".kaspr-packages", names.marker_text(count).encode()), *members):
            tar.addfile(info, io.BytesIO(content))
    return data.getvalue()


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
