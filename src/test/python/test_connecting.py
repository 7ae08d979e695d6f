"""Hosts with several addresses, some of them dead."""

import socket
import time
import unittest
from unittest import mock

from gcs_cache import connecting


def listener():
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen()
    return server


class Connecting(unittest.TestCase):
    def setUp(self):
        connecting.answered.clear()
        self.server = listener()
        self.addCleanup(self.server.close)
        self.alive = self.server.getsockname()

    def connect(self, *addresses):
        infos = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in addresses]
        start = time.monotonic()
        with mock.patch.object(socket, "getaddrinfo", lambda *_: infos):
            connecting.connect(("host", 443), 10).close()
        return time.monotonic() - start

    def dead(self):
        """An address whose queue is full, so that nothing answers."""
        server = socket.socket()
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        self.addCleanup(server.close)
        for _ in range(3):
            client = socket.socket()
            client.setblocking(False)
            client.connect_ex(server.getsockname())
            self.addCleanup(client.close)
        return server.getsockname()

    def test_a_dead_address_costs_little_and_only_once(self):
        dead = self.dead()
        self.assertLess(self.connect(dead, self.alive), 8)
        self.assertLess(self.connect(dead, self.alive), 1)

    def test_an_address_that_refuses_costs_nothing(self):
        closed = listener()
        address = closed.getsockname()
        closed.close()
        self.assertLess(self.connect(address, self.alive), 1)

    def test_the_problem_of_the_last_address_is_told(self):
        closed = listener()
        address = closed.getsockname()
        closed.close()
        with self.assertRaises(ConnectionRefusedError):
            self.connect(address)

    def test_the_families_take_turns(self):
        six, four = socket.AF_INET6, socket.AF_INET
        places = [(six, "a"), (six, "b"), (six, "c"), (four, "d")]
        self.assertEqual([name for _, name in connecting.in_turns(places)], ["a", "d", "b", "c"])


if __name__ == "__main__":
    unittest.main()
