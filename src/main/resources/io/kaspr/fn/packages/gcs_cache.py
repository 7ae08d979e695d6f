"""Keeps installed packages as one archive in a bucket of Google Cloud Storage.

    fetch DIRECTORY   downloads the archive, verifies it and unpacks it into the directory, in one pass
    push DIRECTORY    archives the directory and uploads it, in one pass

Standard output gets one line, the verdict: "hit BYTES", "miss GENERATION" (GENERATION is that of a
bad archive to be replaced, 0 if there was none) or "skip" (an upload would be of no use) from fetch;
"stored BYTES" or "kept" from push. Everything said to people goes to standard error.

The shell carries this text in single quotes, so there is no apostrophe in it. Python 3.8 and later.
"""

import base64
import binascii
import contextlib
import email.utils
import fcntl
import functools
import hashlib
import http.client
import json
import os
import queue
import random
import ssl
import stat
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib

KEY_FILE = "/var/run/secrets/gcs/sa.json"
SCOPE = "https://www.googleapis.com/auth/devstorage.read_write"
TOKEN_URI = "https://oauth2.googleapis.com/token"
STORAGE = "https://storage.googleapis.com"

MARKER = ".kaspr-packages"
WORK = ".kaspr-work"

TRY_AGAIN = (408, 429, 500, 502, 503, 504)
STALL_SECONDS = 10
REACH_SECONDS = 18  # a start may be delayed by 20 s, and Python needs its own to start and to end
UPLOAD_SECONDS = 120
FAREWELL_SECONDS = 2

PIECE = 256 * 1024
UPLOAD_CHUNK = 32 * PIECE  # two of them are in memory, and each costs a connection
BLOCK = 512
# Installed packages shrink to a third or so; what grows more than this was made to fill a disk.
LARGEST_GROWTH = 10
F_SETPIPE_SZ = 1031  # fcntl knows it by name since Python 3.10


class Unreachable(Exception):
    """No answer came, however often it was asked for."""


class Denied(Exception):
    """An answer that asking again would not change."""


class Refused(Exception):
    """An archive that must not be used."""


class Unusable(Exception):
    """Something is wrong in this pod, not with the archive."""


def log(message):
    print("install-packages: " + message, file=sys.stderr, flush=True)


