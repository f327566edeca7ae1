"""What reads differently than it did: the reads of a value that give something else than those of an earlier one.

For a process that builds again and again. Most values are the very same things as at the last build, and comparing
these costs nothing; so what a save touches is known without looking at the pages.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass

_Read = tuple[object, ...]
_Slices = Callable[[object], Mapping[str, object]]


def differing(path: str, before: object, now: object, opened: tuple[type, ...], slices: _Slices) -> Iterator[_Read]:
    """The names of the reads, as the lenses of `griffie.rendering.seen` give them.

    `opened` are the types they open; `slices` gives what they read apart of an item, by the name of such a read.
    """
    if before is now:
        return
    if isinstance(now, Mapping):
        yield from _of_mapping(path, before if isinstance(before, Mapping) else {}, now, slices)
        return
    for field in fields(now) if is_dataclass(now) and not isinstance(now, type) else ():
        value, earlier = getattr(now, field.name), getattr(before, field.name, None)
        if isinstance(value, (Mapping, *opened)):
            yield from differing(f"{path}.{field.name}", earlier, value, opened, slices)
        elif earlier != value:
            yield ("value", f"{path}.{field.name}")


def _of_mapping(
    path: str, before: Mapping[object, object], now: Mapping[object, object], slices: _Slices
) -> Iterator[_Read]:
    if tuple(before) != tuple(now):
        yield ("keys", path)
    for key, value in now.items():
        if key not in before:
            yield from ((name, path, key) for name in ("has", "item", *slices(value)))
        elif before[key] != value:
            yield ("item", path, key)
            earlier = slices(before[key])
            yield from ((name, path, key) for name, part in slices(value).items() if earlier.get(name) != part)
    for key, value in before.items():
        if key not in now:
            yield from ((name, path, key) for name in ("has", "item", *slices(value)))
