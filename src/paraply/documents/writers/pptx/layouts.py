"""The master and the four layouts of a deck: title, section, content, and title only. What decorates a slide stands here alone.

Unit: points; a slide is 960 by 540.
"""

from __future__ import annotations

from dataclasses import dataclass

from paraply.documents.writers.pptx.xml import SPACES, TREE_HEAD, Area, Inks, emu

WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 48.0
TITLE = Area(MARGIN, 40, WIDTH - 2 * MARGIN, 56)
ROOM = Area(MARGIN, 108, WIDTH - 2 * MARGIN, 388)
COVER_TITLE = Area(64, 92, 832, 158)
COVER_SUBTITLE = Area(64, 262, 832, 74)
COVER_OWNER = Area(64, 404, 560, 56)
COVER_DATE = Area(64, 464, 560, 26)
COVER_LOGO = Area(656, 400, 240, 90)
SECTION_TITLE = Area(88, 150, 784, 124)
SECTION_BODY = Area(88, 290, 784, 130)
TITLE_SIZES = (28.0, 24.0, 20.0)
COVER_SIZES = (40.0, 34.0, 28.0, 22.0)
SECTION_SIZES = (40.0, 32.0, 26.0, 20.0)
FOOTER = Area(MARGIN, 508, 560, 18)
_DATE = Area(630, 508, 200, 18)
_NUMBER = Area(842, 508, 70, 18)
_BULLETS = ("•", "–", "•", "–", "•")
_BODY_SIZES = (20, 18, 16, 14, 14)


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: its name, its kind in the format, and what stands on it."""

    name: str
    kind: str
    shapes: str
    ground: str = ""
    plain: bool = False  # without what the master shows

    def xml(self) -> str:
        """The layout's part."""
        hidden = ' showMasterSp="0"' if self.plain else ""
        return (
            f'<p:sldLayout {SPACES} type="{self.kind}" preserve="1"{hidden}><p:cSld name="{self.name}">{self.ground}'
            f"<p:spTree>{TREE_HEAD}{self.shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
        )


def layouts(inks: Inks) -> tuple[Layout, ...]:
    """The layouts, by what a slide is."""
    foot = _foot(inks)
    accent = _bar(inks, 90, "Band", Area(0, 0, WIDTH, 372), "accent")
    cover = (
        accent
        + _place(inks, 2, "Title", 'type="ctrTitle"', COVER_TITLE, 40, "sheet", "b", strong=True)
        + _place(inks, 3, "Subtitle", 'type="subTitle" idx="1"', COVER_SUBTITLE, 20, "sheet", "t")
        + _place(
            inks, 4, "Owner", 'type="body" sz="quarter" idx="13"', COVER_OWNER, 18, "ink", "b", strong=True
        )
        + _place(inks, 5, "Date", 'type="dt" sz="half" idx="10"', COVER_DATE, 14, "ink-soft", "t")
    )
    section = (
        _bar(inks, 91, "Band", Area(0, 0, 24, HEIGHT), "accent")
        + _place(inks, 2, "Title", 'type="title"', SECTION_TITLE, 40, "accent", "b", strong=True)
        + _place(inks, 3, "Text", 'type="body" idx="1"', SECTION_BODY, 20, "ink", "t")
        + foot
    )
    title = _place(inks, 2, "Title", 'type="title"', TITLE, 28, "ink", "b", strong=True)
    body = _place(inks, 3, "Text", 'type="body" idx="1"', ROOM, 20, "ink", "t", bullets=True)
    soft = f"<p:bg><p:bgPr>{inks.fill('accent-soft')}<a:effectLst/></p:bgPr></p:bg>"
    return (
        Layout("title", "title", cover, plain=True),
        Layout("section", "secHead", section, soft, plain=True),
        Layout("content", "tx", title + body + foot),
        Layout("title-only", "titleOnly", title + foot),
    )


def master(inks: Inks, ids: str) -> str:
    """The master's part. `ids`: the element that lists its layouts."""
    shapes = (
        _bar(inks, 90, "Rule", Area(MARGIN, 28, 40, 4), "accent")
        + _bar(inks, 91, "Rule", Area(MARGIN, 503, WIDTH - 2 * MARGIN, 0.75), "line")
        + _place(inks, 2, "Title", 'type="title"', TITLE, 28, "ink", "b", strong=True)
        + _place(inks, 3, "Text", 'type="body" idx="1"', ROOM, 20, "ink", "t", bullets=True)
        + _foot(inks)
    )
    head = f'<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:defRPr sz="2800" b="1">{inks.fill("ink")}{_FACE}</a:defRPr></a:lvl1pPr>'
    other = f'<a:lvl1pPr><a:defRPr sz="1400">{inks.fill("ink")}{_FACE}</a:defRPr></a:lvl1pPr>'
    return (
        f"<p:sldMaster {SPACES}><p:cSld><p:bg><p:bgPr>{inks.fill('sheet')}<a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE_HEAD}{shapes}"
        '</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        f'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>{ids}'
        f"<p:txStyles><p:titleStyle>{head}</p:titleStyle><p:bodyStyle>{_levels(inks)}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


_FACE = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


def _levels(inks: Inks) -> str:
    """Five levels of points, for those who go on writing."""
    return "".join(
        f'<a:lvl{level}pPr marL="{emu(20 * level)}" indent="{emu(-20)}" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef>'
        f'<a:buClr>{inks.colour("accent")}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="{bullet}"/>'
        f'<a:defRPr sz="{size * 100}">{inks.fill("ink")}{_FACE}</a:defRPr></a:lvl{level}pPr>'
        for level, (bullet, size) in enumerate(zip(_BULLETS, _BODY_SIZES, strict=True), 1)
    )


def _foot(inks: Inks) -> str:
    """The document's title, its date, and the slide's number."""
    return (
        _place(inks, 11, "Footer", 'type="ftr" sz="quarter" idx="11"', FOOTER, 10.5, "ink-soft", "ctr")
        + _place(inks, 12, "Date", 'type="dt" sz="half" idx="10"', _DATE, 10.5, "ink-soft", "ctr", align="r")
        + _place(inks, 13, "Slide number", 'type="sldNum" sz="quarter" idx="12"', _NUMBER, 10.5, "ink-soft", "ctr", align="r")
    )  # fmt: skip


def _bar(inks: Inks, number: int, name: str, frame: Area, colour: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame.xml()}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{inks.fill(colour)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _place(
    inks: Inks,
    number: int,
    name: str,
    kind: str,
    frame: Area,
    size: float,
    ink: str,
    anchor: str,
    align: str = "l",
    strong: bool = False,
    bullets: bool = False,
) -> str:
    """A placeholder and how its text looks."""
    look = f'<a:defRPr sz="{round(size * 100)}" b="{int(strong)}">{inks.fill(ink)}</a:defRPr>'
    style = "" if bullets else f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:buNone/>{look}</a:lvl1pPr>'
    field = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="nb-NO"/><a:t>‹#›</a:t></a:fld>'
    text = field if "sldNum" in kind else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/>'
        f'</p:nvPr></p:nvSpPr><p:spPr>{frame.xml()}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{text}<a:endParaRPr/></a:p></p:txBody></p:sp>"
    )
