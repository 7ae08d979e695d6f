# Part of kaspr-fn, where it has comments: src/main/resources/io/kaspr/fn/packages/gcs_cache
from __future__ import annotations
import base64
import binascii
import collections
import collections.abc
import email.message
import email.utils
import errno
import functools
import hashlib
import http.client
import itertools
import json
import os
import queue
import random
import re
import socket
import ssl
import stat
import struct
import subprocess
import sys
import threading
import time
import typing
import urllib.error
import urllib.parse
import urllib.request
import zlib


# --- connecting.py ---

SHORT_SECONDS = 1.5

Address = typing.Tuple[typing.Any, ...]
Place = typing.Tuple[int, Address]
answered: set[Address] = set()


def connect(host_and_port: tuple[str, int], timeout: float, *_: object) -> socket.socket:
  host, port = host_and_port
  found: list[Place] = [(info[0], info[4]) for info in socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)]
  ordered = sorted(in_turns(found), key=lambda place: place[1] not in answered)
  problem = OSError("it has no address")
  for left, (family, address) in zip(range(len(ordered) - 1, -1, -1), ordered):
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
      connection.settimeout(min(timeout, SHORT_SECONDS) if left else timeout)
      connection.connect(address)
      connection.settimeout(timeout)
    except OSError as error:
      connection.close()
      problem = error
    else:
      answered.add(address)
      return connection
  raise problem


def in_turns(places: list[Place]) -> list[Place]:
  first = [place for place in places if place[0] == places[0][0]]
  others = [place for place in places if place[0] != places[0][0]]
  pairs = itertools.zip_longest(first, others)
  return [place for pair in pairs for place in pair if place]


def quick(kind: typing.Callable[..., http.client.HTTPConnection]) -> typing.Any:
  def made(*arguments: typing.Any, **options: typing.Any) -> http.client.HTTPConnection:
    connection = kind(*arguments, **options)
    connection._create_connection = connect
    return connection

  return made


class PlainHandler(urllib.request.HTTPHandler):
  def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
    return self.do_open(quick(http.client.HTTPConnection), req)


class SecureHandler(urllib.request.HTTPSHandler):
  def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
    connection = quick(http.client.HTTPSConnection)
    return self.do_open(connection, req, context=self._context)


# --- limits.py ---

STALL_SECONDS = 10
REACH_SECONDS = 18
UPLOAD_SECONDS = 120
PIECE = 256 * 1024
LARGEST_GROWTH = 10
MOST_MEMBERS = 500_000


def byte_limit() -> int:
  return int(os.environ["MAX_ARCHIVE_BYTES"])


# --- messages.py ---

def log(message: str) -> None:
  print("install-packages: " + message, file=sys.stderr, flush=True)


def plain(text: str | bytes, limit: int = 300) -> str:
  if isinstance(text, bytes):
    text = text.decode("utf-8", "replace")
  if text.lstrip()[:1] == "<":
    text = re.sub(r"(?is)<(script|style)\b.*?(</\1>|$)|<[^>]*(>|$)", " ", text)
    text = " ".join(text.split())
  return " ".join("".join(c if c.isprintable() else " " for c in text[:limit]).split())


# --- patience.py ---

class Patience:
  def __init__(
    self,
    seconds: float,
    attempts: int = 5,
    longest: float = 8.0,
    clock: collections.abc.Callable[[], float] = time.monotonic,
    sleep: collections.abc.Callable[[float], None] = time.sleep,
    draw: collections.abc.Callable[[float, float], float] = random.uniform,
  ) -> None:
    self.clock, self.sleep, self.draw = clock, sleep, draw
    self.deadline = clock() + seconds
    self.left = attempts - 1
    self.ceiling, self.longest = 0.5, longest

  def pause(self, at_least: float = 0.0) -> bool:
    wait = max(at_least, self.draw(0, self.ceiling))
    if self.left < 1 or self.clock() + wait >= self.deadline:
      return False
    self.left -= 1
    self.ceiling = min(self.ceiling * 2, self.longest)
    self.sleep(wait)
    return True


# --- problems.py ---

