# Puts the Python packages of an app where it finds them, before it starts. Rendered by kaspr-fn, where it has
# comments: src/main/resources/io/kaspr/fn/packages

set -euo pipefail +vx
umask 022
unset POSIXLY_CORRECT

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

readonly ask_platform='
import glob, os, re, sys
try:
    libc = (os.confstr("CS_GNU_LIBC_VERSION") or "").replace(" ", "")
except (ValueError, OSError):
    libc = ""
for loader in [] if libc else glob.glob("/lib/ld-musl-*.so.1"):
    with open(loader, "rb") as file:
        version = re.search(rb"\0(\d+\.\d+)\.\d+\0", file.read())
    libc = "musl" + (version.group(1).decode() if version else "1")
print("py%d.%d-%s-%s" % (*sys.version_info[:2], os.uname().machine, libc or "libc"))
'

find_platform() {
  platform=$(python3 -I -S -c "$ask_platform") || fail unknown 'python3 does not run in this image'
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
    if not value and name == "PYPI_PASSWORD":
        sys.exit("PYPI_PASSWORD is empty, which only Python 3.11 and later can pass on: an index that takes a token as "
                 "user mostly accepts any text as password")
    if not value.isascii() or not value.isprintable() or " " in value:
        sys.exit("only Python 3.11 and later can read spaces, line ends and characters beyond ASCII in " + name)
    return value
for name in ("PYPI_USERNAME", "PYPI_PASSWORD"):
    try:
        os.environ[name].encode("latin-1")
    except UnicodeError:
        sys.exit("pip can send only characters of Latin-1, but there are others in " + name)
user, password = word("PYPI_USERNAME"), word("PYPI_PASSWORD")
text = "machine %s%s password %s\n" % (sys.argv[1], user and " login " + user, password)
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
    "PIP_CONFIG_FILE=${PIP_CONFIG_FILE:-/dev/null}" PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_PREFIX='' PIP_ROOT='' PIP_QUIET=0)
  pip_command=(python3 -m pip install --target "$tree" --no-cache-dir --progress-bar off
    --log "$work/pip.log" --requirement "$work/requirements.txt")
  (umask 077 && : >"$work/pip.log") # pip writes down there what it keeps from its output
  [[ -z ${INDEX_URL:-} ]] || pip_command+=(--index-url "$INDEX_URL")
  add_each --extra-index-url "${EXTRA_INDEX_URLS:-}"
  add_each --trusted-host "${TRUSTED_HOSTS:-}"
  write_requirements
  if [[ -n ${CONSTRAINTS:-} ]]; then
    on_volume write_file "$work/constraints.txt" "$CONSTRAINTS"$'\n'
    pip_command+=(--constraint "$work/constraints.txt")
  fi
  [[ -z ${REQUIRE_HASHES:-} ]] || pip_command+=(--require-hashes)
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
  local line other_python='' installed='' half=''
  local -i rank=0
  trap '' TERM INT HUP
  error_type=unknown error_message='pip said nothing' lasting=''
  while IFS= read -r line && [[ $line != "$1" ]]; do
    mask "$line"
    name_lines
    judge "$line"
    note_outcome "$line"
    [[ -z $line ]] || printf 'install-packages: pip: %s\n' "$masked" >&2
  done
  printf '%s\n' "$rank" "$error_type" "$error_message" "$lasting" >"$work/blame"
  printf '%s\n' "$installed" "$half" >"$work/installed"
}

note_outcome() {
  local path
  case $1 in
    'Successfully installed '*) installed=${1#Successfully installed } ;;
    *'Target directory '*' already exists. Specify --upgrade '*)
      path=${1#*'Target directory '}
      path=${path%% already exists*}
      [[ $path == */@(bin|share|etc|include|man|lib) ]] || half=$path
      ;;
  esac
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
    *'in --require-hashes mode, '*) blame 6 hash_mismatch '' lasting ;;
    *'DO NOT MATCH THE HASHES'* | *'Expected sha256 '*) blame 6 hash_mismatch ;;
    *'401 Error'* | *'HTTP error 401'* | *'HTTP error 403'* | *'401 Client Error'* | *'403 Client Error'* | \
      *'fatal: Authentication failed'* | *'could not read Username'* | *'could not read Password'*)
      blame 5 authentication ;;
    *'Retry(total=0,'* | *'HTTP error 5'* | *' 5'[0-9][0-9]' Server Error'* | *'Max retries exceeded'* | \
      *'Could not resolve host'* | *'Failed to connect to'* | *'Read timed out'* | *'Connection broken'* | \
      *'Connection aborted'* | *'Connection reset by peer'* | *'IncompleteRead'* | *CERTIFICATE_VERIFY_FAILED* | \
      *' connection error: '* | *' respond within '* | *'confirming the ssl certificate'* | *'a secure connection'*)
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
  if [[ $status == 0 ]]; then
    check_installed
    return
  fi
  error_type=unknown error_message="pip failed with status $status" lasting=''
  { read -r rank && read -r error_type && read -r error_message && read -r lasting; } <"$work/blame" || true
  read_log
  [[ $error_type == disk_full ]] || blame_status "$status" "$((SECONDS - begin))"
  return 1
}

readonly find_missing='
import os, re, sys
tree, said = sys.argv[1], sys.argv[2].split()
def canonical(name):
    return re.sub("[-_.]+", "-", name).lower()
def named(info):
    for file in "METADATA", "PKG-INFO", "":
        path = os.path.join(tree, info, file).rstrip("/")
        if os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as lines:
                return next((line[5:].strip() for line in lines if line.startswith("Name:")), "")
    return info.split("-")[0]
there = {canonical(named(info)) for info in os.listdir(tree) if info.endswith((".dist-info", ".egg-info"))}
print(" ".join(name for name in said if canonical(name.rpartition("-")[0]) not in there))
'

check_installed() {
  local installed='' half='' missing
  error_type=unknown lasting=yes
  { read -r installed && read -r half; } <"$work/installed" || true
  missing=$(python3 -I -c "$find_missing" "$tree" "$installed")
  if [[ -z $installed ]]; then
    error_message='pip installed nothing: do all packages have markers for other systems?'
  elif [[ -n $missing ]]; then
    error_message="pip installed $missing elsewhere; is there root, prefix or target in ${PIP_CONFIG_FILE:-pip.conf}?"
  elif [[ -n $half ]]; then
    error_message="pip left out a part of $half, as the Python of this image has two directories for packages (lib and lib64)"
  else
    return 0
  fi
  remove "$tree" "$work/tmp" || true
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
  tell_of_configuration
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

tell_of_configuration() {
  local file
  for file in /etc/pip.conf /etc/xdg/pip/pip.conf "${HOME:-}/.config/pip/pip.conf" "${HOME:-}/.pip/pip.conf"; do
    [[ -n ${PIP_CONFIG_FILE:-} || ! -s $file ]] ||
      log "$file of the image is not read; PIP_CONFIG_FILE=$file in the template has pip read it"
  done
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

prepare() {
  trap on_signal TERM INT HUP
  trap on_exit EXIT
  find_platform
  remove "$work" || true
}

begin() {
  prepare
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

# --- no cache: every pod installs its packages ---------------------------------------------------

main() {
  ! begin || return 0
  install_set
  on_volume publish
  finish 'installed with pip'
}

main
