# Puts the Python packages of an app where it finds them, before it starts. Rendered by kaspr-fn, where it has
# comments: src/main/resources/io/kaspr/fn/packages

set -euo pipefail +vx
umask 022
unset TAR_OPTIONS GZIP POSIXLY_CORRECT

: "${PACKAGES_HASH:?}" "${PACKAGES:?}" "${INSTALL_RETRIES:?}" "${INSTALL_TIMEOUT:?}" "${ON_FAILURE:?}"

readonly marker=.kaspr-packages # the last thing to be published: a set without it does not exist
readonly report=/dev/termination-log

platform=
job=
phases=()
secrets=()

log() { printf 'install-packages: %s\n' "$*" >&2; }

# --- jobs and signals ----------------------------------------------------------------------------

run() {
  local status=0
  set -m
  "$@" </dev/null &
  job=$!
  set +m
  wait "$job" || status=$?
  kill -KILL -- "-$job" 2>/dev/null || true
  job=
  return "$status"
}

on_signal() {
  trap '' TERM INT HUP
  log 'stopped by a signal: cleaning up; the next start begins anew'
  if [[ -n $job ]]; then
    end_job
  fi
  exit 143
}

end_job() {
  local -i left=30
  kill -TERM -- "-$job" 2>/dev/null || true
  while ((left-- > 0)) && kill -0 -- "-$job" 2>/dev/null; do
    sleep 0.1
  done
  kill -KILL -- "-$job" 2>/dev/null || true
}

on_exit() {
  local status=$?
  trap '' TERM INT HUP
  discard || true
  return "$status"
}

remove() {
  rm -rf -- "$@" 2>/dev/null || chmod -R -- u+rwX "$@" 2>/dev/null || true
  rm -rf -- "$@"
}

# --- time ----------------------------------------------------------------------------------------