def plain(text, limit=300):
    """The beginning of a text from outside, as one printable line."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return " ".join("".join(c if c.isprintable() else " " for c in text[:limit]).split())


# --- names -------------------------------------------------------------------------------------


def archive_key(object_key, platform):
    """The key of the archive for this Python on this machine."""
    suffix = ".tar.gz"
    stem = object_key[: -len(suffix)] if object_key.endswith(suffix) else object_key
    return stem + "-" + platform + suffix


def marker_text(files):
    """What the marker of a complete set says; the script compares the same words."""
    return "packages %s\nplatform %s\nfiles %d\n" % (
        os.environ["PACKAGES_HASH"],
        os.environ["platform"],
        files,
    )


def storage_base():
    host = os.environ.get("STORAGE_EMULATOR_HOST") or STORAGE
    return (host if "://" in host else "http://" + host).rstrip("/")


def bucket_path():
    return "/storage/v1/b/" + urllib.parse.quote(os.environ["GCS_BUCKET"], safe="")


def object_url(**query):
    key = archive_key(os.environ["GCS_OBJECT_KEY"], os.environ["platform"])
    path = bucket_path() + "/o/" + urllib.parse.quote(key, safe="")
    return storage_base() + path + ("?" + urllib.parse.urlencode(query) if query else "")


def session_url(generation):
    key = archive_key(os.environ["GCS_OBJECT_KEY"], os.environ["platform"])
    query = {"uploadType": "resumable", "name": key, "ifGenerationMatch": generation}
    return storage_base() + "/upload" + bucket_path() + "/o?" + urllib.parse.urlencode(query)


def byte_limit():
    return int(os.environ["MAX_ARCHIVE_BYTES"])


# --- time --------------------------------------------------------------------------------------


class Watchdog:
    """Ends this process when its time is over, whatever call it is in: name look-ups know no timeout."""

    children = []

    def __init__(self, seconds, message, verdict):
        self.message, self.verdict, self.farewell = message, verdict, None
        self.timer = threading.Timer(seconds, self.bite)
        self.timer.daemon = True
        self.timer.start()

    def bite(self):
        log(self.message)
        if self.farewell:
            last_call = threading.Thread(target=self.farewell, daemon=True)
            last_call.start()
            last_call.join(FAREWELL_SECONDS)
        for child in self.children:
            child.kill()
        print(self.verdict, flush=True)
        os._exit(0)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.timer.cancel()


class Patience:
    """How often and how long to try again: exponential backoff, full jitter, a budget of time."""

    def __init__(self, seconds, attempts=5, clock=time.monotonic, sleep=time.sleep, draw=random.uniform):
        self.clock, self.sleep, self.draw = clock, sleep, draw
        self.deadline = clock() + seconds
        self.left = attempts - 1
        self.ceiling = 0.5

    def pause(self, at_least=0.0):
        """Waits before the next attempt; False when there is none."""
        wait = max(at_least, self.draw(0, self.ceiling))
        if self.left < 1 or self.clock() + wait >= self.deadline:
            return False
        self.left -= 1
        self.ceiling = min(self.ceiling * 2, 8.0)
        self.sleep(wait)
        return True


def retry_after(answer):
    """The seconds that an answer asks us to wait: a number or a date."""
    value = (answer.headers.get("Retry-After") or "").strip()
    if value.isdigit():
        return float(value)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError, IndexError):
        return 0.0


# --- talking HTTP ------------------------------------------------------------------------------


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """urllib would send our token along to wherever it is redirected."""

    def redirect_request(self, *_):
        return None


@functools.lru_cache(maxsize=None)
def opener(scheme):
    """One for all requests: a TLS context takes 50 ms, as it reads every authority there is."""
    tls = [urllib.request.HTTPSHandler(context=ssl.create_default_context())] if scheme == "https" else []
    return urllib.request.build_opener(NoRedirects, *tls)


def ask(method, url, headers, body=None):
    """The answer, whatever its status; OSError or HTTPException when there is none."""
    request = urllib.request.Request(url, data=body, headers=headers, method=method)
    try:
        return opener(request.type).open(request, timeout=STALL_SECONDS)
    except urllib.error.HTTPError as answer:
        return answer


def ask_patiently(patience, method, url, headers, body=None, take=lambda answer: answer):
    """What is taken from the first answer that is worth having, or from the last one there was."""
    while True:
        answer, wait = None, 0.0
        try:
            answer = ask(method, url, headers, body)
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


def describe(error, url):
    """What went wrong, with the host; a certificate that fails once fails always."""
    host = urllib.parse.urlsplit(url).hostname or "no host"
    reason = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLCertVerificationError):
        raise Denied("the certificate of %s cannot be verified: %s" % (host, plain(str(reason))))
    return "%s: %s" % (host, plain(str(reason)) or type(reason).__name__)


def whole(answer):
    """All of a short answer; HTTPException when it broke off."""
    text = answer.read(65536)
    if answer.length:
        raise http.client.IncompleteRead(text, answer.length)
    return text


def words_of(answer):
    """The message of an error answer: JSON from most calls, plain text from alt=media."""
    text = b""
    try:
        text = answer.read(4096)
        error = json.loads(text)["error"]
        words = str(error["message"] if isinstance(error, dict) else error)
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
        words = text
    return plain(words) or "no further words"


# --- the access token --------------------------------------------------------------------------


def access_token(patience):
    key = read_key(KEY_FILE)
    form = {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "assertion": assertion(key, int(time.time())),
    }
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    body = urllib.parse.urlencode(form).encode()
    return ask_patiently(patience, "POST", key["token_uri"], headers, body, token_in)


def token_in(answer):
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


def token_problem(answer):
    try:
        error = json.loads(answer.read(4096))
        words = plain("%s: %s" % (error.get("error"), error.get("error_description")))
    except (ValueError, AttributeError):
        words = "no further words"
    message = "the token endpoint answered %d (%s)%s" % (answer.status, words, clock_hint(answer))
    if answer.status in TRY_AGAIN:
        return Unreachable(message)
    return Denied(message + "; check that the service account and this key of it still exist")


def clock_hint(answer):
    """Google refuses assertions from clocks that are minutes off."""
    try:
        theirs = email.utils.parsedate_to_datetime(answer.headers["Date"]).timestamp()
    except (TypeError, ValueError, IndexError):
        return ""
    off = int(time.time() - theirs)
    return "; the clock of this node is %d s off" % off if abs(off) > 60 else ""


def read_key(path):
    """The service-account key, checked for what we need of it."""
    try:
        with open(path, "rb") as file:
            key = json.loads(file.read(65536))
    except FileNotFoundError:
        raise Denied("the service-account key is missing: no %s; check cache.gcs.secretRef" % path)
    except OSError as error:
        raise Denied("the service-account key cannot be read: %s" % error.strerror)
    except ValueError:
        raise Denied("the service-account key is not JSON; check cache.gcs.secretRef")
    if not isinstance(key, dict):
        raise Denied("the service-account key is not a JSON object; check cache.gcs.secretRef")
    return checked_key(key)


def checked_key(key):
    if key.get("type", "service_account") != "service_account":
        raise Denied("the key is of type %s, not service_account" % plain(str(key["type"]), 40))
    key["token_uri"] = key.get("token_uri") or TOKEN_URI
    for name in ("client_email", "private_key", "token_uri"):
        if not isinstance(key.get(name), str) or not key[name].strip():
            raise Denied("the service-account key has no %s" % name)
    if not key["token_uri"].startswith(("https://", "http://")):
        raise Denied("token_uri of the service-account key is not a URL")
    return key


def assertion(key, now):
    """The signed statement (JWT, RS256) that is exchanged for a token."""
    header = {"alg": "RS256", "typ": "JWT"}
    if key.get("private_key_id"):
        header["kid"] = key["private_key_id"]
    claims = {
        "iss": key["client_email"],
        "scope": SCOPE,
        "aud": key["token_uri"],
        "iat": now,
        "exp": now + 3600,
    }
    signed = web_base64(json.dumps(header).encode()) + b"." + web_base64(json.dumps(claims).encode())
    return (signed + b"." + web_base64(sign(signed, key["private_key"]))).decode()


def web_base64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def sign(message, pem):
    """RSASSA-PKCS1-v1_5 with SHA-256, by openssl where there is one; it would take other kinds of keys too."""
    rsa_numbers(pem)
    return sign_with_openssl(message, pem) or sign_with_integers(message, pem)


def sign_with_openssl(message, pem):
    """The key goes through a pipe: never a file, never an argument."""
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as pipe:
        pipe.write(pem.encode())
    command = ["openssl", "dgst", "-sha256", "-sign", "/dev/fd/%d" % reader, "-binary"]
    try:
        done = subprocess.run(
            command, input=message, pass_fds=[reader], timeout=STALL_SECONDS,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    finally:
        os.close(reader)
    return done.stdout if done.returncode == 0 else None


def sign_with_integers(message, pem):
    """The same without openssl: RFC 8017, 8.2.1, by the Chinese remainder theorem."""
    n, e, _, p, q, d_p, d_q, q_inverse = rsa_numbers(pem)
    size = (n.bit_length() + 7) // 8
    digest = bytes.fromhex("3031300d060960864801650304020105000420") + hashlib.sha256(message).digest()
    padded = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    number = int.from_bytes(padded, "big")
    s_q = pow(number, d_q, q)
    signature = s_q + q * ((pow(number, d_p, p) - s_q) * q_inverse % p)
    if pow(signature, e, n) != number:
        raise Denied("private_key of the service-account key is damaged")
    return signature.to_bytes(size, "big")


def rsa_numbers(pem):
    """n, e, d, p, q, d mod p-1, d mod q-1 and 1/q mod p of a PKCS#8 or PKCS#1 key."""
    try:
        fields = der_fields(der_fields(pem_bytes(pem))[0][1])
        if fields[1][0] == 0x30:
            fields = der_fields(der_fields(fields[2][1])[0][1])
        numbers = [int.from_bytes(content, "big") for tag, content in fields[1:9] if tag == 2]
    except (ValueError, IndexError):
        numbers = []
    if len(numbers) != 8 or numbers[0].bit_length() < 1024 or 0 in numbers:
        raise Denied("private_key of the service-account key is not an unencrypted RSA key in PEM")
    return numbers


