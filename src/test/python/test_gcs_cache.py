"""What the helper of the script does without a network. Run by GcsCachePyTest, or:

    GCS_CACHE=src/main/resources/io/kaspr/fn/packages python3 -m unittest discover src/test/python
"""

import base64
import email.message
import email.utils
import gzip
import hashlib
import io
import json
import os
import ssl
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest
import unittest.mock
import urllib.request
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["GCS_CACHE"])
os.environ.update(
    PACKAGES_HASH="0123456789abcdef", platform="py3.9-x86_64", MAX_ARCHIVE_BYTES="1048576",
    GCS_BUCKET="my-cache", GCS_OBJECT_KEY="pre fix/app/0123.tar.gz")

import gcs_cache
from gcs_cache import Denied, Guard, Refused


class Names(unittest.TestCase):
    def test_the_key_gets_what_only_the_pod_knows(self):
        key = gcs_cache.archive_key("kaspr-packages/app/0123.tar.gz", "py3.12-aarch64")
        self.assertEqual(key, "kaspr-packages/app/0123-py3.12-aarch64.tar.gz")

    def test_a_key_without_the_suffix_gets_it_too(self):
        self.assertEqual(gcs_cache.archive_key("a/b", "py3.8-x"), "a/b-py3.8-x.tar.gz")

    def test_an_upload_names_the_generation_that_it_replaces(self):
        self.assertTrue(gcs_cache.session_url("17").endswith(
            "/upload/storage/v1/b/my-cache/o?uploadType=resumable"
            "&name=pre+fix%2Fapp%2F0123-py3.9-x86_64.tar.gz&ifGenerationMatch=17"))

    def test_the_path_of_an_object_encodes_all_of_its_key(self):
        self.assertTrue(gcs_cache.object_url(alt="media").endswith(
            "/storage/v1/b/my-cache/o/pre%20fix%2Fapp%2F0123-py3.9-x86_64.tar.gz?alt=media"))

    def test_the_host_of_an_emulator_may_come_without_a_scheme(self):
        os.environ["STORAGE_EMULATOR_HOST"] = "localhost:4443"
        self.addCleanup(os.environ.pop, "STORAGE_EMULATOR_HOST")
        self.assertEqual(gcs_cache.storage_base(), "http://localhost:4443")


class Words(unittest.TestCase):
    def test_text_from_outside_becomes_one_printable_line(self):
        self.assertEqual(gcs_cache.plain(b"a\n\x1b[31mb \xff"), "a [31mb \ufffd")


class Clock:
    def __init__(self):
        self.now, self.slept = 0.0, []

    def sleep(self, seconds):
        self.now += seconds
        self.slept.append(seconds)


class PatienceEnds(unittest.TestCase):
    def patience(self, seconds, attempts=5):
        self.clock = Clock()
        return gcs_cache.Patience(
            seconds, attempts, clock=lambda: self.clock.now, sleep=self.clock.sleep, draw=lambda low, high: high)

    def test_after_the_attempts(self):
        patience = self.patience(1000, attempts=4)
        self.assertEqual([patience.pause() for _ in range(4)], [True, True, True, False])
        self.assertEqual(self.clock.slept, [0.5, 1.0, 2.0])

    def test_with_the_budget_of_time(self):
        patience = self.patience(1.0)
        self.assertEqual([patience.pause() for _ in range(2)], [True, False])

    def test_when_it_is_asked_to_wait_for_longer_than_it_may(self):
        self.assertFalse(self.patience(20).pause(at_least=30))
        self.assertEqual(self.clock.slept, [])

    def test_with_pauses_that_grow_to_a_limit(self):
        patience = self.patience(1000, attempts=9)
        while patience.pause():
            pass
        self.assertEqual(self.clock.slept, [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0, 8.0])

    def test_and_waits_as_long_as_it_is_asked_to(self):
        self.assertTrue(self.patience(20).pause(at_least=7))
        self.assertEqual(self.clock.slept, [7])


