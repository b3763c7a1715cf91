"""Handouts as one HTML page: no script, nothing from elsewhere, good on A4 and Letter."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from walkthrough.handout.handout import Entry, Handout, Kind, Section, labelled
from walkthrough.script.text import Style, Text
from walkthrough.script.words import Words

COLOURS = {"text": "#26302f", "paper": "#ffffff", "accent": "#1f6357", "rule": "#6b746f"}
"""Letters on paper reach 4.5:1 and lines 3:1, which a test computes."""
STYLE = """
@page { margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; color: %(text)s; background: %(paper)s;
  font: 1.05rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; color: %(accent)s; margin: 0 0 1.2rem; }
h2 { font-size: 1.3rem; line-height: 1.25; color: %(accent)s; margin: 1.8rem 0 .5rem; }
h3 { font-size: 1.12rem; color: %(accent)s; margin: 1.3rem 0 .3rem; }
h4 { font-size: 1rem; margin: 1rem 0 .2rem; }
p, ul { margin: .35rem 0; }
ul { padding-inline-start: 1.3rem; }
li { margin: .2rem 0; break-inside: avoid; }
h1, h2, h3, h4 { break-after: avoid; }
p { orphans: 3; widows: 3; }
section:has(.room) { break-inside: avoid; }
article + article { break-before: page; border-top: 1px solid %(rule)s; margin-top: 3rem;
  padding-top: 2rem; }
ul.ticks { list-style: none; padding-inline-start: 0; }
ul.ticks li { padding-inline-start: 1.7rem; text-indent: -1.7rem; }
.box { display: inline-block; width: 1rem; height: 1rem; border: 1.5px solid %(rule)s;
  margin-inline-end: .7rem; vertical-align: -.1rem; text-align: center; line-height: .9rem;
  text-indent: 0; }
.room { border-bottom: 1px solid %(rule)s; min-height: 2.2rem; display: flex;
  align-items: flex-end; }
.large { font-size: 24pt; line-height: 1.35; margin: .8rem 0; break-inside: avoid; }
footer { margin-top: 2rem; border-top: 1px solid %(rule)s; padding-top: .6rem; }
@media print {
  body { max-width: 16.5cm; padding: 0; font-size: 12pt; }
  article + article { border: 0; margin: 0; padding: 0; }
}
"""
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_TAGS = {Style.STRONG: "strong", Style.EMPHASIS: "em"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_html(
    handouts: tuple[Handout, ...], words: Words, *, language: str, title: str, foot: str
) -> str:
    """Write handouts as the articles of one page; `foot` is said once at its end."""
    several = len(handouts) > 1
    body = [f"<header><h1>{_letters(title)}</h1></header>"] if several else []
    body.append("<main>")
    for each in handouts:
        body += _article(each, words, lower=several)
    body.append("</main>")
    body.append(f"<footer><p>{_letters(foot)}</p></footer>")
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{_letters(title if several else handouts[0].title)}</title>"
        f"<style>{STYLE % COLOURS}</style>"
    )
    lines = "\n".join(body)
    direction = "rtl" if language.lower().partition("-")[0] in _RIGHT_TO_LEFT else "ltr"
    return (
        f'<!DOCTYPE html>\n<html lang="{_letters(language)}" dir="{direction}">'
        f"<head>{head}</head>\n"
        f"<body>\n{lines}\n</body></html>\n"
    )


def _letters(text: str) -> str:
    return escape(text, quote=True)


def _article(handout: Handout, words: Words, *, lower: bool) -> Iterator[str]:
    """Write one paper; among several its headings are one level lower, under the page's own."""
    step = 1 if lower else 0
    yield "<article>"
    yield f"<h{1 + step}>{_letters(handout.title)}</h{1 + step}>"
    for section in handout.sections:
        level = section.level + step
        heading = f"<h{level}>{_letters(section.heading)}</h{level}>" if section.heading else ""
        yield f"<section>{heading}" if heading else "<div>"
        yield from _entries(section, words)
        yield "</section>" if heading else "</div>"
    yield "</article>"


def _entries(section: Section, words: Words) -> Iterator[str]:
    for opens, entries in groupby(section.entries, _list_of):
        if opens:
            yield opens
        for entry in entries:
            yield _entry(entry, words)
        if opens:
            yield "</ul>"


def _list_of(entry: Entry) -> str:
    if entry.kind is Kind.ITEM:
        return "<ul>"
    return '<ul class="ticks">' if entry.kind in (Kind.TICKED, Kind.UNTICKED) else ""


def _styled(text: Text) -> str:
    parts = []
    for piece in text:
        tag, letters = _TAGS.get(piece.style), _letters(piece.text)
        parts.append(f"<{tag}>{letters}</{tag}>" if tag else letters)
    return "".join(parts)


def _entry(entry: Entry, words: Words) -> str:
    text = _styled(entry.styled) if entry.styled else _letters(entry.text)
    if entry.label:
        text = f"<strong>{_letters(labelled(entry.label))}</strong> {text}"
    if entry.kind is Kind.ITEM:
        return f"<li>{text}</li>"
    if entry.kind in (Kind.TICKED, Kind.UNTICKED):
        ticked = entry.kind is Kind.TICKED
        sign = "✓" if ticked else ""
        spoken = f' role="img" aria-label="{_letters(words.plan_ticked)}"' if ticked else (
            ' aria-hidden="true"'
        )  # fmt: skip
        return f'<li><span class="box"{spoken}>{sign}</span>{text}</li>'
    kind = {Kind.ROOM: ' class="room"', Kind.LARGE: ' class="large"'}.get(entry.kind, "")
    return f"<p{kind}>{text}</p>"
