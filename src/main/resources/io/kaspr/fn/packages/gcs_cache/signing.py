"""Signs with the private key, by openssl or without."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess

from .limits import STALL_SECONDS
from .problems import Denied


def sign(message: bytes, pem: str) -> bytes:
    """RSASSA-PKCS1-v1_5 with SHA-256, by openssl where there is one; it would take other kinds of keys too."""
    rsa_numbers(pem)
    return sign_with_openssl(message, pem) or sign_with_integers(message, pem)


def sign_with_openssl(message: bytes, pem: str) -> bytes | None:
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


def sign_with_integers(message: bytes, pem: str) -> bytes:
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


def rsa_numbers(pem: str) -> list[int]:
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


def pem_bytes(pem: str) -> bytes:
    lines = [line.strip() for line in pem.strip().splitlines()]
    if lines[0] not in ("-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"):
        raise ValueError("not a private key")
    return base64.b64decode("".join(lines[1:-1]), validate=True)


def der_fields(data: bytes) -> list[tuple[int, bytes]]:
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
