"""Connects to one of the addresses of a host without waiting long for those that are dead (RFC 8305 in small)."""

from __future__ import annotations

import http.client
import itertools
import socket
import typing
import urllib.request

SHORT_SECONDS = 1.5  # for an address while there are others

Address = typing.Tuple[typing.Any, ...]
Place = typing.Tuple[int, Address]
answered: set[Address] = set()


def connect(host_and_port: tuple[str, int], timeout: float, *_: object) -> socket.socket:
    """A connection to the first address that answers; one that has answered before comes first."""
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
    """IPv6 and IPv4 by turns, beginning with what the system prefers."""
    first = [place for place in places if place[0] == places[0][0]]
    others = [place for place in places if place[0] != places[0][0]]
    pairs = itertools.zip_longest(first, others)
    return [place for pair in pairs for place in pair if place]


def quick(kind: typing.Callable[..., http.client.HTTPConnection]) -> typing.Any:
    """The same kind of connection, but made by connect."""

    def made(*arguments: typing.Any, **options: typing.Any) -> http.client.HTTPConnection:
        connection = kind(*arguments, **options)
        connection._create_connection = connect  # type: ignore[attr-defined]
        return connection

    return made


class PlainHandler(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(quick(http.client.HTTPConnection), req)


class SecureHandler(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        connection = quick(http.client.HTTPSConnection)
        return self.do_open(connection, req, context=self._context)  # type: ignore[attr-defined]