class Unreachable(Exception):
  pass


class SessionLost(Unreachable):
  pass


class Denied(Exception):
  pass


class Refused(Exception):
  pass


class Unusable(Exception):
  pass


# --- asking.py ---

TRY_AGAIN = (408, 429, 500, 502, 503, 504)

Answer = http.client.HTTPResponse
Headers = typing.Dict[str, str]
Body = typing.Union[bytes, typing.List[memoryview], None]
Taken = typing.TypeVar("Taken")


def ask_patiently(patience: Patience, method: str, url: str, headers: Headers, body: Body = None) -> Answer:
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
  request = urllib.request.Request(url, body, headers, method=method)
  try:
    answer: Answer = opener(request.type, direct).open(request, timeout=STALL_SECONDS)
  except urllib.error.HTTPError as error:
    return error.with_traceback(None)
  return answer


@functools.lru_cache(maxsize=None)
def opener(scheme: str, direct: bool = False) -> urllib.request.OpenerDirector:
  handlers: list[urllib.request.BaseHandler] = [PlainHandler(), NoRedirects()]
  if scheme == "https":
    handlers.append(SecureHandler(context=trust()))
  if direct:
    handlers.append(urllib.request.ProxyHandler({}))
  return urllib.request.build_opener(*handlers)


def trust() -> ssl.SSLContext:
  context = ssl.create_default_context()
  context.verify_flags &= ~ssl.VERIFY_X509_STRICT
  for name in ("PIP_CERT", "REQUESTS_CA_BUNDLE"):
    if os.path.isfile(os.environ.get(name, "")):
      context.load_verify_locations(os.environ[name])
  return context


class NoRedirects(urllib.request.HTTPRedirectHandler):
  def redirect_request(self, *_: object) -> None:
    return None


def retry_after(answer: Answer) -> float:
  value = (answer.headers.get("Retry-After") or "").strip()
  if value.isdigit():
    return float(value)
  try:
    return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
  except (TypeError, ValueError, IndexError):
    return 0.0


def describe(error: Exception, url: str) -> str:
  host = urllib.parse.urlsplit(url).hostname or "no host"
  reason = getattr(error, "reason", error)
  if isinstance(reason, ssl.SSLCertVerificationError):
    raise Denied("the certificate of %s cannot be verified: %s" % (host, plain(str(reason))))
  return "%s: %s" % (host, plain(str(reason)) or type(reason).__name__)


def bearer(token: str) -> Headers:
  return {"Authorization": "Bearer " + token}


def whole(answer: Answer) -> bytes:
  text = answer.read(65536)
  if answer.length:
    raise http.client.IncompleteRead(text, answer.length)
  return text


def beginning(answer: Answer) -> bytes:
  try:
    return answer.read(4096)
  except (OSError, http.client.HTTPException):
    return b""


def words_of(answer: Answer) -> str:
  text = beginning(answer)
  try:
    error = json.loads(text)["error"]
    words = str(error["message"] if isinstance(error, dict) else error)
  except (ValueError, KeyError, TypeError):
    return plain(text) or "no further words"
  return plain(words) or "no further words"


# --- key_file.py ---

KEY_FILE = "/var/run/secrets/gcs/sa.json"
TOKEN_URI = "https://oauth2.googleapis.com/token"


def read_key(path: str) -> dict[str, str]:
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


# --- signing.py ---

def sign(message: bytes, pem: str) -> bytes:
  rsa_numbers(pem)
  return sign_with_openssl(message, pem) or sign_with_integers(message, pem)


def sign_with_openssl(message: bytes, pem: str) -> bytes | None:
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


def sign_with_integers(message: bytes, pem: str) -> bytes:
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


def rsa_numbers(pem: str) -> list[int]:
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


def pem_bytes(pem: str) -> bytes:
  lines = [line.strip() for line in pem.strip().splitlines()]
  if lines[0] not in ("-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"):
    raise ValueError("not a private key")
  return base64.b64decode("".join(lines[1:-1]), validate=True)


def der_fields(data: bytes) -> list[tuple[int, bytes]]:
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


