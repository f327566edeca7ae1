"""Pages of officielebekendmakingen.nl and tweedekamer.nl: the paper, without the site around it."""

from griffie.importers.draft import Draft, Heading, Stated
from griffie.importers.official.html_reader import Reading
from griffie.importers.official.html_tree import describes, has_class, parse_html
from griffie.importers.official.official_letter import second_readings
from griffie.importers.official.official_metadata import stated_of
from griffie.importers.official.xml_tree import Node
from griffie.importers.source import Source
from griffie.importers.written_questions import stated_of_questions


def draft(source: Source) -> Draft:
    """Reads a page that holds a paper. Writes its draft."""
    page = parse_html(source)
    if page.content is None:
        raise ValueError(source.path)
    reading = Reading()
    reading.read(page, page.content)
    blocks = tuple(part for part in reading.desk.parts if not isinstance(part, Heading))
    stated = (_of_questions(page.content, reading), stated_of(page.fields, "kop van de pagina", 1))
    return Draft(
        (*reading.head, *second_readings(blocks)),
        blocks,
        tuple(reading.notes),
        tuple(reading.dropped),
        tuple(reading.repairs),
        tuple(reading.doubts),
        stated=tuple(one for one in stated if one),
    )


def _of_questions(content: Node, reading: Reading) -> Stated | None:
    """What the description of a set of questions says, when the page is one."""
    described = [" ".join(n.text().split()) for n in content.walk() if describes(n)]
    if not described:
        return None
    answered = any(has_class(node, "antwoord") for node in content.walk())
    line = reading.desk.parts[0].line if reading.desk.parts else 0
    return stated_of_questions("kop van de vragen", described, subject="", answered=answered, line=line)
