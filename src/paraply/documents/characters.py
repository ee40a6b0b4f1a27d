"""Which characters may reach a file, and how the others are written so that nothing vanishes unseen.

Control characters break files, and direction overrides make a text read as something it is not; both are
spelled out as U+XXXX. Line ends of every kind become a plain newline.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls, lone surrogates, direction overrides and isolates, and code points that stand for no character.
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)


def spelled(character: str) -> str:
    """Write a character by its number, as U+202E."""
    return f"U+{ord(character):04X}"


def fit(text: str) -> str:
    """Give the text with line ends made plain and unfit characters spelled out."""
    # Unicode's "Other" and "Separator" but for the space: all that is unfit is among them, and most texts have none.
    if text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _UNFIT.sub(lambda match: spelled(match.group()), text)