# --- access_token.py ---

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
  try:
    theirs = email.utils.parsedate_to_datetime(answer.headers["Date"]).timestamp()
  except (TypeError, ValueError, IndexError):
    return ""
  off = int(time.time() - theirs)
  return "; the clock of this node is %d s off" % off if abs(off) > 60 else ""


def assertion(key: dict[str, str], now: int) -> str:
  header = {"alg": "RS256", "typ": "JWT"}
  if key.get("private_key_id"):
    header["kid"] = key["private_key_id"]
  claims = {
    "iss": key["client_email"],
    "scope": SCOPE,
    "aud": TOKEN_URI,
    "iat": now,
    "exp": now + 3600,
  }
  signed = web_base64(json.dumps(header).encode()) + b"." + web_base64(json.dumps(claims).encode())
  return (signed + b"." + web_base64(sign(signed, key["private_key"]))).decode()


def web_base64(data: bytes) -> bytes:
  return base64.urlsafe_b64encode(data).rstrip(b"=")


# --- hashes.py ---

def announced_hash(headers: email.message.Message) -> tuple[hashlib._Hash | Crc32c, bytes]:
  values = {}
  for line in headers.get_all("x-goog-hash") or []:
    for part in line.split(","):
      name, _, value = part.strip().partition("=")
      values[name] = value
  for name, make in (("md5", new_md5), ("crc32c", Crc32c)):
    if name in values:
      return make(), decoded(values[name])
  raise Denied("the archive came without a hash to check it by")


def new_md5() -> hashlib._Hash:
  try:
    return hashlib.md5(usedforsecurity=False)
  except TypeError:
    return hashlib.md5()


class Crc32c:
  table: list[int] = []

  def __init__(self) -> None:
    self.value = 0xFFFFFFFF
    if not self.table:
      self.table.extend(map(self.entry, range(256)))

  @staticmethod
  def entry(value: int) -> int:
    for _ in range(8):
      value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
    return value

  def update(self, data: bytes) -> None:
    value, table = self.value, self.table
    for byte in data:
      value = table[(value ^ byte) & 0xFF] ^ value >> 8
    self.value = value

  def digest(self) -> bytes:
    return (self.value ^ 0xFFFFFFFF).to_bytes(4, "big")


def decoded(value: str) -> bytes:
  try:
    return base64.b64decode(value, validate=True)
  except binascii.Error:
    raise Refused("its hash is not base64")


# --- names.py ---

STORAGE = "https://storage.googleapis.com"
MARKER = ".kaspr-packages"
WORK = ".kaspr-work"


def archive_key(object_key: str, platform: str) -> str:
  suffix = ".tar.gz"
  stem = object_key[: -len(suffix)] if object_key.endswith(suffix) else object_key
  return stem + "-" + platform + suffix


def marker_text(files: int) -> str:
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


# --- watchdog.py ---

FAREWELL_SECONDS = 2


class Watchdog:
  def __init__(self, seconds: float, message: str, verdict: str) -> None:
    self.message, self.verdict = message, verdict
    self.farewell: collections.abc.Callable[[], None] | None = None
    self.timer = threading.Timer(seconds, self.bite)
    self.timer.daemon = True
    self.timer.start()

  def bite(self) -> None:
    log(self.message)
    if self.farewell:
      last_call = threading.Thread(target=self.farewell, daemon=True)
      last_call.start()
      last_call.join(FAREWELL_SECONDS)
    print(self.verdict, flush=True)
    os._exit(0)

  def __enter__(self) -> Watchdog:
    return self

  def __exit__(self, *_: object) -> None:
    self.timer.cancel()


# --- download.py ---

class Download:
  def __init__(self, token: str, answer: Answer) -> None:
    self.token, self.answer = token, answer
    self.generation = answer.headers.get("x-goog-generation") or ""
    self.patience = Patience(float(os.environ["INSTALL_TIMEOUT"]))
    self.size = self.offset = 0

  def begin(self) -> None:
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

  def pieces(self) -> collections.abc.Iterator[bytes]:
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

  def read(self) -> bytes:
    try:
      return self.answer.read1(min(PIECE, self.size - self.offset))
    except (OSError, http.client.HTTPException):
      return b""

  def go_on(self) -> None:
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

  def rest(self) -> Answer:
    headers = dict(bearer(self.token), Range="bytes=%d-" % self.offset)
    return ask_patiently(self.patience, "GET", object_url(alt="media", generation=self.generation), headers)


