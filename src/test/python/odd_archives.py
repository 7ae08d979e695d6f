"""Archives that the script and tar might read differently: good ones, and kinds of them with something odd.

A kind is a function that makes the blocks of an archive's members, without its marker and its end.
"""

import random
import typing

BLOCK = 512
FIELDS = {
    "name": (0, 100), "mode": (100, 108), "uid": (108, 116), "gid": (116, 124), "size": (124, 136), "mtime": (136, 148),
    "checksum": (148, 156), "type": (156, 157), "link": (157, 257), "magic": (257, 265), "uname": (265, 297),
    "gname": (297, 329), "devmajor": (329, 337), "devminor": (337, 345), "prefix": (345, 500), "rest": (500, 512)}
USUAL = {
    "name": b"n", "mode": b"0000644\0", "uid": b"0000000\0", "gid": b"0000000\0", "size": b"00000000000\0",
    "mtime": b"00000000000\0", "type": b"0", "magic": b"ustar  \0"}
NUMBERS = ("mode", "uid", "gid", "mtime", "checksum", "devmajor", "devminor")

Kind = typing.Callable[[random.Random], bytes]


def header(**fields: bytes) -> bytes:
    """A header block with these bytes in its fields, and a right checksum unless one is given."""
    block = bytearray(BLOCK)
    for field, value in {**USUAL, **fields}.items():
        start, end = FIELDS[field]
        block[start:end] = value.ljust(end - start, b"\0")[: end - start]
    return bytes(block) if "checksum" in fields else summed(block)


def summed(block: typing.Union[bytes, bytearray]) -> bytes:
    return bytes(block[:148]) + b"%06o\0 " % (sum(block) - sum(block[148:156]) + 8 * 32) + bytes(block[156:])


def padded(content: bytes) -> bytes:
    return content + b"\0" * (-len(content) % BLOCK)


def number(value: int) -> bytes:
    return b"%011o\0" % value


def file(name: bytes, content: bytes = b"", **fields: bytes) -> bytes:
    return named(name, size=number(len(content)), **fields) + padded(content)


def directory(name: bytes, **fields: bytes) -> bytes:
    return named(name + b"/", type=b"5", mode=b"0000755\0", **fields)


def link(name: bytes, target: bytes, **fields: bytes) -> bytes:
    fields = {"type": b"2", "mode": b"0000777\0", "link": target, **fields}
    return (long(b"K", target + b"\0") if len(target) > 100 else b"") + named(name, **fields)


def named(name: bytes, **fields: bytes) -> bytes:
    return (long(b"L", name + b"\0") if len(name) > 100 else b"") + header(name=name, **fields)


def long(kind: bytes, body: bytes) -> bytes:
    """GNU's member that holds the long name (L) or the long link (K) of the next one."""
    return header(name=b"././@LongLink", type=kind, size=number(len(body))) + padded(body)


def pax(kind: bytes, **records: bytes) -> bytes:
    body = b""
    for key, value in records.items():
        text = b" " + key.encode() + b"=" + value + b"\n"
        length = len(text) + 1
        while len(b"%d" % length + text) != length:
            length += 1
        body += b"%d" % length + text
    return header(name=b"pax", type=kind, size=number(len(body))) + padded(body)


def words(chance: random.Random) -> bytes:
    """A name of one part, of any bytes that a file may have."""
    if chance.random() < 0.8:
        return bytes(chance.choices(b"abcdefgh", k=chance.randint(1, 4)))
    odd = bytes(set(range(1, 256)) - {ord("/")})
    return b"o" + bytes(chance.choices(odd, k=chance.choice((1, 3, 99, 120, 254))))


def good(chance: random.Random) -> bytes:
    """A tree as pip leaves it: directories, files in them, links that stay inside."""
    made, folders, names = b"", [b""], {b"n"}
    for _ in range(chance.randint(0, 6)):
        name = chance.choice(folders) + words(chance)
        if name not in names:
            names.add(name)
            roll = chance.random()
            if roll < 0.3:
                made += directory(name)
                folders.append(name + b"/")
            elif roll < 0.5:
                made += link(name, b"../" * chance.randint(0, name.count(b"/")) + chance.choice(sorted(names)))
            else:
                made += file(name, b"x" * chance.choice((0, 1, 511, 512, 513, 2000)))
    return made


def behind(odd: bytes) -> Kind:
    """These blocks, and good members around them."""
    return lambda chance: (good(chance) if chance.random() < 0.5 else b"") + odd + chance.choice((b"", file(b"zz", b"y")))


def odd_number(chance: random.Random) -> bytes:
    """A number in one of the ways in which some tar has written or read one."""
    digits = b"%o" % chance.choice((0, 1, 512, 0o644, 0o755))
    return chance.choice((
        digits, digits + b" ", digits + b" \0", b" " + digits, b"   " + digits + b" ", b"\0" + digits, b"\0\0" + digits,
        digits + b"\0" + b"1", digits + b" 1", b"+" + digits, b"-" + digits, b"0x" + digits, digits + b"8", digits + b"_1",
        b"\t" + digits, b"\n" + digits, b"0" * 20, b"7" * 20, b" " * 20, b"", b"+" + b"A" * 20, b"\x80" + b"\0" * 20,
        b"\xff" * 20, b"\xff" + b"\0" * 20, b"\x80" + b"\xff" * 20, b"\x81" + b"\0" * 20))


def numbers(field: str) -> Kind:
    return lambda chance: named(b"m", type=chance.choice((b"0", b"0", b"5", b"2")), link=b"n", **{field: odd_number(chance)})


