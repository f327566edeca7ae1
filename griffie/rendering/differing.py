"""What reads differently than it did: the reads of a value that give something else than those of an earlier one.

For a process that builds again and again. Most values are the very same things as at the last build, and comparing
these costs nothing; so what a save touches is known without looking at the pages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

_Read = tuple[object, ...]


def differing(path: str, before: object, now: object, opened: tuple[type, ...]) -> Iterator[_Read]:
    """The names of the reads, as the lenses of `griffie.rendering.seen` give them; `opened` are the types they open."""
    if before is now:
        return
    if isinstance(now, Mapping):
        yield from _of_mapping(path, before if isinstance(before, Mapping) else {}, now)
        return
    for field in fields(now) if is_dataclass(now) and not isinstance(now, type) else ():
        value, earlier = getattr(now, field.name), getattr(before, field.name, None)
        if isinstance(value, (Mapping, *opened)):
            yield from differing(f"{path}.{field.name}", earlier, value, opened)
        elif earlier != value:
            yield ("value", f"{path}.{field.name}")


def _of_mapping(path: str, before: Mapping[object, object], now: Mapping[object, object]) -> Iterator[_Read]:
    if tuple(before) != tuple(now):
        yield ("keys", path)
    for key, value in now.items():
        if key not in before:
            yield from (("has", path, key), ("item", path, key))
        elif before[key] != value:
            yield ("item", path, key)
    for key in before:
        if key not in now:
            yield from (("has", path, key), ("item", path, key))