# --- reasons.py ---

CURES = (
  ("vpcservicecontrols", "let the network of the pod or its account through the service perimeter"),
  ("prohibited by organization", "ask those who keep the policies of the organization"),
  ("kms", "enable the key of the bucket, and let the storage service agent of the project use it"),
  ("billing", "open the billing account of the project that has the bucket"),
  ("has been disabled", "enable the account, the project or its API"),
  ("has not been used in project", "enable the API in the project"),
  ("retention", "no retention policy or hold may keep archives of the cache from being replaced"),
)


def cure(words: str) -> str:
  return next((what for word, what in CURES if word in words.lower()), "")


# --- tar_members.py ---

BLOCK = 512
LONGEST_NAME = 4096
LARGEST_NUMBER = 8**11 - 1
DAMAGED = "a header in it is damaged, or was not written by this script"
FILE, LINK, DIRECTORY, LONG_NAME, LONG_LINK = b"0", b"2", b"5", b"L", b"K"
FIELDS = struct.Struct("100s8s8s8s12s12s8sc100s8s247x")


class Member(typing.NamedTuple):
  name: bytes
  kind: bytes
  mode: int
  time: int = 0
  size: int = 0
  link: bytes = b""


class Source(typing.Protocol):
  def take(self, size: int) -> bytes: ...


def header(member: Member) -> bytes:
  name = member.name + b"/" if member.kind == DIRECTORY else member.name
  texts = ((LONG_LINK, member.link), (LONG_NAME, name))
  longs = [long_text(kind, text) for kind, text in texts if len(text) > 100]
  return b"".join(longs) + block(member._replace(name=name))


def long_text(kind: bytes, text: bytes) -> bytes:
  size = len(text) + 1
  return block(Member(b"././@LongLink", kind, 0o644, size=size)) + text.ljust(padded(size), b"\0")


def block(member: Member) -> bytes:
  fields = [
    member.name[:100], b"%07o" % member.mode, b"%07o" % 0, b"%07o" % 0, b"%011o" % member.size,
    b"%011o" % member.time, b" " * 8, member.kind, member.link[:100], b"ustar  "]
  fields[6] = b"%06o\0 " % sum(FIELDS.pack(*fields))
  return FIELDS.pack(*fields)


def padded(size: int) -> int:
  return size + -size % BLOCK


def read_member(source: Source) -> Member | None:
  raw = source.take(BLOCK)
  if not raw.strip(b"\0"):
    return None
  texts = {}
  fields = FIELDS.unpack(raw)
  while fields[7] in (LONG_LINK, LONG_NAME):
    size = number(fields[4])
    if size > LONGEST_NAME:
      raise Refused("a name in it is too long")
    if fields[7] in texts:
      raise Refused(DAMAGED)
    text = source.take(padded(size))
    texts[fields[7]] = text[: size - 1]
    last = source.take(BLOCK)
    fields = FIELDS.unpack(last)
    raw += text + last
  name = texts.get(LONG_NAME) or fields[0].rstrip(b"\0")
  member = Member(
    name[:-1] if fields[7] == DIRECTORY else name, fields[7], number(fields[1]), number(fields[5]),
    number(fields[4]), texts.get(LONG_LINK) or fields[8].rstrip(b"\0"))
  if header(member) != raw or b"\0" in member.name + member.link:
    raise Refused(DAMAGED)
  return member


def number(field: bytes) -> int:
  try:
    return int(field.rstrip(b"\0"), 8)
  except ValueError:
    raise Refused(DAMAGED)


# --- guard.py ---

MODES = {FILE: (0o644, 0o755), DIRECTORY: (0o755,), LINK: (0o777,)}


