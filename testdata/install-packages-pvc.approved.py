# Part of kaspr-fn, where it has comments: src/main/resources/io/kaspr/fn/packages/shared_claim.py
import fcntl
import os
import sys
import time


# --- shared_claim.py ---

BUSY = 75
NO_LOCKS = 76
PAUSE_SECONDS = 0.5


def log(message: str) -> None:
  print("install-packages: " + message, file=sys.stderr, flush=True)


def plain(text: bytes, limit: int = 200) -> str:
  return "".join(c if c.isprintable() else " " for c in text.decode("utf-8", "replace")[:limit]).strip()


def take(lock: int) -> bool:
  try:
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
  except BlockingIOError:
    return False
  return True


def wait(lock: int, seconds: float) -> bool:
  if take(lock):
    return True
  start = time.monotonic()
  holder = plain(os.pread(lock, 1000, 0)) or "another pod is at work on the shared volume"
  log("%s; waiting for up to %d s" % (holder, seconds))
  while time.monotonic() - start < seconds:
    time.sleep(PAUSE_SECONDS)
    if take(lock):
      log("the shared volume is free after %d s" % (time.monotonic() - start))
      return True
  return False


def sign(lock: int, name: str) -> None:
  text = "pod %s is at work on the shared volume since %s" % (name, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))
  os.ftruncate(lock, 0)
  os.pwrite(lock, text.encode() + b"\n", 0)


def main(lock: int, seconds: float, name: str) -> int:
  try:
    if not wait(lock, seconds):
      return BUSY
    sign(lock, name)
  except OSError as error:
    log("the shared volume cannot be locked (%s): going on without, so several pods may install at once" % error.strerror)
    return NO_LOCKS
  return 0


if __name__ == "__main__":
  sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