def openssl(*arguments, **options):
    return subprocess.run(
        ["openssl", *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options).stdout


class Signatures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pkcs8 = openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048").decode()
        cls.pkcs1 = openssl("rsa", "-traditional", input=cls.pkcs8.encode()).decode()

    def test_without_openssl_are_those_of_openssl(self):
        for pem in (self.pkcs8, self.pkcs1, self.pkcs8.replace("\n", "\r\n")):
            expected = gcs_cache.sign_with_openssl(b"message", pem)
            self.assertEqual(len(expected), 256)
            self.assertEqual(gcs_cache.sign_with_integers(b"message", pem), expected)

    def test_of_a_damaged_key_are_not_made(self):
        numbers = gcs_cache.rsa_numbers(self.pkcs8)
        numbers[5] ^= 2
        original = gcs_cache.rsa_numbers
        gcs_cache.rsa_numbers = lambda pem: numbers
        self.addCleanup(setattr, gcs_cache, "rsa_numbers", original)
        with self.assertRaises(Denied):
            gcs_cache.sign_with_integers(b"message", self.pkcs8)

    def test_of_other_keys_are_not_made(self):
        curve = openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256").decode()
        locked = openssl("pkcs8", "-topk8", "-passout", "pass:x", input=self.pkcs8.encode()).decode()
        cut = "\n".join(self.pkcs8.splitlines()[:9] + self.pkcs8.splitlines()[-1:])
        for pem in (curve, locked, cut, "nothing", "", "-----BEGIN PRIVATE KEY-----"):
            with self.assertRaises(Denied):
                gcs_cache.sign(b"message", pem)


class KeyFiles(unittest.TestCase):
    def test_that_cannot_be_used_are_refused_with_a_reason(self):
        reasons = {
            b"": "not JSON", b"no JSON": "not JSON", b"\xff\xfe": "not JSON", b"[]": "not a JSON object",
            b"{}": "no client_email", b'{"type": "authorized_user"}': "of type authorized_user",
            b'{"client_email": "a@b"}': "no private_key",
            b'{"client_email": "a@b", "private_key": 5}': "no private_key",
            b'{"client_email": "", "private_key": "x"}': "no client_email",
            b'{"client_email": "a@b", "private_key": "x", "token_uri": "file:///etc"}': "not a URL",
        }
        for text, reason in reasons.items():
            with tempfile.NamedTemporaryFile() as file, self.assertRaisesRegex(Denied, reason):
                file.write(text)
                file.flush()
                gcs_cache.read_key(file.name)

    def test_without_token_uri_mean_googles_own(self):
        key = gcs_cache.checked_key({"client_email": "a@b", "private_key": "x"})
        self.assertEqual(key["token_uri"], "https://oauth2.googleapis.com/token")


class Hashes(unittest.TestCase):
    def test_crc32c_is_that_of_its_standard(self):
        crc = gcs_cache.Crc32c()
        crc.update(b"1234")
        crc.update(b"56789")
        self.assertEqual(crc.digest().hex(), "e3069283")

    def announced(self, *lines):
        headers = email.message.Message()
        for line in lines:
            headers["x-goog-hash"] = line
        return gcs_cache.announced_hash(headers)

    def test_md5_goes_before_crc32c_in_one_line_or_two(self):
        expected = base64.b64encode(hashlib.md5(b"x").digest()).decode()
        for lines in (["crc32c=AAAAAA==,md5=" + expected], ["crc32c=AAAAAA==", "md5=" + expected]):
            self.assertEqual(self.announced(*lines)[1], hashlib.md5(b"x").digest())

    def test_crc32c_will_do(self):
        self.assertIsInstance(self.announced("crc32c=AAAAAA==")[0], gcs_cache.Crc32c)

    def test_no_hash_is_no_trust(self):
        with self.assertRaises(gcs_cache.Denied):
            self.announced()


def member(name, content=b"", kind=tarfile.REGTYPE, link="", mode=0o644):
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname, info.mode = len(content), kind, link, mode
    return info, content


def tar_of(*members, files=None, form=tarfile.GNU_FORMAT):
    """An archive that begins with a proper marker."""
    data = io.BytesIO()
    count = len([m for m in members if m[0].type != tarfile.DIRTYPE]) if files is None else files
    with tarfile.open(fileobj=data, mode="w", format=form) as tar:
        for info, content in (member(".kaspr-packages", gcs_cache.marker_text(count).encode()), *members):
            tar.addfile(info, io.BytesIO(content))
    return data.getvalue()


class Answer:
    """An answer that is all there."""

    def __init__(self, status=200, body=b"", **headers):
        self.status, self.headers, self.body = status, email.message.Message(), io.BytesIO(body)
        for name, value in headers.items():
            self.headers[name.replace("_", "-")] = value

    def read(self, size=-1):
        return self.body.read(size)

    read1 = read


class Downloads(unittest.TestCase):
    def setUp(self):
        os.environ["INSTALL_TIMEOUT"] = "60"
        self.said = []
        log, gcs_cache.log = gcs_cache.log, self.said.append
        self.addCleanup(setattr, gcs_cache, "log", log)

    def take(self, **headers):
        return gcs_cache.take(gcs_cache.Download("token", Answer(**headers)), "/nowhere")

    def test_that_are_bad_name_the_generation_to_replace(self):
        headers = {"Content_Length": "9", "x_goog_hash": "md5=AAAA", "x_goog_generation": "17"}
        self.assertEqual(self.take(body=b"no archive"[:9], **headers), "miss 17")
        self.assertIn("it will be replaced", self.said[0])

    def test_of_a_page_that_is_not_from_the_bucket_replace_nothing(self):
        for generation in ({}, {"x_goog_generation": "1 2"}):
            with self.assertRaisesRegex(Denied, "not Google Cloud Storage"):
                self.take(body=b"<html>please log in</html>", Content_Length="26", **generation)


class Pauses(unittest.TestCase):
    def test_are_as_long_as_the_answer_asks_for(self):
        for text, seconds in (("7", 7), ("0", 0), ("9" * 30, 1e30), ("-5", 0), ("soon", 0), ("nan", 0), ("", 0),
                              ("Wed, 21 Oct 2015 07:28:00 GMT", 0)):
            self.assertEqual(gcs_cache.retry_after(Answer(Retry_After=text)), seconds, text)

    def test_may_be_given_as_a_date(self):
        text = email.utils.formatdate(time.time() + 100, usegmt=True)
        self.assertAlmostEqual(gcs_cache.retry_after(Answer(Retry_After=text)), 100, delta=5)


class Assertions(unittest.TestCase):
    def parts(self, **more):
        original = gcs_cache.sign
        gcs_cache.sign = lambda message, pem: b"signature of " + pem.encode()
        self.addCleanup(setattr, gcs_cache, "sign", original)
        key = dict({"client_email": "a@b", "private_key": "pem", "token_uri": "https://t/x"}, **more)
        parts = gcs_cache.assertion(key, 1000).split(".")
        return [base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in parts]

    def test_claim_what_google_asks_for(self):
        header, claims, signature = self.parts(private_key_id="k1")
        self.assertEqual(json.loads(header), {"alg": "RS256", "typ": "JWT", "kid": "k1"})
        self.assertEqual(json.loads(claims), {
            "iss": "a@b", "scope": "https://www.googleapis.com/auth/devstorage.read_write", "aud": "https://t/x",
            "iat": 1000, "exp": 4600})
        self.assertEqual(signature, b"signature of pem")

    def test_name_no_key_that_has_no_name(self):
        self.assertNotIn("kid", json.loads(self.parts()[0]))


class TheGuard(unittest.TestCase):
    def passes(self, tar, step=100):
        guard, passed = Guard(), b""
        for at in range(0, len(tar), step):
            passed += guard.passed(tar[at : at + step])
        guard.finish()
        return passed

    def refuses(self, reason, tar):
        for step in (100, 512, 1 << 20):
            with self.assertRaisesRegex(Refused, reason):
                self.passes(tar, step)

    def test_lets_a_good_archive_pass_in_pieces_of_any_size(self):
        tar = tar_of(
            member("a", kind=tarfile.DIRTYPE, mode=0o755), member("a/" + "long" * 60, b"x" * 1000),
            member("a/link", kind=tarfile.SYMTYPE, link="../b"), member("b", b""),
            member("c", kind=tarfile.SYMTYPE, link="a/" + "long" * 60))
        for step in (1, 511, 512, 513, 1 << 20):
            self.assertEqual(self.passes(tar, step), tar.rstrip(b"\0").ljust(len(self.passes(tar)), b"\0"))

    def test_refuses_names_that_lead_elsewhere(self):
        for name in ("/etc/evil", "../evil", "a/../../evil", "./a", "a//b", ".kaspr-work/x"):
            self.refuses("a member by the name of", tar_of(member(name)))

    def test_refuses_links_that_lead_elsewhere(self):
        for link in ("/etc", "..", "../..", "a/../../x", "another-link/..", ""):
            self.refuses("leads outside", tar_of(member("evil", kind=tarfile.SYMTYPE, link=link)))

    def test_refuses_members_behind_links(self):
        link = member("a", kind=tarfile.SYMTYPE, link="b")
        self.refuses("behind a symbolic link", tar_of(link, member("a/x")))

    def test_refuses_what_is_no_file(self):
        for kind in (tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, b"S", b"7"):
            self.refuses("neither file nor directory", tar_of(member("evil", kind=kind, link="x")))

    def test_refuses_more_rights_than_a_package_needs(self):
        for mode in (0o4755, 0o2755, 0o1777):
            self.refuses("setuid", tar_of(member("evil", mode=mode)))

    def test_refuses_a_name_that_comes_twice(self):
        self.refuses("a comes twice", tar_of(member("a"), member("a")))

    def test_refuses_another_number_of_files(self):
        for files in (0, 2):
            self.refuses("its marker says", tar_of(member("a"), files=files))

    def test_refuses_an_archive_that_does_not_begin_with_its_marker(self):
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode="w", format=tarfile.GNU_FORMAT) as tar:
            tar.addfile(*member("a"))
        self.refuses("does not begin with its marker", data.getvalue())

    def test_refuses_the_marker_of_another_set(self):
        for old, new in ((b"0123456789abcdef", b"0123456789abcde0"), (b"py3.9", b"py3.8")):
            self.refuses("another set", tar_of(member("a")).replace(old, new))

    def test_refuses_other_formats(self):
        self.refuses("no archive in GNU format", tar_of(member("a"), form=tarfile.USTAR_FORMAT))

    def test_refuses_damaged_headers(self):
        tar = bytearray(tar_of(member("a")))
        tar[1024] ^= 1
        self.refuses("damaged", bytes(tar))

    def test_refuses_archives_without_an_end(self):
        tar = tar_of(member("a"))
        self.refuses("ends too early", tar[: 3 * 512])

    def test_refuses_what_follows_the_end(self):
        self.refuses("bytes follow the end", tar_of(member("a")) + b"x")

    def test_refuses_what_would_fill_the_disk(self):
        info, _ = member("bomb")
        info.size = 11 * 1048576
        self.refuses("unpacks to more than", tar_of() [:1024] + info.tobuf(tarfile.GNU_FORMAT))