class Guard:
  def __init__(self) -> None:
    self.members = self.files = self.total = 0
    self.seen: set[int] = set()
    self.links: set[bytes] = set()

  def admit(self, member: Member) -> None:
    self.check_kind(member)
    self.check_name(member.name)
    if member.kind == LINK:
      check_link(member.name, member.link)
      self.links.add(member.name)
    if not self.members and (member.name != MARKER.encode() or member.kind != FILE or member.size > BLOCK):
      raise Refused("it does not begin with its marker")
    self.count(member)

  @staticmethod
  def check_kind(member: Member) -> None:
    if member.kind not in MODES or (member.kind != FILE and member.size) or (member.kind != LINK and member.link):
      raise Refused("%s is neither file nor directory nor symbolic link" % plain(member.name))
    if member.mode not in MODES[member.kind]:
      raise Refused("%s has the mode %o, which no package needs" % (plain(member.name), member.mode))

  def check_name(self, name: bytes) -> None:
    parts = name.split(b"/")
    if b"" in parts or b"." in parts or b".." in parts or parts[0] == WORK.encode():
      raise Refused("it has a member by the name of %s" % plain(name))
    if self.links and any(b"/".join(parts[:n]) in self.links for n in range(1, len(parts))):
      raise Refused("%s lies behind a symbolic link" % plain(name))
    if hash(name) in self.seen:
      raise Refused("%s comes twice" % plain(name))
    self.seen.add(hash(name))

  def count(self, member: Member) -> None:
    self.members += 1
    self.files += member.kind != DIRECTORY
    self.total += BLOCK + padded(member.size)
    if self.total > LARGEST_GROWTH * byte_limit():
      raise Refused("unpacked it has more than %d times maxArchiveSize" % LARGEST_GROWTH)
    if self.members > MOST_MEMBERS:
      raise Refused("it has more than %d files and directories" % MOST_MEMBERS)

  def finish(self, files: int) -> None:
    if files != self.files - 1:
      raise Refused("it has %d files, its marker says %d" % (self.files - 1, files))


def files_of(text: bytes) -> int:
  count = text.rpartition(b"files ")[2].strip()
  if not count.isdigit() or text != marker_text(int(count)).encode():
    raise Refused("its marker says it is another set: %s" % plain(text))
  return int(count)


def check_link(name: bytes, target: bytes) -> None:
  parts = [part for part in target.split(b"/") if part not in (b"", b".")]
  up = 0
  while up < len(parts) and parts[up] == b"..":
    up += 1
  if not target or target.startswith(b"/") or up > name.count(b"/") or b".." in parts[up:]:
    raise Refused("the link %s leads outside" % plain(name))


# --- gzip_members.py ---

MEMBER = 4 * PIECE
HEAD = b"\x1f\x8b\x08\x04\x00\x00\x00\x00\x04\xff\x08\x00KF\x04\x00"
LENGTH = struct.Struct("<L")
TAIL = struct.Struct("<LL")


def packed(content: bytes | bytearray) -> bytes:
  deflater = zlib.compressobj(1, zlib.DEFLATED, -15, 9)
  body = deflater.compress(content) + deflater.flush()
  length = LENGTH.pack(len(body) + TAIL.size)
  return b"".join((HEAD, length, body, TAIL.pack(zlib.crc32(content), len(content))))


def inflated(body: bytes) -> bytes:
  inflater = zlib.decompressobj(-15)
  try:
    content = inflater.decompress(body, MEMBER + 1)
  except zlib.error as error:
    raise Refused("it is no proper gzip file (%s)" % error)
  whole = inflater.eof and len(content) <= MEMBER
  if not whole or inflater.unused_data != TAIL.pack(zlib.crc32(content), len(content)):
    raise Refused("it is no proper gzip file")
  return content


def members(pieces: collections.abc.Iterable[bytes]) -> collections.abc.Iterator[bytes]:
  begin = len(HEAD) + LENGTH.size
  rest = bytearray()
  for piece in pieces:
    rest += piece
    while len(rest) >= begin:
      (length,) = LENGTH.unpack_from(rest, len(HEAD))
      if not rest.startswith(HEAD) or length > 2 * MEMBER:
        raise Refused("it is no gzip file of this script")
      if len(rest) < begin + length:
        break
      yield bytes(rest[begin : begin + length])
      del rest[: begin + length]
  if rest:
    raise Refused("it ends too early")