def pem_bytes(pem):
    lines = [line.strip() for line in pem.strip().splitlines()]
    if lines[0] not in ("-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"):
        raise ValueError("not a private key")
    return base64.b64decode("".join(lines[1:-1]), validate=True)


def der_fields(data):
    """Tag and content of each element of a DER sequence."""
    fields, at = [], 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            octets = length & 0x7F
            length, at = int.from_bytes(data[at : at + octets], "big"), at + octets
        if at + length > len(data):
            raise ValueError("cut short")
        fields.append((tag, data[at : at + length]))
        at += length
    return fields


# --- hashes ------------------------------------------------------------------------------------


def new_md5():
    """MD5 as a checksum, also where a policy forbids it for anything else."""
    try:
        return hashlib.md5(usedforsecurity=False)
    except TypeError:
        return hashlib.md5()


class Crc32c:
    """The checksum of objects that have no MD5 (composed ones); slow, and rare."""

    table = []

    def __init__(self):
        self.value = 0xFFFFFFFF
        if not self.table:
            self.table.extend(map(self.entry, range(256)))

    @staticmethod
    def entry(value):
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
        return value

    def update(self, data):
        value, table = self.value, self.table
        for byte in data:
            value = table[(value ^ byte) & 0xFF] ^ value >> 8
        self.value = value

    def digest(self):
        return (self.value ^ 0xFFFFFFFF).to_bytes(4, "big")


