"""Why Google forbids something, and what to do about it."""

from __future__ import annotations

# A word of the answer, and the cure.
CURES = (
    ("vpcservicecontrols", "let the network of the pod or its account through the service perimeter"),
    ("prohibited by organization", "ask those who keep the policies of the organization"),
    ("kms", "enable the key of the bucket, and let the storage service agent of the project use it"),
    ("billing", "open the billing account of the project that has the bucket"),
    ("has been disabled", "enable the account, the project or its API"),
    ("has not been used in project", "enable the API in the project"),
    ("retention", "no retention policy or hold may keep archives of the cache from being replaced"),
)


def cure(words: str) -> str:
    """What helps against the reason in these words; nothing where it is a missing right, or not known."""
    return next((what for word, what in CURES if word in words.lower()), "")
