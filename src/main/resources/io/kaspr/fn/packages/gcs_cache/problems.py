"""Why the cache is not used: what the functions of the other modules raise."""

from __future__ import annotations


class Unreachable(Exception):
    """No answer came, however often it was asked for."""


class SessionLost(Unreachable):
    """An upload that can only begin anew."""


class Denied(Exception):
    """An answer that asking again would not change."""


class Refused(Exception):
    """An archive that must not be used."""


class Unusable(Exception):
    """Something is wrong in this pod, not with the archive."""