# --- side_by_side.py ---

MOST_LANES = 4

Item = typing.TypeVar("Item")
Result = typing.TypeVar("Result")


def side_by_side(
  work: collections.abc.Callable[[Item], Result], items: collections.abc.Iterable[Item]
) -> collections.abc.Iterator[Result]:
  tasks: queue.SimpleQueue[typing.Any] = queue.SimpleQueue()
  pending: collections.deque[queue.SimpleQueue[typing.Any]] = collections.deque()
  lanes = min(MOST_LANES, len(os.sched_getaffinity(0)))
  for _ in range(lanes):
    threading.Thread(target=serve, args=(work, tasks), daemon=True).start()
  try:
    for item in items:
      pending.append(queue.SimpleQueue())
      tasks.put((item, pending[-1]))
      if len(pending) > 2 * lanes:
        yield result(pending.popleft())
    while pending:
      yield result(pending.popleft())
  finally:
    for _ in range(lanes):
      tasks.put(None)


def serve(work: collections.abc.Callable[[Item], Result], tasks: queue.SimpleQueue[typing.Any]) -> None:
  for item, answer in iter(tasks.get, None):
    try:
      answer.put((work(item), None))
    except Exception as problem:
      answer.put((None, problem))


def result(answer: queue.SimpleQueue[typing.Any]) -> typing.Any:
  done, problem = answer.get()
  if problem:
    raise problem
  return done


def ahead(items: collections.abc.Iterator[Item]) -> collections.abc.Iterator[Item]:
  turns, ready = threading.Semaphore(2), queue.SimpleQueue()

  def read() -> None:
    try:
      while turns.acquire():
        ready.put((next(items), None))
    except Exception as problem:
      ready.put((None, problem))

  threading.Thread(target=read, daemon=True).start()
  return handed_out(turns, ready)


def handed_out(turns: threading.Semaphore, ready: queue.SimpleQueue[typing.Any]) -> collections.abc.Iterator[typing.Any]:
  while True:
    item, problem = ready.get()
    if isinstance(problem, StopIteration):
      return
    if problem:
      raise problem
    yield item
    del item
    turns.release()


# --- unpacking.py ---

OF_THE_ARCHIVE = (errno.EEXIST, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


def unpack(pieces: collections.abc.Iterable[bytes], directory: str) -> None:
  content, guard, files = Content(side_by_side(inflated, members(pieces))), Guard(), -1
  for member in iter(lambda: read_member(content), None):
    guard.admit(member)
    parts = content.parts(member.size)
    if files < 0:
      marker = b"".join(parts)
      files = files_of(marker)
      parts = iter([memoryview(marker)])
    try:
      write(member, parts, os.path.join(os.fsencode(directory), member.name))
    except OSError as error:
      words = "%s cannot be written: %s" % (plain(member.name), error.strerror)
      raise Refused(words) if error.errno in OF_THE_ARCHIVE else Unusable(words)
  content.finish()
  guard.finish(files)


def write(member: Member, parts: collections.abc.Iterator[memoryview], path: bytes) -> None:
  if member.kind == DIRECTORY:
    os.mkdir(path, member.mode)
  elif member.kind == LINK:
    os.symlink(member.link, path)
  else:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, member.mode)
    try:
      for part in parts:
        while part:
          part = part[os.write(file, part) :]
      os.utime(file, (member.time, member.time))
    finally:
      os.close(file)


class Content:
  def __init__(self, blocks: collections.abc.Iterator[bytes]) -> None:
    self.blocks = blocks
    self.block = memoryview(b"")

  def take(self, size: int) -> bytes:
    return b"".join(self.next_bytes(size))

  def parts(self, size: int) -> collections.abc.Iterator[memoryview]:
    yield from self.next_bytes(size)
    self.take(padded(size) - size)

  def next_bytes(self, size: int) -> collections.abc.Iterator[memoryview]:
    while size:
      while not self.block:
        block = next(self.blocks, None)
        if block is None:
          raise Refused("it ends too early")
        self.block = memoryview(block)
      part = self.block[:size]
      self.block = self.block[len(part) :]
      size -= len(part)
      yield part

  def finish(self) -> None:
    if self.take(BLOCK).strip(b"\0") or self.block or any(self.blocks):
      raise Refused("bytes follow the end of the archive")


