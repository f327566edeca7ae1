"""What the page of a paper says of itself to search engines: schema.org, as a block of JSON-LD in its head.

A paper is a `Report` based on the official publication, with its questions and where their answers stand. Addresses
are full where the site knows where it stands, else as on the page. Reference managers read `griffie.pages.paper.cite`.
"""

from collections.abc import Iterable

from markupsafe import Markup

from griffie import urls
from griffie.model.document import Paper
from griffie.model.register import Registers
from griffie.pages.frame import full_address
from griffie.pages.linked_data import Json, block, known
from griffie.pages.names import dossier_name, paper_name
from griffie.pages.paper.navigator import Navigator
from griffie.pages.paper.outline import PaperOutline
from griffie.rendering.bibliography import entry
from griffie.rendering.dutch import capital


def paper_schema(
    outline: PaperOutline, registers: Registers, index: Navigator, *, abstract: str, base_url: str
) -> Markup:
    """The data block of a paper's page."""
    paper = outline.paper
    path = urls.paper_page(paper.id)
    here = full_address(base_url, path)
    based_on = "" if paper.is_summary else entry(paper, registers).url
    report: dict[str, Json] = {
        "@type": "Report",
        "@id": here or "#",
        "url": here,
        "name": paper.titel,
        "abstract": abstract,
        "inLanguage": "nl",
        "datePublished": paper.datum.isoformat(),
        "reportNumber": entry(paper, registers).number,
        "author": [
            known({"@type": "Person", "name": one.naam, "jobTitle": one.functie}) for one in paper.ondertekenaars
        ],
        "sourceOrganization": {"@type": "Organization", "name": paper.afzender} if paper.afzender else "",
        "publisher": {"@type": "Organization", "name": registers.site.naam},
        "isBasedOn": based_on,
        "license": "" if not paper.is_summary else registers.site.licentie,
        "hasPart": list(_questions(index, outline, here)),
    }
    trail = _breadcrumbs(paper, registers, path, base_url)
    return block({"@context": "https://schema.org", "@graph": [known(report), trail]})


def _questions(index: Navigator, outline: PaperOutline, here: str) -> Iterable[Json]:
    for question in index.entries:
        answers = outline.answers_to(question.anchor)
        accepted: list[Json] = [{"@type": "Answer", "url": f"{here}#{answer.anchor}"} for answer in answers]
        yield known(
            {
                "@type": "Question",
                "url": f"{here}#{question.anchor}",
                "name": f"{capital(outline.name(question.anchor))}: {question.title}",
                "acceptedAnswer": accepted,
            }
        )


def _breadcrumbs(paper: Paper, registers: Registers, path: str, base_url: str) -> Json:
    dossier = paper.dossiers[0] if paper.dossiers else ""
    steps = [(registers.site.naam, urls.HOME)]
    steps += [(dossier_name(dossier), urls.dossier_page(dossier))] if dossier else []
    steps += [(paper_name(paper), path)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": full_address(base_url, to) or urls.relative(path, to),
            }
            for position, (name, to) in enumerate(steps, 1)
        ],
    }
