"""The signs that go with the tones, so that nothing is said by colour alone."""

from types import MappingProxyType

from paraply.documents.inlines import Tone

MARKS = MappingProxyType(
    {Tone.INFO: "●", Tone.SUCCESS: "✓", Tone.WARNING: "▲", Tone.DANGER: "■", Tone.MUTED: "", Tone.NONE: ""}
)