look_at_clock() {
  if [[ -n ${EPOCHREALTIME:-} ]]; then
    now=${EPOCHREALTIME//[!0-9]/}
    now=${now%???}
  else
    printf -v now '%(%s)T000' -1
  fi
}

end_phase() {
  look_at_clock
  phases+=("$1 $(seconds $((now - phase_start)))${2:+ ($2 bytes)}")
  phase_start=$now
}

look_at_clock
readonly start=$now
phase_start=$now

seconds() { printf '%d.%d s' "$(($1 / 1000))" "$(($1 % 1000 / 100))"; }

finish() {
  look_at_clock
  log "done: $1 in $(seconds $((now - start)))$(printf ', %s' "${phases[@]}")"
}

# --- failures ------------------------------------------------------------------------------------

fail() {
  local text="ERROR_TYPE: $1"$'\n'"ERROR_MSG: $2"
  printf '%s\n' "$text" >&2
  if [[ -w $report ]]; then
    printf '%s\n' "$text" >"$report" || true
  fi
  leave_no_set
  if [[ $ON_FAILURE == allow ]]; then
    log 'the app starts WITHOUT its packages, as onFailure is allow'
    exit 0
  fi
  log 'the app does not start, as onFailure is block; the pod will try again'
  exit 1
}

# --- the set on the volume -----------------------------------------------------------------------

find_platform() {
  local ask='import os, sys; print("py%d.%d-%s" % (*sys.version_info[:2], os.uname().machine))'
  platform=$(python3 -I -S -c "$ask") || fail unknown 'python3 does not run in this image'
  export platform
}

marker_text() { printf 'packages %s\nplatform %s\nfiles %d\n' "$PACKAGES_HASH" "$platform" "$1"; }

count_files() (
  shopt -s dotglob nullglob globstar
  local path
  local -i files=0
  for path in "$1"/**; do
    [[ -d $path && ! -L $path ]] || files+=1
  done
  [[ ! -e $1/$marker ]] || files+=-1
  printf '%d' "$files"
)

is_published() {
  [[ -f $volume/$marker && ! -L $volume/$marker ]] || return 1
  [[ $(<"$volume/$marker") == "$(marker_text "$(count_files "$volume")")" ]]
}

prepare_work() {
  remove "$work" && mkdir -m 700 -- "$work" && mkdir -- "$tree" "$work/tmp" "$work/home"
}

on_volume() {
  local said type=unknown
  said=$("$@" 2>&1) && return
  [[ $said != *'No space left'* && $said != *'quota exceeded'* ]] || type=disk_full
  fail "$type" "the packages volume cannot be written: ${said##*$'\n'}"
}

write_marker() {
  local files
  files=$(count_files "$tree") && [[ -n $files ]] && marker_text "$files" >"$tree/$marker"
}

# --- secrets -------------------------------------------------------------------------------------

readonly list_secrets='
import base64, html, json, os, re, sys, urllib.parse as url
env = os.environb
names = re.findall(rb"\$\{([A-Z0-9_]+)\}", env.get(b"PACKAGES", b""))
pairs = [(b"PYPI_USERNAME", b"PYPI_PASSWORD")] + [(a, b) for a in names for b in names]
values = [env.get(name, b"") for name in [*names, b"PYPI_USERNAME", b"PYPI_PASSWORD"]]
values += [base64.b64encode(env.get(a, b"") + b":" + env.get(b, b"")) for a, b in pairs if env.get(b)]
values += [line for value in values for line in value.splitlines()]
def written(value):
    text = os.fsdecode(value)
    quoted = repr(text)[1:-1], json.dumps(text)[1:-1], html.escape(text)
    encoded = url.quote(value), url.quote(value, ""), url.quote_plus(value)
    return {value, url.unquote_to_bytes(value), *map(os.fsencode, quoted + encoded)}
forms = {form for value in values for form in written(value)}
for form in sorted(forms - {b""}, key=len, reverse=True):
    sys.stdout.buffer.write(form + b"\0")
'

trim_secrets() {
  local rest=$PACKAGES name value
  local -a names=(PYPI_USERNAME PYPI_PASSWORD)
  while [[ $rest =~ \$\{([A-Z0-9_]+)\}(.*) ]]; do
    names+=("${BASH_REMATCH[1]}")
    rest=${BASH_REMATCH[2]}
  done
  for name in "${names[@]}"; do
    value=${!name-}
    value=${value%$'\n'}
    value=${value%$'\r'}
    value=${value#$'\xef\xbb\xbf'}
    if [[ $value != "${!name-}" ]]; then
      log "$name has a line break at its end, or a byte order mark at its start, which is left out"
      export "$name=$value"
    fi
  done
}

find_secrets() { mapfile -d '' -t secrets < <(python3 -I -c "$list_secrets") && wait "$!"; }

mask() {
  local secret
  masked=$1
  for secret in "${secrets[@]}"; do
    masked=${masked//"$secret"/****}
  done
}

readonly without_login='
import json, sys, urllib.parse
for name in sys.argv[1:]:
    with open(name, "r+", encoding="utf-8") as file:
        origin = json.load(file)
        url = urllib.parse.urlsplit(origin["url"])
        origin["url"] = url._replace(netloc=url.netloc.rpartition("@")[2]).geturl()
        file.seek(0)
        json.dump(origin, file)
        file.truncate()
'

scrub_origins() (
  shopt -s nullglob
  local -a files=("$tree"/*.dist-info/direct_url.json)
  [[ ${#files[@]} == 0 ]] || python3 -I -c "$without_login" "${files[@]}"
)

# --- pip -----------------------------------------------------------------------------------------

find_credentials_host() {
  host=${INDEX_URL:-${EXTRA_INDEX_URLS%%,*}}
  host=${host#*://}
  host=${host%%[/?#]*}
  [[ $host != *:+([0-9]) ]] || host=${host%:*}
}

readonly write_netrc='
import os, sys
def word(name):
    value = os.environ[name]
    if sys.version_info >= (3, 11):
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
    if not value or not value.isascii() or not value.isprintable() or " " in value:
        sys.exit("only Python 3.11 and later can read spaces, line ends and characters beyond ASCII in " + name)
    return value
for name in ("PYPI_USERNAME", "PYPI_PASSWORD"):
    try:
        os.environ[name].encode("latin-1")
    except UnicodeError:
        sys.exit("pip can send only characters of Latin-1, but there are others in " + name)
text = "machine %s login %s password %s\n" % (sys.argv[1], word("PYPI_USERNAME"), word("PYPI_PASSWORD"))
with open(os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
    file.write(text)
'

prepare_credentials() {
  local said host
  [[ -n ${PYPI_USERNAME:-}${PYPI_PASSWORD:-} ]] || return 0
  export PYPI_USERNAME=${PYPI_USERNAME:-} PYPI_PASSWORD=${PYPI_PASSWORD:-}
  find_credentials_host
  said=$(python3 -I -c "$write_netrc" "$host" "$work/netrc" 2>&1) ||
    fail authentication "${said:-the index credentials cannot be handed to pip}"
  pip_environment+=("NETRC=$work/netrc")
}

write_requirements() {
  local line
  git_logins='' requirements=''
  mapfile -t lines < <(printf '%s\n' "$PACKAGES")
  for line in "${lines[@]}"; do
    [[ $line != *([[:space:]])-* ]] || fail unknown "an option is no package: $line"
    if [[ $line =~ ^(.*git\+https?://)([^/@]+)@(.*)$ ]]; then
      line=${BASH_REMATCH[1]}${BASH_REMATCH[3]}
      add_git_login "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]%%/*}"
    fi
    requirements+=$line$'\n'
  done
  on_volume write_file "$work/requirements.txt" "$requirements"
  [[ -z $git_logins ]] || write_git_helper
}

write_file() { printf '%s' "$2" >"$1"; }

add_git_login() {
  local user password
  expand_names "$1"
  user=${expanded%%:*} password=
  [[ $expanded != *:* ]] || password=${expanded#*:}
  if [[ $git_logins == *"//$2"$'\n'* && $git_logins != *"//$2"$'\n'"$user"$'\n'"$password"$'\n'* ]]; then
    fail authentication "two packages come from $2 by git with different credentials; it can have only one"
  fi
  git_logins+="//$2"$'\n'"$user"$'\n'"$password"$'\n'
}

expand_names() {
  local rest=$1 name
  expanded=
  while [[ $rest =~ ^([^\$]*)\$\{([A-Z_][A-Z0-9_]*)\}(.*)$ ]]; do
    name=${BASH_REMATCH[2]}
    expanded+=${BASH_REMATCH[1]}
    rest=${BASH_REMATCH[3]}
    expanded+=${!name-}
  done
  expanded+=$rest
}

# shellcheck disable=SC2016  # its expansions are for the helper to make
readonly git_helper='#!/bin/bash
[[ $1 == get ]] || exit 0
while IFS== read -r name value && [[ -n $name ]]; do
  [[ $name != host ]] || asked=//$value
done
decode() {
  local rest="" char
  while [[ $1 =~ ^(.*)%([0-9A-Fa-f]{2})(.*)$ ]]; do
    printf -v char "\\x${BASH_REMATCH[2]}"
    rest=$char${BASH_REMATCH[3]}$rest
    set -- "${BASH_REMATCH[1]}"
  done
  printf "%s\n" "$1$rest"
}
while read -r host && IFS= read -r user && IFS= read -r password; do
  [[ $host == "$asked" ]] || continue
  printf "username="; decode "$user"
  printf "password="; decode "$password"
done < <(printf "%s" "$git_logins")
'

write_git_helper() {
  on_volume write_file "$work/git-login" "$git_helper"
  chmod 700 "$work/git-login"
  pip_environment+=("GIT_CONFIG_PARAMETERS='credential.helper=' 'credential.helper=$work/git-login'")
  export git_logins
}

prepare_pip() {
  pip_environment=("TMPDIR=$work/tmp" "HOME=${HOME:-$work/home}" GIT_TERMINAL_PROMPT=0 PIP_NO_INPUT=1
    PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
    PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_PREFIX='' PIP_ROOT='' PIP_QUIET=0)
  pip_command=(python3 -m pip install --target "$tree" --no-cache-dir --progress-bar off
    --log "$work/pip.log" --requirement "$work/requirements.txt")
  (umask 077 && : >"$work/pip.log") # pip writes down there what it keeps from its output
  [[ -z ${INDEX_URL:-} ]] || pip_command+=(--index-url "$INDEX_URL")
  add_each --extra-index-url "${EXTRA_INDEX_URLS:-}"
  add_each --trusted-host "${TRUSTED_HOSTS:-}"
  write_requirements
  prepare_credentials
}

add_each() {
  local value
  local -a values
  IFS=, read -r -a values < <(printf '%s\n' "$2") || true
  for value in "${values[@]}"; do
    pip_command+=("$1" "$value")
  done
}

follow_pip() {
  local line other_python=''
  local -i rank=0
  trap '' TERM INT HUP
  error_type=unknown error_message='pip said nothing' lasting=''
  while IFS= read -r line && [[ $line != "$1" ]]; do
    mask "$line"
    name_lines
    judge "$line"
    [[ -z $line ]] || printf 'install-packages: pip: %s\n' "$masked" >&2
  done
  printf '%s\n' "$rank" "$error_type" "$error_message" "$lasting" >"$work/blame"
}

name_lines() {
  local before after number
  while [[ $masked == *"-r $work/requirements.txt (line "[0-9]* ]]; do
    before=${masked%%"-r $work/requirements.txt (line "*}
    after=${masked#*"-r $work/requirements.txt (line "}
    number=${after%%)*}
    [[ $number != *[!0-9]* && $number != 0* ]] || return 0
    masked=$before${lines[number - 1]-}${after#*)}
  done
}

judge() {
  case $1 in
    *'No space left on device'* | *'Disk quota exceeded'*) blame 7 disk_full ;;
    *'DO NOT MATCH THE HASHES'* | *'Expected sha256 '*) blame 6 hash_mismatch ;;
    *'401 Error'* | *'HTTP error 401'* | *'HTTP error 403'* | *'401 Client Error'* | *'403 Client Error'* | \
      *'fatal: Authentication failed'* | *'could not read Username'* | *'could not read Password'*)
      blame 5 authentication ;;
    *'Retry(total=0,'* | *'HTTP error 5'* | *' 5'[0-9][0-9]' Server Error'* | *'Max retries exceeded'* | \
      *'Could not resolve host'* | *'Failed to connect to'* | *'Read timed out'* | *'Connection broken'* | \
      *'Connection aborted'* | *'Connection reset by peer'* | *'IncompleteRead'* | *CERTIFICATE_VERIFY_FAILED*)
      blame 4 network ;;
    *'require a different python version: '*) other_python=${masked##*version: } ;;
    *'No matching distribution found'*)
      blame 3 package_not_found "$masked${other_python:+; not for this ${platform%%-*}: $other_python}" ;;
    *'HTTP error 404'* | *'404 Client Error'* | *'repository '*' not found'*) blame 3 package_not_found ;;
    *'requires a different Python: '* | *'Double requirement given'* | *'No module named pip'*)
      blame 3 unknown '' lasting ;;
    ERROR:*) blame 2 unknown ;;
    *[![:space:]]*) blame 1 unknown ;;
  esac
}

blame() {
  if (($1 > rank)) || [[ $1 == "$rank" && -z $lasting ]]; then
    rank=$1 error_type=$2 error_message=${3:-$masked} lasting=${4:-}
    error_message=${error_message:0:500}
  fi
}

run_pip() {
  local status=0 mark="end of pip $RANDOM$RANDOM$RANDOM" out filter
  exec {out}> >(follow_pip "$mark")
  filter=$!
  run env -u PYPI_USERNAME -u PYPI_PASSWORD "${pip_environment[@]}" \
    timeout --kill-after=10 "$INSTALL_TIMEOUT" "${pip_command[@]}" >&"$out" 2>&1 || status=$?
  [[ $status == 0 ]] || remove "$tree" "$work/tmp" || true
  printf '\n%s\n' "$mark" >&"$out" || true
  exec {out}>&-
  wait "$filter" || true
  return "$status"
}

install_once() {
  local status=0
  local -i begin=SECONDS rank=0
  on_volume prepare_work
  prepare_pip
  run_pip || status=$?
  rm -f -- "$work/netrc"
  [[ $status != 0 ]] || return 0
  error_type=unknown error_message="pip failed with status $status" lasting=''
  { read -r rank && read -r error_type && read -r error_message && read -r lasting; } <"$work/blame" || true
  read_log
  [[ $error_type == disk_full ]] || blame_status "$status" "$((SECONDS - begin))"
  return 1
}

blame_status() {
  if (($1 == 124 || ($1 == 137 && $2 >= INSTALL_TIMEOUT))); then
    error_type=timeout error_message="pip did not finish within $INSTALL_TIMEOUT s (installPolicy.timeout)"
  elif (($1 == 137)); then
    error_type=unknown
    error_message="pip was killed after $2 s, most likely for want of memory: raise pythonPackages.resources.limits"
  fi
}

read_log() {
  local line part='' package='a package' cause='' other_python=''
  while IFS= read -r line; do
    mask "${line#????-??-??T??:??:??,???}"
    name_lines
    read_log_line "${masked#"${masked%%[![:space:]]*}"}"
  done <"$work/pip.log"
  [[ $part != crash ]] || blame 3 unknown "pip itself failed, at $package: $cause" lasting
  [[ -z $other_python || $error_type != package_not_found || $error_message == *'not for this'* ]] ||
    error_message+="; not for this Python $other_python"
}

read_log_line() {
  case $part:$1 in
    *:'The conflict is caused by:'*) part=conflict cause='' ;;
    conflict:?*) cause+=${cause:+; }$1 ;;
    conflict:) [[ -z $cause ]] || end_part "these exclude each other: $cause" ;;
    *:'ERROR: Exception:'*) part=crash ;;
    crash:'File "'*) cause='' ;;
    crash:?*) [[ $masked == ' '[[:space:]]* ]] || cause=${cause:-$1} ;;
    *:'Running command git '*) part='' ;;
    *:'Running command '*) part=build cause='' ;;
    build:'ERROR: [present-rich] '* | build:*'ERROR: Command errored out '* | build:*'finished with status '*error*)
      end_part "$package cannot be built: ${cause:-it said nothing}" ;;
    build:*'finished with status '*done*) part='' ;;
    build:*'error: command '*' failed with exit '*) cause=${cause:-$1} ;;
    build:*[Ee]'rror'*)
      cause=$1
      judge "$1"
      ;;
    build:*) judge "$1" ;;
    *:'Could not fetch URL '*'404 Client Error'*) ;;
    *:'Could not fetch URL '*)
      masked=${1#Could not fetch URL }
      judge "$1"
      ;;
    :*'requires a different Python ('*)
      other_python=${1#*requires a different Python (}
      other_python=${other_python%%\):*}
      ;;
    :'Collecting '* | :'Building wheel for '*)
      package=${1#Collecting }
      package=${package#Building wheel for }
      package=${package%% (*}
      ;;
  esac
}

end_part() {
  part=''
  blame 3 unknown "$1" lasting
}

install() {
  local -i attempt begin pause attempts=INSTALL_RETRIES+1
  trim_secrets
  find_secrets || fail unknown 'python3 does not run in this image'
  check_git
  for ((attempt = 1; attempt <= attempts; attempt++)); do
    log "installing with pip, attempt $attempt of $attempts"
    begin=SECONDS
    install_once && return 0
    log "attempt $attempt failed ($error_type) after $((SECONDS - begin)) s"
    ! is_last "$attempt" || break
    pause=$((RANDOM % (attempt * 3) + 1))
    log "the next attempt begins in $pause s"
    run sleep "$pause"
  done
  fail "$error_type" "$error_message"
}

is_last() {
  (($1 > INSTALL_RETRIES)) || [[ -n $lasting || $error_type == package_not_found || $error_type == authentication ]]
}

check_git() {
  [[ $PACKAGES != *git+* ]] || command -v git >/dev/null ||
    fail unknown 'a package comes from a git URL, but there is no git in the image'
}

install_set() {
  install
  on_volume scrub_origins
  on_volume write_marker
  end_phase pip
}

# --- a volume of the pod's own -------------------------------------------------------------------

readonly volume=/opt/kaspr/packages
readonly work=$volume/.kaspr-work
readonly tree=$work/tree

discard() {
  remove "$work" || true
  [[ -e $volume/$marker ]] || empty_volume
}

leave_no_set() { empty_volume || true; }

empty_volume() (
  shopt -s dotglob nullglob
  remove "${volume:?}/$marker" "${volume:?}"/*
)

begin() {
  trap on_signal TERM INT HUP
  trap on_exit EXIT
  find_platform
  remove "$work" || true
  if is_published; then
    end_phase 'counting its files'
    finish 'the packages of an earlier run of this pod are used again'
    return 0
  fi
  on_volume empty_volume
  on_volume prepare_work
  return 1
}

publish() (
  shopt -s dotglob nullglob
  local -a entries=()
  local entry
  for entry in "$tree"/*; do
    [[ $entry == "$tree/$marker" ]] || entries+=("$entry")
  done
  [[ ${#entries[@]} == 0 ]] || mv --target-directory="$volume" -- "${entries[@]}" || return
  mv -- "$tree/$marker" "$volume/$marker"
)

# Talks to Google; run as "python3 -c", which needs no file.
readonly gcs_cache='# Part of kaspr-fn, where it has comments: src/main/resources/io/kaspr/fn/packages/gcs_cache
from __future__ import annotations
import base64
import binascii
import collections.abc
import contextlib
import email.message
import email.utils
import fcntl
import functools
import hashlib
import http.client
import io
import json
import os
import queue
import random
import re
import ssl
import stat
import subprocess
import sys
import threading
import time
import typing
import urllib.error
import urllib.parse
import urllib.request
import zlib


# --- limits.py ---

STALL_SECONDS = 10
REACH_SECONDS = 18
UPLOAD_SECONDS = 120
PIECE = 256 * 1024
BLOCK = 512
LARGEST_GROWTH = 10


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
    clock: collections.abc.Callable[[], float] = time.monotonic,
    sleep: collections.abc.Callable[[float], None] = time.sleep,
    draw: collections.abc.Callable[[float, float], float] = random.uniform,
  ) -> None:
    self.clock, self.sleep, self.draw = clock, sleep, draw
    self.deadline = clock() + seconds
    self.left = attempts - 1
    self.ceiling = 0.5

  def pause(self, at_least: float = 0.0) -> bool:
    wait = max(at_least, self.draw(0, self.ceiling))
    if self.left < 1 or self.clock() + wait >= self.deadline:
      return False
    self.left -= 1
    self.ceiling = min(self.ceiling * 2, 8.0)
    self.sleep(wait)
    return True


# --- problems.py ---

class Unreachable(Exception):
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
) -> Taken:
  while True:
    answer: Answer | None = None
    wait, failure = 0.0, ""
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


def ask(method: str, url: str, headers: Headers, body: Body = None) -> Answer:
  request = urllib.request.Request(url, body, headers, method=method)
  try:
    answer: Answer = opener(request.type).open(request, timeout=STALL_SECONDS)
  except urllib.error.HTTPError as error:
    return error
  return answer


@functools.lru_cache(maxsize=None)
def opener(scheme: str) -> urllib.request.OpenerDirector:
  tls = [urllib.request.HTTPSHandler(context=ssl.create_default_context())] if scheme == "https" else []
  return urllib.request.build_opener(NoRedirects, *tls)


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


def checked_key(key: dict[str, str]) -> dict[str, str]:
  if key.get("type", "service_account") != "service_account":
    raise Denied("the key is of type %s, not service_account" % plain(str(key["type"]), 40))
  key["token_uri"] = key.get("token_uri") or TOKEN_URI
  for name in ("client_email", "private_key", "token_uri"):
    if not isinstance(key.get(name), str) or not key[name].strip():
      raise Denied("the service-account key has no %s" % name)
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

SCOPE = "https://www.googleapis.com/auth/devstorage.read_write"


def access_token(patience: Patience) -> str:
  key = read_key(KEY_FILE)
  form = {
    "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
    "assertion": assertion(key, int(time.time())),
  }
  headers = {"Content-Type": "application/x-www-form-urlencoded"}
  body = urllib.parse.urlencode(form).encode()
  return take_patiently(token_in, patience, "POST", key["token_uri"], headers, body)


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
  children: list[subprocess.Popen[bytes]] = []

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
    for child in self.children:
      child.kill()
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


# --- guard.py ---

class Guard:
  def __init__(self) -> None:
    self.header = bytearray()
    self.skip = self.padding = self.files = self.total = self.zero_blocks = 0
    self.body = bytearray()
    self.consume: collections.abc.Callable[[bytes], None] | None = None
    self.long_name: bytes | None = None
    self.long_link: bytes | None = None
    self.marker: int | None = None
    self.seen: set[int] = set()
    self.links: set[bytes] = set()

  def passed(self, data: bytes) -> bytes:
    at, end = 0, len(data)
    while at < end and self.zero_blocks < 2:
      if self.skip:
        at += self.pass_body(data[at : at + self.skip] if self.consume else b"", end - at)
      elif not self.header and end - at >= BLOCK:
        self.member(data[at : at + BLOCK])
        at += BLOCK
      else:
        at += self.pass_part_of_header(data[at : at + BLOCK - len(self.header)])
    if data[at:].strip(b"\0"):
      raise Refused("bytes follow the end of the archive")
    return data[:at]

  def pass_part_of_header(self, part: bytes) -> int:
    self.header += part
    if len(self.header) == BLOCK:
      self.member(bytes(self.header))
      self.header.clear()
    return len(part)

  def pass_body(self, wanted: bytes, there: int) -> int:
    passed = min(self.skip, there)
    self.skip -= passed
    if self.consume:
      self.body += wanted
      if not self.skip:
        consume, self.consume = self.consume, None
        consume(bytes(self.body[: len(self.body) - self.padding]))
    return passed

  def member(self, block: bytes) -> None:
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
  def check_sum(block: bytes) -> None:
    if sum(block) - sum(block[148:156]) + 8 * 32 != octal(block[148:156]):
      raise Refused("a header of it is damaged")

  def keep_body(self, size: int, consume: collections.abc.Callable[[bytes], None]) -> None:
    if not 0 < size <= 8192:
      raise Refused("a name in it is too long")
    self.body, self.consume = bytearray(), consume

  def set_long_name(self, body: bytes) -> None:
    self.long_name = body.rstrip(b"\0")

  def set_long_link(self, body: bytes) -> None:
    self.long_link = body.rstrip(b"\0")

  def real_member(self, block: bytes, kind: bytes, size: int) -> None:
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

  def check_name(self, name: bytes, kind: bytes) -> None:
    name = name[:-1] if kind == b"5" and name.endswith(b"/") else name
    parts = name.split(b"/")
    if b"" in parts or b"." in parts or b".." in parts or parts[0] == WORK.encode():
      raise Refused("it has a member by the name of %s" % plain(name))
    if self.links and any(b"/".join(parts[:n]) in self.links for n in range(1, len(parts))):
      raise Refused("%s lies behind a symbolic link" % plain(name))
    if hash(name) in self.seen:
      raise Refused("%s comes twice" % plain(name))
    self.seen.add(hash(name))

  def first_member(self, name: bytes, kind: bytes, size: int) -> None:
    if name != MARKER.encode() or kind != b"0":
      raise Refused("it does not begin with its marker")
    self.marker = -1
    self.keep_body(size, self.read_marker)

  def read_marker(self, body: bytes) -> None:
    count = body.rpartition(b"files ")[2].strip()
    if not count.isdigit() or body != marker_text(int(count)).encode():
      raise Refused("its marker says it is another set: %s" % plain(body))
    self.marker = int(count)

  def finish(self) -> None:
    if self.zero_blocks < 2:
      raise Refused("the archive ends too early")
    if self.files != self.marker:
      raise Refused("it has %d files, its marker says %s" % (self.files, self.marker))


def octal(field: bytes) -> int:
  if field[0] == 0x80:
    return int.from_bytes(field[1:], "big")
  digits = field.strip(b" \0")
  if digits.strip(b"01234567"):
    raise Refused("a header of it is damaged")
  return int(digits or b"0", 8)


def check_link(name: bytes, target: bytes) -> None:
  parts = [part for part in target.split(b"/") if part not in (b"", b".")]
  up = 0
  while up < len(parts) and parts[up] == b"..":
    up += 1
  if not target or target.startswith(b"/") or up > name.count(b"/") or b".." in parts[up:]:
    raise Refused("the link %s leads outside" % plain(name))


# --- processes.py ---

F_SETPIPE_SZ = 1031


def start(command: list[str], stdin: int | None = None, stdout: int | None = None) -> subprocess.Popen[bytes]:
  try:
    child = subprocess.Popen(command, stdin=stdin, stdout=stdout)
  except OSError as error:
    raise Unusable("%s cannot be started: %s" % (command[0], error.strerror))
  Watchdog.children.append(child)
  for pipe in filter(None, (child.stdin, child.stdout)):
    widen(pipe.fileno())
  return child


def widen(pipe: int) -> None:
  try:
    fcntl.fcntl(pipe, F_SETPIPE_SZ, 1 << 20)
  except OSError:
    pass


def end(child: subprocess.Popen[bytes]) -> None:
  child.kill()
  child.wait()
  for pipe in (child.stdin, child.stdout):
    try:
      if pipe:
        pipe.close()
    except OSError:
      pass


# --- unpacking.py ---

def unpack(pieces: collections.abc.Iterable[bytes], directory: str) -> None:
  guard = Guard()
  command = ["tar", "--extract", "--file=-", "--directory=" + directory,
               "--no-same-owner", "--no-same-permissions", "--keep-old-files"]
  tar = start(command, stdin=subprocess.PIPE)
  try:
    for data in inflated(pieces):
      feed(tar, guard.passed(data))
    guard.finish()
    feed(tar, b"", last=True)
    if tar.wait() != 0:
      raise Unusable("tar could not unpack the archive here (status %d)" % tar.returncode)
  finally:
    end(tar)


def feed(tar: subprocess.Popen[bytes], data: bytes, last: bool = False) -> None:
  assert tar.stdin
  try:
    tar.stdin.write(data)
    if last:
      tar.stdin.close()
  except OSError:
    raise Unusable("tar gave up; see its words above")


def inflated(pieces: collections.abc.Iterable[bytes]) -> collections.abc.Iterator[bytes]:
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
      more = bool(piece) or len(data) == 4 * PIECE
    if inflater.unused_data:
      raise Refused("bytes follow the end of the gzip file")
  if not inflater.eof:
    raise Refused("it ends too early")


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

Chunk = typing.Tuple[memoryview, bool]


class Archive:
  def __init__(self, directory: str) -> None:
    names = sorted(name for name in os.listdir(directory) if name not in (MARKER, WORK))
    self.tar = start(["tar", "--create", "--file=-", "--directory=" + directory, "--format=gnu", "--sort=name",
             "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rwX,go+rX,go-w,a-st",
             "--hard-dereference", "--", MARKER] + names, stdout=subprocess.PIPE)
    made = self.tar.stdout
    assert made
    self.gzip = start(["gzip", "-1", "--no-name", "--stdout"], stdin=made.fileno(), stdout=subprocess.PIPE)
    made.close()
    self.chunks = chunks(self.gzip.stdout)

  def is_whole(self) -> bool:
    return self.gzip.wait() == 0 and self.tar.wait() == 0

  def __enter__(self) -> Archive:
    return self

  def __exit__(self, *_: object) -> None:
    end(self.gzip)
    end(self.tar)


def chunks(stream: io.BufferedReader) -> collections.abc.Iterator[Chunk]:
  spare: queue.Queue[bytearray] = queue.Queue()
  ready: queue.Queue[Chunk] = queue.Queue()
  for _ in range(2):
    spare.put(bytearray(UPLOAD_CHUNK))

  def read() -> None:
    last = False
    with contextlib.suppress(ValueError):
      while not last:
        buffer = spare.get()
        size = stream.readinto(buffer)
        last = not stream.peek(1)
        ready.put((memoryview(buffer)[:size], last))

  threading.Thread(target=read, daemon=True).start()
  return handed_out(spare, ready)


def handed_out(spare: queue.Queue[bytearray], ready: queue.Queue[Chunk]) -> collections.abc.Iterator[Chunk]:
  last = False
  while not last:
    chunk, last = ready.get()
    yield chunk, last
    spare.put(chunk.obj)


def check_members(directory: str) -> None:
  total, root = 0, os.fsencode(directory)
  for folder, folders, files in os.walk(root):
    if folder == root:
      folders[:] = [name for name in folders if name != WORK.encode()]
    for name in folders + files:
      total += archived_size(root, os.path.join(folder, name))
  if total > LARGEST_GROWTH * byte_limit():
    raise Refused("the packages have %d bytes, more than %d times maxArchiveSize" % (total, LARGEST_GROWTH))


def archived_size(root: bytes, path: bytes) -> int:
  status = os.lstat(path)
  if stat.S_ISLNK(status.st_mode):
    check_link(os.path.relpath(path, root), os.readlink(path))
  elif not stat.S_ISDIR(status.st_mode) and not stat.S_ISREG(status.st_mode):
    raise Refused("%s is neither file nor directory nor symbolic link" % plain(os.path.relpath(path, root)))
  return 2 * BLOCK + (status.st_size if stat.S_ISREG(status.st_mode) else 0)


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


def send(archive: Archive, upload: Upload) -> str:
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
'

# --- the cache on Google Cloud Storage -----------------------------------------------------------

: "${GCS_BUCKET:?}" "${GCS_OBJECT_KEY:?}" "${MAX_ARCHIVE_BYTES:?}"

ask_cache() {
  verdict='' number=''
  run python3 -I -c "$gcs_cache" "$1" "$2" >"$work/verdict" || true
  read -r verdict number <"$work/verdict" || true
}

fetch() {
  log "looking for the packages in gs://$GCS_BUCKET/${GCS_OBJECT_KEY%.tar.gz}-$platform.tar.gz"
  ask_cache fetch "$tree"
  if [[ $verdict == hit ]]; then
    end_phase download "$number"
    return 0
  fi
  end_phase 'asking the cache'
  export replaced_generation=${number:-0}
  return 1
}

push() {
  log 'uploading the packages for the next pod'
  ask_cache push "$volume"
  end_phase upload "$number"
}

main() {
  ! begin || return 0
  if fetch; then
    on_volume publish
    finish 'cache hit'
    return 0
  fi
  local outcome=$verdict
  install_set
  on_volume publish
  [[ $outcome != miss ]] || push
  finish 'cache miss, installed with pip'
}

main