def sizes(chance: random.Random) -> bytes:
    """An odd size of a file that has a body of one block, which may be a header too."""
    body = chance.choice((b"z" * BLOCK, link(b"out", b"/etc"), b"\0" * BLOCK))
    return named(b"m", size=odd_number(chance)) + body + good(chance)


def any_byte(chance: random.Random) -> bytes:
    """Good members, with bytes changed in one header and its checksum mended."""
    blocks = good(chance) + file(b"n", b"x") + link(b"l", b"n") + directory(b"d")
    heads = [at for at in range(0, len(blocks), BLOCK) if blocks[at + 257 : at + 262] == b"ustar"]
    at = chance.choice(heads)
    block = bytearray(blocks[at : at + BLOCK])
    for _ in range(chance.randint(1, 3)):
        start, end = chance.choice(sorted(FIELDS.values()))
        block[chance.randrange(start, end)] = chance.choice((0, 32, 47, 46, 48, 55, 128, 255, chance.randrange(256)))
    return blocks[:at] + summed(block) + blocks[at + BLOCK :]


def any_type(chance: random.Random) -> bytes:
    kind, size = bytes([chance.randrange(256)]), chance.choice((0, 0, 0, 5))
    return header(name=b"t", type=kind, link=b"n", size=number(size)) + padded(b"y" * size) + file(b"n")


def long_names(chance: random.Random) -> bytes:
    """Members L and K with odd bodies, in odd orders and numbers."""
    bodies = (
        b"a\0", b"a", b"a\0b\0", b"a\0\0\0", b"\0", b"a/\0", b"a" * 255 + b"\0", b".kaspr-work\0x\0", b"a/b\0/../c\0", b"n\0")
    heads = [long(chance.choice((b"L", b"K")), chance.choice(bodies)) for _ in range(chance.randint(1, 3))]
    after = (header(), header(type=b"2", link=b"a"), header(type=b"5"), b"", pax(b"x", path=b"p"))
    return b"".join(heads) + chance.choice(after)


def pax_headers(chance: random.Random) -> bytes:
    key = chance.choice(("path", "linkpath", "size", "GNU.sparse.name", "mtime", "uid"))
    records = {key: chance.choice((b"q", b"512", b"/q", b"-1"))}
    return pax(chance.choice((b"x", b"g", b"X")), **records) + file(b"n", b"x" * 3) + link(b"l", b"n")


def names_that_meet(chance: random.Random) -> bytes:
    """Two or three members that want the same place in the tree."""
    place = chance.choice((b"p", b"p/q"))
    one = chance.choice((file(place), link(place, b"r"), directory(place)))
    others = (file(place), directory(place), link(place, b"r"), file(place + b"/s"), directory(place + b"/s"))
    return one + chance.choice(others) + chance.choice((b"", b"", file(b"p//q")))


def odd_names(chance: random.Random) -> bytes:
    name = chance.choice((
        b"", b"/", b".", b"..", b"./a", b"a/", b"a//", b"/abs", b"../up", b"a/../b", b"a/.",
        b"a" * 100, b"a" * 99 + b"/", b"a" * 255, b"a" * 256, b"/".join([b"d" * 200] * 25),
        b"a\0b", b"-rf", b"a\nb", b"a\\b", b"a\\n", b"\xff\xfe", b"a ", b"C:a", b"a:b", b"@x"))
    return chance.choice((file(name, b"x"), named(name, type=b"5"), link(name, b"n")))


def odd_links(chance: random.Random) -> bytes:
    target = chance.choice((
        b"", b"/etc", b"..", b"../..", b"n/../..", b".", b"./", b"n\0/etc", b"l", b"//", b"a\n",
        b"n" * 100, b"n" * 101, b"a/" * 2100, b"n" * 4096))
    return link(chance.choice((b"l", b"d/l", b"d/e/l")), target) + file(chance.choice((b"l/x", b"n", b"d/n")))


def other_formats(chance: random.Random) -> bytes:
    magic = chance.choice((b"ustar\x0000", b"", b"ustar  ", b"ustar \0\0", b"USTAR  \0"))
    return header(magic=magic, prefix=chance.choice((b"", b"pre"))) + file(b"n")


def sparse_fields(chance: random.Random) -> bytes:
    """What follows the device numbers in GNU's header: times, offset, sparse map, real size."""
    rest = bytes(chance.choices(b"\x000178 \x80\xff", k=155))
    return file(b"m", b"x", prefix=rest, type=chance.choice((b"0", b"0", b"S"))) + file(b"n")


def rights(chance: random.Random) -> bytes:
    mode = b"%07o\0" % chance.choice((chance.randrange(0o1000), chance.randrange(0o200000)))
    return chance.choice((header(mode=mode), header(mode=mode, type=b"5"), header(mode=mode, type=b"2", link=b"x")))


KINDS: typing.Dict[str, Kind] = {
    "good": good, "any byte": any_byte, "any type": any_type, "long names": long_names, "pax headers": pax_headers,
    "names that meet": names_that_meet, "odd names": odd_names, "odd links": odd_links, "other formats": other_formats,
    "sparse fields": sparse_fields, "rights": rights, "number in size": sizes,
    "a lone block of zeros": behind(b"\0" * BLOCK), "a bad checksum": behind(header(checksum=b"0000000\0")),
    "a hard link": behind(file(b"n") + header(name=b"h", type=b"1", link=b"n")),
    "a header of type NUL": behind(header(type=b"\0")), "a file by a directory's name": behind(header(name=b"f/")),
    **{"number in " + field: numbers(field) for field in NUMBERS}}