class Inflating(unittest.TestCase):
    def inflate(self, data):
        return b"".join(gcs_cache.inflated([data[at : at + 1000] for at in range(0, len(data), 1000)]))

    def test_gives_back_what_was_packed(self):
        for content in (b"", os.urandom(5000), b"0" * (9 << 20)):
            self.assertEqual(self.inflate(gzip.compress(content)), content)

    def test_refuses_what_is_cut_short_or_goes_on_or_is_damaged(self):
        good = gzip.compress(os.urandom(5000))
        damaged = good[:-5] + bytes([good[-5] ^ 1]) + good[-4:]
        for bad in (b"", good[:-1], good + b"\0", good + good, damaged, b"no gzip", zlib.compress(b"x")):
            with self.assertRaises(Refused):
                self.inflate(bad)


def directory_of(test, **files):
    """A directory with a marker and these files."""
    directory = tempfile.TemporaryDirectory()
    test.addCleanup(directory.cleanup)
    files[".kaspr-packages"] = gcs_cache.marker_text(len(files))
    for name, text in files.items():
        with open(os.path.join(directory.name, name), "w", encoding="utf-8") as file:
            file.write(text)
    return directory.name


class Archives(unittest.TestCase):
    def test_come_out_of_the_other_end_as_they_were(self):
        content = "".join(map(str, range(1000000)))
        with gcs_cache.Archive(directory_of(self, a=content, b="")) as archive:
            packed = b"".join(bytes(chunk) for chunk, _ in archive.chunks)
            self.assertTrue(archive.is_whole())
        unpacked = directory_of(self)
        os.remove(unpacked + "/.kaspr-packages")
        gcs_cache.unpack([packed], unpacked)
        with open(unpacked + "/a", encoding="utf-8") as file:
            self.assertEqual(file.read(), content)

    def test_are_not_whole_when_tar_failed(self):
        directory = directory_of(self)
        os.remove(directory + "/.kaspr-packages")
        with gcs_cache.Archive(directory) as archive:
            list(archive.chunks)
            self.assertFalse(archive.is_whole())

    def test_that_nobody_reads_leave_no_process_behind(self):
        with gcs_cache.Archive(directory_of(self, a="x" * 20000000)) as archive:
            pass
        self.assertIsNotNone(archive.tar.returncode)
        self.assertIsNotNone(archive.gzip.returncode)


