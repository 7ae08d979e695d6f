"""Keeps installed packages as one archive in a bucket of Google Cloud Storage.

    fetch DIRECTORY   downloads the archive, verifies it and unpacks it into the directory, in one pass
    push DIRECTORY    archives the directory and uploads it, in one pass

Standard output gets one line, the verdict: "hit BYTES", "miss GENERATION" (GENERATION is that of a
bad archive to be replaced, 0 if there was none) or "skip" (an upload would be of no use) from fetch;
"stored BYTES" or "kept" from push. Everything said to people goes to standard error.

The build makes one text of all modules here and leaves out the comments (CarriedTexts.java). Python 3.8 and later.
"""

from __future__ import annotations

import sys

from .fetch import fetch
from .messages import log
from .problems import Denied, Refused, Unreachable, Unusable
from .push import push


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