def announced_hash(headers):
    """The hash to compute and what must come out: md5, else crc32c. The header may come twice."""
    values = {}
    for line in headers.get_all("x-goog-hash") or []:
        for part in line.split(","):
            name, _, value = part.strip().partition("=")
            values[name] = value
    for name, make in (("md5", new_md5), ("crc32c", Crc32c)):
        if name in values:
            return make(), decoded(values[name])
    raise Denied("the archive came without a hash to check it by")


def decoded(value):
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error:
        raise Refused("its hash is not base64")


# --- download ----------------------------------------------------------------------------------


class Download:
    """The bytes of one generation of the archive, counted and hashed; goes on where a connection broke."""

    def __init__(self, token, answer):
        self.token, self.answer = token, answer
        self.generation = answer.headers.get("x-goog-generation") or ""
        self.patience = Patience(float(os.environ["INSTALL_TIMEOUT"]))
        self.size = self.offset = 0

    def begin(self):
        """Refuses by its headers what need not be read."""
        headers = self.answer.headers
        if not self.generation.isdigit():
            raise Denied("what answered is not Google Cloud Storage, as its answer has no x-goog-generation; "
                         "check the proxy and STORAGE_EMULATOR_HOST")
        if headers.get("x-goog-stored-content-encoding", "identity") != "identity":
            raise Refused("it has a Content-Encoding, so that the bucket unpacks it")
        length = headers.get("Content-Length") or ""
        if not length.isdigit():
            raise Denied("the archive came without its length; does a proxy change what the bucket says?")
        self.size = int(length)
        if self.size > byte_limit():
            raise Refused("it has %d bytes, more than maxArchiveSize" % self.size)
        self.hash, self.expected = announced_hash(headers)

    def pieces(self):
        while self.offset < self.size:
            piece = self.read()
            if piece:
                self.offset += len(piece)
                self.hash.update(piece)
                yield piece
            else:
                self.go_on()
        if self.hash.digest() != self.expected:
            raise Refused("its hash differs from what the bucket says")

    def read(self):
        """Some bytes; none when the connection broke, which over TLS can look like a proper end."""
        try:
            return self.answer.read1(min(PIECE, self.size - self.offset))
        except (OSError, http.client.HTTPException):
            return b""

    def go_on(self):
        self.answer.close()
        log("the download broke off after %d of %d bytes; going on from there" % (self.offset, self.size))
        if not self.patience.pause():
            raise Unreachable("the download broke off too often")
        beyond = "the cache cannot be reached any more: no answer within %d s" % REACH_SECONDS
        with Watchdog(REACH_SECONDS, beyond, "skip"):
            self.answer = self.rest()
            if self.answer.status == 401:
                self.answer.close()
                self.token = access_token(self.patience)
                self.answer = self.rest()
        begins = "bytes %d-" % self.offset
        if self.answer.status != 206 or not (self.answer.headers.get("Content-Range") or "").startswith(begins):
            raise Unreachable("the download could not go on: status %d" % self.answer.status)

    def rest(self):
        """The answer that has what is still lacking of just this generation."""
        headers = dict(bearer(self.token), Range="bytes=%d-" % self.offset)
        return ask_patiently(self.patience, "GET", object_url(alt="media", generation=self.generation), headers)


