"""Claims that the database believes, since only the product can sign them; SQL alone cannot."""

from __future__ import annotations

import hashlib
import hmac
import time

from django.conf import settings

# A context need only outlive the moment between signing and the start of the transaction, and clocks that
# differ. Unit: seconds.
LIFETIME = 300


def sign(claim: object, expires: int) -> str:
    """Write a claim as the function `access.signed` accepts it: the user who is served; empty for nobody.

    Unit: `expires` in seconds since 1970.
    """
    if claim is None:
        return ""
    message = f"{claim}.{expires}"
    signature = hmac.new(settings.CONTEXT_KEY.encode(), message.encode(), hashlib.sha256).hexdigest()
    return f"{message}.{signature}"


def permit(claim: object) -> str:
    """A claim, signed for as long as a transaction needs to begin."""
    return sign(claim, int(time.time()) + LIFETIME)