# --- fetch.py ---

def fetch(directory: str) -> str:
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


# --- archive.py ---

UPLOAD_CHUNK = 32 * PIECE

Blocks = typing.Iterator[typing.Tuple[bytearray, bool]]


def chunks(directory: str) -> Blocks:
  root = os.fsencode(directory)
  content = (block for block, _ in in_blocks(tar_file(root, set_members(root)), MEMBER))
  return ahead(in_blocks(side_by_side(packed, content), UPLOAD_CHUNK))


def in_blocks(pieces: collections.abc.Iterable[bytes], size: int) -> Blocks:
  block = bytearray()
  for piece in pieces:
    view = memoryview(piece)
    while len(block) + len(view) > size:
      room = size - len(block)
      block += view[:room]
      yield block, False
      block, view = bytearray(), view[room:]
    block += view
  yield block, True


def tar_file(root: bytes, members: list[Member]) -> collections.abc.Iterator[bytes]:
  for member in members:
    yield header(member)
    if member.kind == FILE:
      yield from content_of(os.path.join(root, member.name), member.size)
  yield bytes(2 * BLOCK)


def content_of(path: bytes, size: int) -> collections.abc.Iterator[bytes]:
  left = size
  file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
  try:
    while left:
      piece = os.read(file, min(left, PIECE))
      if not piece:
        raise Unusable("%s has become shorter" % plain(path))
      left -= len(piece)
      yield piece
  finally:
    os.close(file)
  yield bytes(padded(size) - size)


def set_members(root: bytes) -> list[Member]:
  guard = Guard()
  members = [member_of(root, MARKER.encode())] + [
    member_of(root, name) for name in names_below(root, b"") if name != MARKER.encode()]
  for member in members:
    guard.admit(member)
  return members


def names_below(root: bytes, folder: bytes) -> collections.abc.Iterator[bytes]:
  with os.scandir(os.path.join(root, folder)) as entries:
    ordered = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
  for entry, is_folder in ordered:
    name = os.path.join(folder, entry)
    if name != WORK.encode():
      yield name
      if is_folder:
        yield from names_below(root, name)


def member_of(root: bytes, name: bytes) -> Member:
  path = os.path.join(root, name)
  status = os.lstat(path)
  time = min(max(0, int(status.st_mtime)), LARGEST_NUMBER)
  if stat.S_ISLNK(status.st_mode):
    return Member(name, LINK, 0o777, time, link=os.readlink(path))
  if stat.S_ISDIR(status.st_mode):
    return Member(name, DIRECTORY, 0o755, time)
  if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_NUMBER:
    raise Refused("%s is neither file nor directory nor symbolic link" % plain(name))
  return Member(name, FILE, 0o755 if status.st_mode & 0o111 else 0o644, time, status.st_size)


# --- upload.py ---