class Pipes(unittest.TestCase):
    def test_have_room_for_a_megabyte(self):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        with os.fdopen(writer, "wb", buffering=0) as pipe:
            gcs_cache.widen(pipe)
            os.set_blocking(writer, False)
            self.assertEqual(pipe.write(bytes(2 << 20)), 1 << 20)

    def test_that_cannot_grow_are_used_as_they_are(self):
        with tempfile.TemporaryFile() as file:
            gcs_cache.widen(file)


class Connections(unittest.TestCase):
    def test_read_the_authorities_once(self):
        self.assertIs(gcs_cache.opener("https"), gcs_cache.opener("https"))

    def test_verify_whom_they_talk_to(self):
        tls = next(h for h in gcs_cache.opener("https").handlers if isinstance(h, urllib.request.HTTPSHandler))
        self.assertEqual(tls._context.verify_mode, ssl.CERT_REQUIRED)
        self.assertTrue(tls._context.check_hostname)

    def test_follow_no_redirect(self):
        for scheme in ("http", "https"):
            handlers = [h for h in gcs_cache.opener(scheme).handlers
                        if isinstance(h, urllib.request.HTTPRedirectHandler)]
            self.assertEqual([type(h) for h in handlers], [gcs_cache.NoRedirects])

    def test_honour_proxies(self):
        gcs_cache.opener.cache_clear()
        self.addCleanup(gcs_cache.opener.cache_clear)
        with unittest.mock.patch.dict(os.environ, https_proxy="http://proxy:3128"):
            handlers = [h for h in gcs_cache.opener("https").handlers if isinstance(h, urllib.request.ProxyHandler)]
        self.assertEqual(handlers[0].proxies["https"], "http://proxy:3128")


class Chunks(unittest.TestCase):
    def test_only_the_last_one_is_the_last(self):
        size = gcs_cache.UPLOAD_CHUNK
        for length, expected in (
            (1, [(1, True)]), (size, [(size, True)]), (size + 1, [(size, False), (1, True)]),
            (2 * size, [(size, False), (size, True)]), (3 * size + 1, 3 * [(size, False)] + [(1, True)])):
            stream = io.BufferedReader(io.BytesIO(bytes(length)))
            got = [(len(chunk), last) for chunk, last in gcs_cache.chunks(stream)]
            self.assertEqual(got, expected)

    def test_come_in_their_order_from_two_buffers(self):
        content = os.urandom(3 * gcs_cache.UPLOAD_CHUNK + 5)
        chunks = [(chunk.obj, bytes(chunk)) for chunk, _ in gcs_cache.chunks(io.BufferedReader(io.BytesIO(content)))]
        self.assertEqual(b"".join(copy for _, copy in chunks), content)
        self.assertEqual(len({id(buffer) for buffer, _ in chunks}), 2)


if __name__ == "__main__":
    unittest.main()