def bearer(token):
    return {"Authorization": "Bearer " + token}


def fetch(directory):
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


def miss(answer):
    """What an answer other than 200 means for this start."""
    words = words_of(answer)
    if answer.status == 404 and "bucket" in words and "not exist" in words:
        raise Denied("the bucket %s does not exist" % os.environ["GCS_BUCKET"])
    if answer.status == 404:
        log("no archive in the cache yet")
    elif answer.status == 403:
        log("the cache answered 403: the archive is absent, or the service account lacks storage.objects.get "
            "(and storage.objects.list, without which an absent archive answers 403 too); "
            "roles/storage.objectUser on the bucket has all that is needed")
    elif answer.status in TRY_AGAIN:
        log("the cache answers %d: %s; taken for a miss" % (answer.status, words))
    else:
        raise Denied("the cache answered %d: %s" % (answer.status, words))
    return "miss 0"


def take(download, directory):
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


# --- unpacking ---------------------------------------------------------------------------------


def unpack(pieces, directory):
    """Feeds tar with what the guard has seen and found good; tar works while we read on."""
    guard = Guard()
    command = ["tar", "--extract", "--file=-", "--directory=" + directory,
               "--no-same-owner", "--no-same-permissions", "--keep-old-files"]
    tar = start(command, stdin=subprocess.PIPE)
    try:
        for data in inflated(pieces):
            feed(tar.stdin, guard.passed(data))
        guard.finish()
        feed(tar.stdin, b"", last=True)
        if tar.wait() != 0:
            raise Unusable("tar could not unpack the archive here (status %d)" % tar.returncode)
    finally:
        end(tar)


def feed(pipe, data, last=False):
    try:
        pipe.write(data)
        if last:
            pipe.close()
    except OSError:
        raise Unusable("tar gave up; see its words above")


def inflated(pieces):
    """The content of exactly one gzip member, in pieces of bounded size."""
    inflater = zlib.decompressobj(31)
    for piece in pieces:
        more = True
        while more:
            try:
                data = inflater.decompress(piece, 4 * PIECE)
            except zlib.error as error:
                raise Refused("it is no proper gzip file (%s)" % error)
            yield data
            piece = inflater.unconsumed_tail
            more = piece or len(data) == 4 * PIECE
        if inflater.unused_data:
            raise Refused("bytes follow the end of the gzip file")
    if not inflater.eof:
        raise Refused("it ends too early")


