"""Makes wheels that install to the size and shape of an app with numpy-like packages.

    packages.py DIRECTORY WHEELS

Each wheel installs to 7.5 MiB: 150 modules, four shared libraries, some data; byte code comes from pip. The same
bytes on every machine. What repeats does so further apart than the 32 KiB that gzip looks back, so that it packs as
real code does, to a third or so.
"""

import random
import sys
import zipfile

MODULES, FUNCTIONS, LIBRARIES, DATA_FILES = 150, 16, 4, 8
WORDS = ("read write open close next first last index count value key name node list table column row frame array shape "
         "size type kind cast view copy merge join split group sort filter map reduce apply window stream buffer chunk "
         "offset length limit error state event handler callback config option default context client server request "
         "response header body token parse format encode decode").split()
STEPS = ("    if {a} is None:\n        raise ValueError(\"{a} of {b} is missing: {c}\")\n",
         "    {a}_{b} = self.{b}.{c}({a}, {b}={n})\n",
         "    for {a} in range({n}, len({b})):\n        {c}.append({a} * {n} + {b}[{a}])\n",
         "    {a}, {b} = {b}, {a} + {n}  # the {c} comes first\n",
         "    with self.{a}_lock:\n        self._{b}[\"{c}\"] = {a}.{b}({n})\n",
         "    return self.{a}_{b}({c}) if {c} > {n} else {a}\n")


def function(dice, number):
    a, b, c = dice.sample(WORDS, 3)
    lines = ["def {}_{}_{}(self, {}, {}=None, *args):\n".format(a, b, number, b, c),
             "    \"\"\"The {} of the {}, as {} by {}.\"\"\"\n".format(*(dice.choice(WORDS) for _ in range(4)))]
    for _ in range(dice.randrange(3, 12)):
        a, b, c = (dice.choice(WORDS) for _ in range(3))
        lines.append(dice.choice(STEPS).format(a=a, b=b, c=c, n=dice.randrange(1000)))
    return "".join(lines) + "\n\n"


def machine_code(dice, size):
    """Instructions, few of them frequent, often the same few in a row, with operands that are anything."""
    opcodes = [bytes(dice.randrange(256) for _ in range(dice.randrange(2, 6))) for _ in range(600)]
    weights = [1 / (rank + 1) for rank in range(600)]
    idioms = opcodes + [b"".join(dice.choices(opcodes, weights, k=dice.randrange(2, 7))) for _ in range(2400)]
    dice.shuffle(idioms)
    weights = [1 / (rank + 100) for rank in range(3000)]
    parts, length = [], 0
    while length < size:
        for idiom in dice.choices(idioms, weights, k=1000):
            operand = bytes((dice.randrange(64),)) if dice.random() < 0.25 else b""
            parts.append(idiom + operand)
            length += len(idiom) + len(operand)
    return b"".join(parts)[:size]


def shuffled(dice, pieces, size):
    chosen, length = [], 0
    while length < size:
        chosen.append(dice.choice(pieces))
        length += len(chosen[-1])
    return b"".join(chosen)


def write_wheel(directory, number, dice, functions, code):
    name = "bench%02d" % number
    info = name + "-1.0.dist-info/"
    metadata = "Metadata-Version: 2.1\nName: %s\nVersion: 1.0\n" % name
    files = {name + "/__init__.py": b""}
    for module in range(MODULES):
        files["%s/part%d/module%d.py" % (name, module % 10, module)] = b"".join(dice.choices(functions, k=FUNCTIONS))
    for library in range(LIBRARIES):
        files["%s/lib%d.so" % (name, library)] = b"\x7fELF" + shuffled(dice, code, 1 << 20)
    for data in range(DATA_FILES):
        files["%s/data/table%d.csv" % (name, data)] = "".join(
            "%d,%.4f,%s\n" % (row, dice.random(), dice.choice(WORDS)) for row in range(3000)).encode()
    files[info + "METADATA"] = metadata.encode()
    files[info + "WHEEL"] = b"Wheel-Version: 1.0\nGenerator: bench\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files[info + "RECORD"] = "".join(path + ",,\n" for path in [*files, info + "RECORD"]).encode()
    with zipfile.ZipFile("%s/%s-1.0-py3-none-any.whl" % (directory, name), "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, content in files.items():
            wheel.writestr(zipfile.ZipInfo(path), content, zipfile.ZIP_DEFLATED)


def main(directory, wheels):
    dice = random.Random(1)
    functions = [function(dice, number).encode() for number in range(3000)]
    code = machine_code(dice, 4 << 20)
    code = [code[at : at + 16384] for at in range(0, len(code), 16384)]
    for number in range(int(wheels)):
        write_wheel(directory, number, dice, functions, code)


if __name__ == "__main__":
    main(*sys.argv[1:])
