"""Draws times over sizes, both in powers of ten, as an SVG whose text is text."""

import math

WIDTH, HEIGHT, LEFT, BOTTOM = 640, 360, 70, 50
COLOURS = ("#1f6f8b", "#c8553d", "#588157", "#6d597a")


def svg(title, lines):
    """`lines` are pairs of a name and a list of (size, milliseconds)."""
    points = [point for _, line in lines for point in line]
    across, up = Scale([x for x, _ in points], LEFT, WIDTH - 40), Scale([y for _, y in points], HEIGHT - BOTTOM, 50)
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">'
             % (WIDTH, HEIGHT),
             '<rect width="100%" height="100%" fill="#ffffff"/>',
             text(WIDTH / 2, 22, title, "middle", "font-weight=\"bold\""),
             text(WIDTH / 2, HEIGHT - 10, "resources in the list", "middle")]
    parts += ["<g stroke=\"#dddddd\">"] + [rule(x, up.low, x, up.high) for x in map(across.at, across.powers())]
    parts += [rule(across.low, y, across.high, y) for y in map(up.at, up.powers())] + ["</g>"]
    parts += [text(across.at(x), up.low + 18, "{:,}".format(x), "middle") for x in across.powers()]
    parts += [text(LEFT - 8, up.at(y) + 4, "%g s" % (y / 1000), "end") for y in up.powers()]
    for number, (name, line) in enumerate(lines):
        parts += curve(name, [(across.at(x), up.at(y)) for x, y in line], COLOURS[number % len(COLOURS)], number)
    return "\n".join(parts + ["</svg>", ""])


class Scale:
    """Powers of ten along an axis, whole ones at its ends."""

    def __init__(self, values, low, high):
        self.low, self.high = low, high
        self.first, self.last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def at(self, value):
        share = (math.log10(value) - self.first) / max(1, self.last - self.first)
        return self.low + share * (self.high - self.low)

    def powers(self):
        return [10 ** exponent for exponent in range(self.first, self.last + 1)]


def curve(name, points, colour, number):
    path = " ".join("%.1f,%.1f" % point for point in points)
    dots = ['<circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>' % (x, y, colour) for x, y in points]
    return ['<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>' % (path, colour)] + dots + [
        text(LEFT + 12, 62 + 18 * number, name, "start", 'fill="%s"' % colour)]


def rule(x, y, to_x, to_y):
    return '<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>' % (x, y, to_x, to_y)


def text(x, y, words, anchor, more=""):
    return '<text x="%.1f" y="%.1f" text-anchor="%s" %s>%s</text>' % (x, y, anchor, more, words)