class Guard:
    """Reads the headers of a tar stream that passes by and refuses what we would not have written.

    Plain files, directories and links that stay inside, in GNU format; the marker first; no name twice;
    no setuid; not larger than what the limit allows; as many files as the marker says.
    """

    def __init__(self):
        self.header = bytearray()
        self.skip = self.padding = self.files = self.total = self.zero_blocks = 0
        self.body, self.consume = None, None
        self.long_name = self.long_link = self.marker = None
        self.seen, self.links = set(), set()

    def passed(self, data):
        """The data, once all of it is found good; without what follows the end of the archive."""
        at, end = 0, len(data)
        while at < end and self.zero_blocks < 2:
            if self.skip:
                at += self.pass_body(data[at : at + self.skip] if self.consume else None, end - at)
            elif not self.header and end - at >= BLOCK:
                self.member(data[at : at + BLOCK])
                at += BLOCK
            else:
                at += self.pass_part_of_header(data[at : at + BLOCK - len(self.header)])
        if data[at:].strip(b"\0"):
            raise Refused("bytes follow the end of the archive")
        return data[:at]

    def pass_part_of_header(self, part):
        self.header += part
        if len(self.header) == BLOCK:
            self.member(bytes(self.header))
            self.header.clear()
        return len(part)

    def pass_body(self, wanted, there):
        """Skips up to the end of a member; keeps the body for those who want it."""
        passed = min(self.skip, there)
        self.skip -= passed
        if self.consume:
            self.body += wanted
            if not self.skip:
                consume, self.consume = self.consume, None
                consume(bytes(self.body[: len(self.body) - self.padding]))
        return passed

    def member(self, block):
        if not block.strip(b"\0"):
            self.zero_blocks += 1
            return
        if self.zero_blocks or block[257:265] != b"ustar  \0":
            raise Refused("it is no archive in GNU format")
        size, kind = octal(block[124:136]), block[156:157]
        self.check_sum(block)
        self.padding = -size % BLOCK
        self.skip = size + self.padding
        self.total += BLOCK + self.skip
        if self.total > LARGEST_GROWTH * byte_limit():
            raise Refused("it unpacks to more than %d times maxArchiveSize" % LARGEST_GROWTH)
        if kind in (b"L", b"K"):
            self.keep_body(size, self.set_long_name if kind == b"L" else self.set_long_link)
        else:
            self.real_member(block, kind, size)

    @staticmethod
    def check_sum(block):
        if sum(block) - sum(block[148:156]) + 8 * 32 != octal(block[148:156]):
            raise Refused("a header of it is damaged")

    def keep_body(self, size, consume):
        if not 0 < size <= 8192:
            raise Refused("a name in it is too long")
        self.body, self.consume = bytearray(), consume

    def set_long_name(self, body):
        self.long_name = body.rstrip(b"\0")

    def set_long_link(self, body):
        self.long_link = body.rstrip(b"\0")

    def real_member(self, block, kind, size):
        name = self.long_name or block[:100].partition(b"\0")[0]
        link = self.long_link or block[157:257].partition(b"\0")[0]
        self.long_name = self.long_link = None
        if octal(block[100:108]) & 0o7000:
            raise Refused("%s is setuid, setgid or sticky" % plain(name))
        if kind not in (b"0", b"2", b"5") or (kind != b"0" and size):
            raise Refused("%s is neither file nor directory nor symbolic link" % plain(name))
        self.check_name(name, kind)
        if kind == b"2":
            check_link(name, link)
            self.links.add(name)
        if self.marker is None:
            self.first_member(name, kind, size)
        elif kind != b"5":
            self.files += 1

    def check_name(self, name, kind):
        name = name[:-1] if kind == b"5" and name.endswith(b"/") else name
        parts = name.split(b"/")
        if b"" in parts or b"." in parts or b".." in parts or parts[0] == WORK.encode():
            raise Refused("it has a member by the name of %s" % plain(name))
        if self.links and any(b"/".join(parts[:n]) in self.links for n in range(1, len(parts))):
            raise Refused("%s lies behind a symbolic link" % plain(name))
        if hash(name) in self.seen:
            raise Refused("%s comes twice" % plain(name))
        self.seen.add(hash(name))

    def first_member(self, name, kind, size):
        if name != MARKER.encode() or kind != b"0":
            raise Refused("it does not begin with its marker")
        self.marker = b""
        self.keep_body(size, self.read_marker)

    def read_marker(self, body):
        count = body.rpartition(b"files ")[2].strip()
        if not count.isdigit() or body != marker_text(int(count)).encode():
            raise Refused("its marker says it is another set: %s" % plain(body))
        self.marker = int(count)

    def finish(self):
        if self.zero_blocks < 2:
            raise Refused("the archive ends too early")
        if self.files != self.marker:
            raise Refused("it has %d files, its marker says %s" % (self.files, self.marker))


def octal(field):
    """A number in a tar header: octal digits, or for large files binary with the top bit set."""
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    digits = field.strip(b" \0")
    if digits.strip(b"01234567"):
        raise Refused("a header of it is damaged")
    return int(digits or b"0", 8)


def check_link(name, target):
    """A link must point inside the set wherever the set lies.

    Steps up come first, where they lead through real directories: behind a name, which may itself be a
    link, nobody knows where they lead.
    """
    parts = [part for part in target.split(b"/") if part not in (b"", b".")]
    up = 0
    while up < len(parts) and parts[up] == b"..":
        up += 1
    if not target or target.startswith(b"/") or up > name.count(b"/") or b".." in parts[up:]:
        raise Refused("the link %s leads outside" % plain(name))


