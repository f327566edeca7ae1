"""`new noot` begins a note as the page does: by the same hand, in the same file."""

from driver import SiteTest
from noting_driver import HEAD

PAPER = "30000/kst-30000-1/stuk.md"
NOTES = "30000/kst-30000-1/annotaties.md"
TEXT = f"{HEAD}### Vraag 1\n\nHoeveel sluizen?\n\n### Antwoord vraag 1\n\nZeven.\n"


def test_a_note_is_begun_valid_and_as_a_concept(site: SiteTest) -> None:
    site.write(PAPER, TEXT)
    for _ in range(2):
        site.run("new", "noot", "kst-30000-1", "vraag-1")
        assert (site.status, site.out) == (0, f"gemaakt: {site.content / NOTES}\n")
    text = (site.content / NOTES).read_text("utf-8")
    assert text.startswith("---\nauteur: Redactie\ndatum: ")
    assert (
        "\n\n## noot-bij-vraag-1\n\n```yaml\nsoort: uitleg\nbij: vraag-1\nstaat: concept\n```\n\nSchrijf hier" in text
    )
    assert "\n\n## noot-bij-vraag-1-2\n\n" in text
    assert "Schrijf hier" not in site.build().main_part("kst-30000-1.html").get_text()


def test_a_note_is_not_written_through_a_link(site: SiteTest) -> None:
    outside = site.folder / "buiten.md"
    outside.write_text("buiten", "utf-8")
    (site.write(PAPER, TEXT).content / NOTES).symlink_to(outside)
    site.run("new", "noot", "kst-30000-1", "vraag-1")
    assert site.status == 2
    assert "geen gewoon bestand" in site.err
    assert outside.read_text("utf-8") == "buiten"


def test_without_its_paper_no_note_is_begun(site: SiteTest) -> None:
    site.write(PAPER, TEXT).run("new", "noot", "kst-30000-2", "vraag-1")
    assert site.status == 2
    assert not list(site.content.glob("*/*/annotaties.md"))
