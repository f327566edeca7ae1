"""One paper on the review page: verdict, fields, everything that was done to it, and source and paper in rows."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from griffie.importers.difference import next_steps, shown
from griffie.importers.importing import Imported
from griffie.importers.report import Fact, detail, facts, tallies, verdict
from griffie.importers.review_newer import newer
from griffie.importers.review_rows import KINDS, records_of, rows
from griffie.model.document import Repair
from griffie.problems import Problem

_FULL = 40
"""Records of one kind that are listed at once; a longer list is folded."""


def paper(imported: Imported, number: int) -> Iterator[Markup]:
    """The section of one paper; `number` makes its ids its own."""
    yield Markup('<section id="p{n}">\n').format(n=number)
    yield _bar(imported, number)
    yield _verdict(imported, number)
    yield _tally(imported)
    yield _facts(imported, number)
    yield from _records(imported, number)
    yield from _build(imported.back.problems if imported.back else ())
    yield from newer(imported, number)
    yield Markup('<h3 id="p{}-bron">Bron en stuk naast elkaar</h3>\n').format(number)
    yield from rows(imported.paper, number, _lines_of_facts(imported))
    yield Markup("</section>\n")


def _bar(imported: Imported, number: int) -> Markup:
    """The head of the section, which stays in sight: what it is, and the ways to all there is to look at."""
    made = imported.paper
    links = [("#begin", "Overzicht", 0)]
    for kind, title in KINDS:
        records = records_of(made)[kind]
        if records:
            links.append((f"#p{number}-r{records[0].regel}", title, len(records)))
    if imported.deposited.before:
        links.append((f"#p{number}-verschil", "Verschil", 0))
    links.append((f"#p{number}-bron", "Naast elkaar", 0))
    listed = Markup("").join(
        Markup('<li><a href="{}">{}</a>{}</li>').format(to, name, Markup(" <b>{}</b>").format(count) if count else "")
        for to, name, count in links
    )
    return Markup(
        '<header>\n<h2>{title}</h2>\n<nav aria-label="{title}"><ul>{listed}</ul></nav>\n</header>\n'
        '<p class="small path">{source} → {path} ({outcome})</p>\n'
    ).format(
        title=made.metadata.titel or made.id,
        listed=listed,
        source=imported.source,
        path=shown(imported.deposited.path),
        outcome=str(imported.deposited.outcome),
    )


def _verdict(imported: Imported, number: int) -> Markup:
    said = verdict(imported)
    words: Markup | str = said.text
    if said.line:
        words = Markup('<a href="#p{}-r{}">{}</a>').format(number, said.line, said.text)
    steps = Markup("").join(Markup("<li>{}</li>").format(step) for step in next_steps(imported.deposited))
    if steps:
        steps = Markup('<li>lees het <a href="#p{}-verschil">verschil</a></li>').format(number) + steps
    return Markup('<div class="verdict{}"><p>{}</p>{}</div>\n').format(
        "" if said.ready else " look", words, Markup("<ol>{}</ol>").format(steps) if steps else ""
    )


def _tally(imported: Imported) -> Markup:
    counts = tallies(imported.paper.counts, imported.back)
    listed = Markup("").join(
        Markup("<li{}><b>{}</b> {}</li>").format("" if count else Markup(' class="none"'), count, what)
        for count, what in counts
    )
    return Markup('<ul class="tally">{}</ul>\n').format(listed)


def _facts(imported: Imported, number: int) -> Markup:
    made = imported.paper
    listed = [Fact("herkend als", f"{made.kind}; vragen: {made.shape}"), *facts(made.metadata)]
    return Markup('<dl class="facts">{}</dl>\n').format(Markup("").join(_fact(fact, number) for fact in listed))


def _fact(fact: Fact, number: int) -> Markup:
    where: Markup | str = fact.how
    if fact.line:
        where = Markup('<a href="#p{n}-r{line}">regel {line}</a>: {how}').format(n=number, line=fact.line, how=fact.how)
    return Markup('<dt>{}</dt><dd>{} <span class="small">{}</span></dd>').format(fact.field, fact.value, where)


def _lines_of_facts(imported: Imported) -> frozenset[int]:
    return frozenset({fact.line for fact in facts(imported.paper.metadata)} - {0})


def _records(imported: Imported, number: int) -> Iterator[Markup]:
    for kind, title in KINDS:
        records = records_of(imported.paper)[kind]
        if not records:
            continue
        yield Markup(
            '<details{open}><summary><b class="mark {kind}">{title}</b> ({count})</summary>'
            '<ul class="records">{listed}</ul></details>\n',
        ).format(
            open=Markup(" open") if kind == "doubt" and len(records) <= _FULL else "",
            kind=kind,
            title=title,
            count=len(records),
            listed=Markup("").join(_alike(list(records), number)),
        )


def _alike(records: Sequence[Repair], number: int) -> Iterator[Markup]:
    """Records by what they say; of the same without more only the lines, one behind the other."""
    for soort in dict.fromkeys(one.soort for one in records):
        same = [one for one in records if one.soort == soort]
        if len(same) == 1:
            yield Markup("<li>{}: {}{}</li>").format(_to(same[0], number), soort, detail(same[0]))
        elif any(detail(one) for one in same):
            yield Markup("<li>{} ({})<ul>{}</ul></li>").format(
                soort,
                len(same),
                Markup("").join(Markup("<li>{}{}</li>").format(_to(one, number), detail(one)) for one in same),
            )
        else:
            listed = Markup(", ").join(_to(one, number) for one in same)
            yield Markup("<li>{} ({}): {}</li>").format(soort, len(same), listed)


def _to(record: Repair, number: int) -> Markup:
    return Markup('<a href="#p{n}-r{line}">regel {line}</a>').format(n=number, line=record.regel)


def _build(problems: Iterable[Problem]) -> Iterator[Markup]:
    """What the build will say of the paper as it lies there."""
    listed = Markup("").join(
        Markup("<li>regel {} van het stuk: <b>{}</b> {}</li>").format(one.place.line, one.code, one.message)
        for one in problems
    )
    if listed:
        yield Markup(
            '<details open><summary><b class="mark doubt">Bij het bouwen</b></summary><ul>{}</ul></details>\n'
        ).format(listed)