def start(command, **pipes):
    try:
        child = subprocess.Popen(command, **pipes)
    except OSError as error:
        raise Unusable("%s cannot be started: %s" % (command[0], error.strerror))
    Watchdog.children.append(child)
    for pipe in filter(None, (child.stdin, child.stdout)):
        widen(pipe)
    return child


def widen(pipe):
    """Room for a megabyte in place of 64 KiB: the two ends then work at the same time, not in turns."""
    try:
        fcntl.fcntl(pipe, F_SETPIPE_SZ, 1 << 20)
    except OSError:
        pass


def end(child):
    """Leaves no child behind, whatever happened to it."""
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        try:
            if pipe:
                pipe.close()
        except OSError:
            pass


# --- upload ------------------------------------------------------------------------------------


def push(directory):
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


def check_members(directory):
    """Refuses what the guard of those who download it would refuse."""
    total, root = 0, os.fsencode(directory)
    for folder, folders, files in os.walk(root):
        if folder == root:
            folders[:] = [name for name in folders if name != WORK.encode()]
        for name in folders + files:
            total += archived_size(root, os.path.join(folder, name))
    if total > LARGEST_GROWTH * byte_limit():
        raise Refused("the packages have %d bytes, more than %d times maxArchiveSize" % (total, LARGEST_GROWTH))


def archived_size(root, path):
    status = os.lstat(path)
    if stat.S_ISLNK(status.st_mode):
        check_link(os.path.relpath(path, root), os.readlink(path))
    elif not stat.S_ISDIR(status.st_mode) and not stat.S_ISREG(status.st_mode):
        raise Refused("%s is neither file nor directory nor symbolic link" % plain(os.path.relpath(path, root)))
    return 2 * BLOCK + (status.st_size if stat.S_ISREG(status.st_mode) else 0)


def start_session(patience, token):
    """The URL of an upload session; it needs no further token, so it is as secret as one."""
    url = session_url(os.environ.get("replaced_generation") or "0")
    headers = dict(bearer(token), **{"X-Upload-Content-Type": "application/gzip", "Content-Length": "0"})
    with ask_patiently(patience, "POST", url, headers, b"") as answer:
        if answer.status == 412:
            return log("another pod has stored the archive already")
        if answer.status not in (200, 201):
            raise Denied(upload_problem(answer))
        if not answer.headers.get("Location"):
            raise Denied("the upload was answered %d without a session" % answer.status)
        return answer.headers["Location"]


def upload_problem(answer):
    words = words_of(answer)
    if answer.status == 403:
        words += "; the service account needs storage.objects.create (and storage.objects.delete to replace " \
            "a bad archive): roles/storage.objectUser on the bucket"
    return "the upload was answered %d: %s" % (answer.status, words)


class Archive:
    """tar and gzip at work on a directory: they begin at once, and need not wait for the bucket to agree."""

    def __init__(self, directory):
        names = sorted(name for name in os.listdir(directory) if name not in (MARKER, WORK))
        self.tar = start(["tar", "--create", "--file=-", "--directory=" + directory, "--format=gnu", "--sort=name",
                          "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rwX,go+rX,go-w,a-st",
                          "--hard-dereference", "--", MARKER] + names, stdout=subprocess.PIPE)
        self.gzip = start(["gzip", "-1", "--no-name", "--stdout"], stdin=self.tar.stdout, stdout=subprocess.PIPE)
        self.tar.stdout.close()
        self.chunks = chunks(self.gzip.stdout)

    def is_whole(self):
        return self.gzip.wait() == 0 and self.tar.wait() == 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        end(self.gzip)
        end(self.tar)


def send(archive, upload):
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


def chunks(stream):
    """Chunks of one size, and of each whether it is the last; a thread reads one while the other is sent.

    The two lie in the same buffers again and again: what is freed and allocated anew takes twice the memory.
    """
    spare, ready = queue.Queue(), queue.Queue()
    for _ in range(2):
        spare.put(bytearray(UPLOAD_CHUNK))

    def read():
        last = False
        with contextlib.suppress(ValueError):  # it is closed where an upload is given up
            while not last:
                buffer = spare.get()
                size = stream.readinto(buffer)
                last = not stream.peek(1)
                ready.put((memoryview(buffer)[:size], last))

    threading.Thread(target=read, daemon=True).start()
    return handed_out(spare, ready)