class Upload:
  def __init__(self, session: str, patience: Patience) -> None:
    self.session, self.patience = session, patience
    self.hash = new_md5()
    self.offset = 0
    self.answer: Answer | None = None
    self.stored = b""

  def send(self, chunk: memoryview, last: bool) -> None:
    self.hash.update(chunk)
    begin, end = self.offset, self.offset + len(chunk)
    total = str(end) if last else "*"
    while self.offset < end or (last and self.answer is None):
      rest = chunk[self.offset - begin :]
      self.settle(self.put(rest, "bytes %d-%d/%s" % (self.offset, end - 1, total)), total, end)

  def put(self, body: memoryview, content_range: str) -> Answer | None:
    headers = {"Content-Range": content_range, "Content-Length": str(len(body)), "Content-Type": "application/gzip"}
    pieces = [body[at : at + PIECE] for at in range(0, len(body), PIECE)]
    try:
      answer = ask("PUT", self.session, headers, pieces)
      self.stored = whole(answer) if answer.status in (200, 201) else b""
      return answer
    except (OSError, http.client.HTTPException) as error:
      describe(error, self.session)
      return None

  def settle(self, answer: Answer | None, total: str, end: int) -> None:
    while answer is None or answer.status in TRY_AGAIN:
      if not self.patience.pause(retry_after(answer) if answer is not None else 0.0):
        raise Unreachable("the upload broke off too often")
      answer = self.put(memoryview(b""), "bytes */" + total)
    if answer.status == 308:
      self.offset = self.kept(answer, end)
    elif answer.status in (200, 201, 412):
      self.offset, self.answer = end, answer
    elif answer.status in (404, 410):
      raise SessionLost("the upload was answered %d, as its session is gone" % answer.status)
    else:
      raise Denied(upload_problem(answer))

  def kept(self, answer: Answer, end: int) -> int:
    answer.close()
    last = (answer.headers.get("Range") or "").rpartition("-")[2]
    kept = int(last) + 1 if last.isdigit() else 0
    if not self.offset <= kept <= end:
      raise Unreachable("the upload lost its place")
    if kept == self.offset and not self.patience.pause():
      raise Unreachable("the upload makes no progress")
    return kept

  def give_up(self) -> None:
    try:
      ask("DELETE", self.session, {"Content-Length": "0"}).close()
    except (OSError, http.client.HTTPException):
      pass

  def verdict(self) -> str:
    assert self.answer is not None
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
      raise Refused("what the bucket stored is not what was sent; " + delete(str(stored.get("generation"))))
    return "stored %d" % self.offset


def upload_problem(answer: Answer) -> str:
  words = words_of(answer)
  if cure(words):
    words += "; " + cure(words)
  elif answer.status == 403:
    words += "; the service account needs storage.objects.create (and storage.objects.delete to replace " \
      "a bad archive): roles/storage.objectUser on the bucket"
  return "the upload was answered %d: %s" % (answer.status, words)


def delete(generation: str) -> str:
  patience = Patience(STALL_SECONDS)
  url = object_url(generation=generation, ifGenerationMatch=generation)
  with ask_patiently(patience, "DELETE", url, bearer(access_token(patience))) as answer:
    if answer.status in (200, 204, 404, 412):
      return "it has been deleted again"
    return "deleting it was answered %d: %s" % (answer.status, words_of(answer))


# --- push.py ---

def push(directory: str) -> str:
  limit = min(float(os.environ["INSTALL_TIMEOUT"]), UPLOAD_SECONDS)
  late = "the upload took more than %d s and is given up" % limit
  with Watchdog(limit, late, "kept") as watchdog:
    try:
      return upload(directory, limit, watchdog)
    except SessionLost as reason:
      log("%s; beginning anew" % reason)
      return upload(directory, limit, watchdog)


def upload(directory: str, limit: float, watchdog: Watchdog) -> str:
  archive = chunks(directory)
  beyond = "the cache cannot be reached for the upload: no answer within %d s" % REACH_SECONDS
  with Watchdog(REACH_SECONDS, beyond, "kept"):
    patience = Patience(REACH_SECONDS)
    session = start_session(patience, access_token(patience))
  if session is None:
    return "kept"
  under_way = Upload(session, Patience(limit, attempts=8))
  watchdog.farewell = under_way.give_up
  return send(archive, under_way)


def start_session(patience: Patience, token: str) -> str | None:
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


def send(archive: Blocks, under_way: Upload) -> str:
  try:
    for chunk, last in archive:
      if under_way.offset + len(chunk) > byte_limit():
        raise Refused("the archive passes maxArchiveSize (%d bytes)" % byte_limit())
      under_way.send(memoryview(chunk), last)
  except (Refused, Unusable):
    under_way.give_up()
    raise
  except OSError as error:
    under_way.give_up()
    raise Unusable("the packages cannot be read: %s" % error.strerror)
  return under_way.verdict()


# --- main.py ---

def main(command: str, directory: str) -> None:
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
