"""A token endpoint, a bucket and a package index that cost as little as they can: files leave by sendfile.

    server.py DIRECTORY ROUND_TRIP RATE

Serves DIRECTORY/wheels as an index at /simple/, DIRECTORY/archive as the one object of the bucket (and for curl at
/archive), absent until it is uploaded; writes its port to DIRECTORY/port. GET /traffic gives the bytes of bodies that
came in and went out since it was asked last. A ROUND_TRIP of so many milliseconds is paid for twice by each new
connection, as TLS 1.3 does, and once by each answer; RATE is megabytes per second; 0 is as fast as it goes. It believes
everybody and everything: the tests have a strict one.
"""

import base64
import hashlib
import http.server
import json
import os
import sys
import time
import urllib.parse

os.chdir(sys.argv[1])
round_trip, rate = float(sys.argv[2]) / 1000, float(sys.argv[3]) * 1000000
traffic = {"in": 0, "out": 0}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16

    def setup(self):
        super().setup()
        time.sleep(2 * round_trip)

    def log_message(self, *_):
        pass

    def end_headers(self):
        time.sleep(round_trip)
        super().end_headers()

    def send_slowly(self, file, size):
        for at in range(0, size, 1 << 18):
            self.connection.sendfile(file, at, 1 << 18)
            time.sleep((1 << 18) / rate)

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        traffic["out"] += len(body)

    def answer_file(self, path):
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            self.send_response(200)
            if path == "archive":
                self.send_header("x-goog-hash", "md5=" + Upload.md5)
                self.send_header("x-goog-generation", "1")
            self.send_header("Content-Length", str(size))
            self.end_headers()
            self.wfile.flush()
            if rate:
                self.send_slowly(file, size)
            else:
                self.connection.sendfile(file)
            traffic["out"] += size

    def do_GET(self):
        path = urllib.parse.urlsplit(self.path).path
        if path == "/traffic":
            self.answer(200, ("%(in)d %(out)d\n" % traffic).encode())
            traffic.update({"in": 0, "out": 0})
        elif path.startswith("/simple/"):
            self.answer(200, page(path), Content_Type="text/html")
        elif path.startswith("/wheels/"):
            self.answer_file("wheels/" + os.path.basename(path))
        elif os.path.exists("archive"):
            self.answer_file("archive")
        else:
            self.answer(404, b"No such object")

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        self.rfile.read(length)
        traffic["in"] += length
        if self.path == "/token":
            self.answer(200, b"{\"access_token\": \"bench\"}")
        else:
            Upload.begin()
            self.answer(200, Location="http://%s/session" % self.headers["Host"])

    def do_PUT(self):
        left = int(self.headers["Content-Length"])
        buffer = memoryview(bytearray(1 << 18))
        while left:
            got = self.rfile.readinto1(buffer[: min(left, len(buffer))]) or sys.exit()
            Upload.add(buffer[:got])
            left -= got
            time.sleep(got / rate if rate else 0)
        if self.headers["Content-Range"].endswith("*"):
            self.answer(308, Range="bytes=0-%d" % (Upload.size - 1))
        else:
            self.answer(200, Upload.end())


class Upload:
    """The one upload there is at a time."""

    md5 = ""

    @classmethod
    def begin(cls):
        cls.file, cls.hash, cls.size = open("archive.new", "wb", buffering=0), hashlib.md5(), 0  # noqa: SIM115

    @classmethod
    def add(cls, data):
        cls.file.write(data)
        cls.hash.update(data)
        cls.size += len(data)
        traffic["in"] += len(data)

    @classmethod
    def end(cls):
        cls.file.close()
        os.rename("archive.new", "archive")
        cls.md5 = base64.b64encode(cls.hash.digest()).decode()
        return json.dumps({"md5Hash": cls.md5, "generation": "1"}).encode()


def page(path):
    """The list of all wheels, or of those of one name."""
    wanted = path.split("/")[2].replace("-", "_").lower()
    wheels = [wheel for wheel in sorted(os.listdir("wheels")) if wheel.lower().startswith(wanted)]
    return "".join("<a href=\"/wheels/%s\">%s</a>\n" % (wheel, wheel) for wheel in wheels).encode()


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


server = Server(("127.0.0.1", 0), Handler)
with open("port.new", "w") as port:
    port.write(str(server.server_port))
os.rename("port.new", "port")
server.serve_forever()
