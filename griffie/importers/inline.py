"""Runs of words: reading them as plain text, cutting them, trimming them."""

from collections.abc import Iterable
from dataclasses import replace

from griffie.importers.draft import Inline, NoteMark, Words


def plain(inline: Inline) -> str:
    """The text without dress and without note marks."""
    return "".join(run.text for run in inline if isinstance(run, Words))


def of_text(text: str) -> Inline:
    """Undressed text as an inline; nothing for nothing."""
    return (Words(text),) if text else ()


def cut(inline: Inline, count: int) -> tuple[Inline, Inline]:
    """The first `count` characters of the plain text, trimmed, and what follows them, trimmed."""
    before: list[Words | NoteMark] = []
    after: list[Words | NoteMark] = []
    left = count
    for run in inline:
        if isinstance(run, NoteMark):
            (before if left > 0 else after).append(run)
            continue
        if left > 0:
            before.append(replace(run, text=run.text[:left]))
        if len(run.text) > left:
            after.append(replace(run, text=run.text[max(0, left) :]))
        left -= len(run.text)
    return trimmed(before), trimmed(after)


def trimmed(runs: Iterable[Words | NoteMark]) -> Inline:
    """The runs without empty ones and without white space at both ends."""
    kept = [run for run in runs if isinstance(run, NoteMark) or run.text]
    return _trim_end(_trim_start(kept))


def _trim_start(runs: list[Words | NoteMark]) -> list[Words | NoteMark]:
    for index, run in enumerate(runs):
        if isinstance(run, NoteMark):
            return runs[index:]
        if text := run.text.lstrip():
            if len(text) == len(run.text):
                return runs[index:]
            return [Words(text, *_dress(run)), *runs[index + 1 :]]
    return []


def _trim_end(runs: list[Words | NoteMark]) -> Inline:
    for index in range(len(runs) - 1, -1, -1):
        run = runs[index]
        if isinstance(run, NoteMark):
            return tuple(runs[: index + 1])
        if text := run.text.rstrip():
            if len(text) == len(run.text):
                return tuple(runs[: index + 1])
            return (*runs[:index], Words(text, *_dress(run)))
    return ()


def undressed(inline: Inline) -> Inline:
    """The same words without bold; in headings and questions bold is how they are printed, not what they say."""
    return joined(replace(run, strong=False) if isinstance(run, Words) and run.strong else run for run in inline)


def joined(runs: Iterable[Words | NoteMark]) -> Inline:
    """The runs with neighbours in the same dress made one."""
    result: list[Words | NoteMark] = []
    for run in runs:
        last = result[-1] if result else None
        if isinstance(run, Words) and isinstance(last, Words) and _dress(last) == _dress(run):
            result[-1] = Words(last.text + run.text, *_dress(run))
        else:
            result.append(run)
    return tuple(result)


def _dress(run: Words) -> tuple[bool, bool, str]:
    return run.strong, run.emphasis, run.address


def is_bold(inline: Inline) -> bool:
    """Whether every word stands in bold."""
    runs = [run for run in inline if isinstance(run, Words) and run.text.strip()]
    return bool(runs) and all(run.strong for run in runs)


def labels(inline: Inline) -> tuple[str, ...]:
    """The footnotes that are cited, in order."""
    return tuple(run.label for run in inline if isinstance(run, NoteMark))