def handed_out(spare, ready):
    """Each chunk until the next one is asked for."""
    last = False
    while not last:
        chunk, last = ready.get()
        yield chunk, last
        spare.put(chunk.obj)


class Upload:
    """A resumable upload session."""

    def __init__(self, session, patience):
        self.session, self.patience = session, patience
        self.hash = new_md5()
        self.offset = 0
        self.answer, self.stored = None, b""

    def send(self, chunk, last):
        """Sends a chunk, in part again if the other side has kept only part of it."""
        self.hash.update(chunk)
        begin, end = self.offset, self.offset + len(chunk)
        total = str(end) if last else "*"
        while self.offset < end or (last and self.answer is None):
            rest = memoryview(chunk)[self.offset - begin :]
            self.settle(self.put(rest, "bytes %d-%d/%s" % (self.offset, end - 1, total)), total, end)

    def put(self, body, content_range):
        """An answer, or None where there was none; in pieces, so that only a stall times out."""
        headers = {"Content-Range": content_range, "Content-Length": str(len(body)), "Content-Type": "application/gzip"}
        pieces = [body[at : at + PIECE] for at in range(0, len(body), PIECE)]
        try:
            answer = ask("PUT", self.session, headers, pieces)
            self.stored = whole(answer) if answer.status in (200, 201) else b""
            return answer
        except (OSError, http.client.HTTPException) as error:
            describe(error, self.session)
            return None

    def settle(self, answer, total, end):
        """Learns how far the other side has come; asks it when it did not say."""
        while answer is None or answer.status in TRY_AGAIN:
            if not self.patience.pause(retry_after(answer) if answer is not None else 0.0):
                raise Unreachable("the upload broke off too often")
            answer = self.put(b"", "bytes */" + total)
        if answer.status == 308:
            self.offset = self.kept(answer, end)
        elif answer.status in (200, 201, 412):
            self.offset, self.answer = end, answer
        else:
            raise Denied(upload_problem(answer))

    def kept(self, answer, end):
        answer.close()
        last = (answer.headers.get("Range") or "").rpartition("-")[2]
        kept = int(last) + 1 if last.isdigit() else 0
        if not self.offset <= kept <= end:
            raise Unreachable("the upload lost its place")
        if kept == self.offset and not self.patience.pause():
            raise Unreachable("the upload makes no progress")
        return kept

    def give_up(self):
        try:
            ask("DELETE", self.session, {"Content-Length": "0"}).close()
        except (OSError, http.client.HTTPException):
            pass

    def verdict(self):
        self.answer.close()
        if self.answer.status == 412:
            log("another pod has stored the archive first")
            return "kept"
        try:
            stored = dict(json.loads(self.stored))
        except (ValueError, TypeError):
            raise Denied("the upload was answered %d without saying what is stored" % self.answer.status)
        md5 = base64.b64encode(self.hash.digest()).decode()
        if stored.get("size") != str(self.offset) or stored.get("md5Hash", md5) != md5:
            raise Refused("what the bucket stored is not what was sent; " + delete(stored.get("generation")))
        return "stored %d" % self.offset


def delete(generation):
    """Removes exactly that archive, and says so."""
    patience = Patience(STALL_SECONDS)
    url = object_url(generation=generation, ifGenerationMatch=generation)
    with ask_patiently(patience, "DELETE", url, bearer(access_token(patience))) as answer:
        if answer.status in (200, 204, 404, 412):
            return "it has been deleted again"
        return "deleting it was answered %d: %s" % (answer.status, words_of(answer))


# --- the command -------------------------------------------------------------------------------


def main(command, directory):
    verdict = {"fetch": "skip", "push": "kept"}[command]
    try:
        verdict = {"fetch": fetch, "push": push}[command](directory)
    except Unreachable as reason:
        log("the cache cannot be used: %s; going on without it" % reason)
    except Denied as reason:
        log("the cache cannot be used: %s" % reason)
    except Refused as reason:
        log("not uploaded: %s" % reason)
    except Unusable as reason:
        log("the cache cannot be used: %s; going on without it" % reason)
    except Exception as error:
        log("the cache cannot be used: unexpected %s; going on without it" % type(error).__name__)
    print(verdict, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
