"""Making notes over HTTP: what is answered, what is written, and above all what is not."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from serving_driver import ANSWER, ID, NOTES, PAPER, Served, serving

from griffie.noting.adding import add
from griffie.problems import Severity
from griffie.serving import notes as notes_room


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setattr(notes_room, "_PATIENCE", 0.0)  # nothing watches here, so no build follows
    with serving(tmp_path / "project") as one:
        yield one


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for all questions that must change nothing."""
    with serving(tmp_path_factory.mktemp("stil")) as one:
        yield one


def version(served: Served, **more: object) -> str:
    return served.post("citaat", served.question(**more)).said["versie"]  # type: ignore[arg-type]  # words is text


# ---- what is answered -------------------------------------------------------------------------------------------


def test_a_page_learns_types_day_and_where_each_note_stands(served: Served) -> None:
    served.write_notes()
    said = served.get(f"/__griffie/noot/begin?stuk={ID}", **{"X-Griffie-Token": served.token}).said
    assert said["soorten"][0] == {"naam": "uitleg", "bron": False}  # type: ignore[comparison-overlap]
    assert {kind["naam"] for kind in said["soorten"] if kind["bron"]} == {"feitencheck", "correctie"}  # type: ignore[index]
    assert said["bestand"] == f"content/30000/{ID}/annotaties.md"
    assert [(note["id"], note["staat"], note["plek"], note["adres"]) for note in said["noten"]] == [  # type: ignore[index]
        ("gepubliceerde-noot", "gepubliceerd", f"content/30000/{ID}/annotaties.md:6", ""),
        ("in-bewerking", "ter controle", f"content/30000/{ID}/annotaties.md:16", ""),
    ]


def test_a_quote_comes_from_the_source_and_is_told_with_its_context(still: Served) -> None:
    said = still.post("citaat", still.question("sluis blijft")).said
    assert (said["citaat"], said["voor"], said["na"]) == ("sluis blijft", "", "")
    start = ANSWER.rindex("de sluis") + 3
    said = still.post("citaat", still.question(van=start, tot=start + 5)).said
    assert (said["bij"], said["plaats"], said["citaat"]) == ("antwoord-1", "antwoord 1", "sluis")
    assert said["voor"] or said["na"]
    assert said["versie"] == ""


def test_an_entry_can_be_had_without_writing_anything(still: Served) -> None:
    before = still.files()
    said = still.post("tekst", still.question()).said
    assert said["noot"].startswith(
        "## lekt\n\n```yaml\nsoort: uitleg\nbij: antwoord-1\ncitaat: lekt\nauteur: R. Edactie\n"
    )
    assert "\nstaat: concept\n```\n\nEen noot.\n" in said["noot"]
    assert still.files() == before


def test_a_saved_note_stands_in_the_file_and_after_the_next_build_on_the_page(served: Served) -> None:
    reply = served.post("bewaar", served.question())
    assert (reply.status, reply.said["id"]) == (200, "lekt")
    assert served.notes.read_text("utf-8").splitlines()[int(reply.said["plek"].rpartition(":")[2]) - 1] == "## lekt"
    served.session.rebuild("bewaard")
    assert 'id="noot-lekt"' in served.get(f"/{ID}.html").body
    assert 'id="noot-lekt"' not in (served.project.output / f"{ID}.html").read_text("utf-8")


def test_a_note_is_added_to_what_is_there(served: Served) -> None:
    served.write_notes()
    assert served.post("bewaar", served.question(versie=version(served))).status == 200
    assert served.notes.read_text("utf-8").startswith(NOTES)


def test_a_save_answers_when_the_build_that_shows_it_is_there(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notes_room, "_PATIENCE", 20.0)
    number = served.session.settled().nummer
    threading.Timer(0.5, lambda: served.session.rebuild("bewaard")).start()
    assert served.post("bewaar", served.question()).status == 200
    assert served.session.settled().nummer > number
    assert 'id="noot-lekt"' in served.get(f"/{ID}.html").body


# ---- what is told and not written -------------------------------------------------------------------------------


def test_a_file_that_changed_meanwhile_is_told_and_kept(served: Served) -> None:
    served.write_notes()
    seen = version(served)
    served.notes.write_text(NOTES.replace("niemand", "iedereen"), "utf-8")
    before = served.files()
    reply = served.post("bewaar", served.question(versie=seen))
    assert reply.status == 409
    assert "intussen gewijzigd" in reply.said["weigering"]
    assert served.files() == before
    again = served.post("bewaar", served.question(versie=reply.said["versie"]))
    assert again.status == 200
    assert "iedereen" in served.notes.read_text("utf-8")


def test_a_file_that_came_meanwhile_is_told_and_kept(served: Served) -> None:
    assert version(served) == ""
    served.notes.write_text(NOTES, "utf-8")
    assert served.post("bewaar", served.question(versie="")).status == 409
    assert served.notes.read_text("utf-8") == NOTES


def test_a_file_that_changes_in_the_very_moment_is_kept(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    served.write_notes()
    seen = version(served)

    def meanwhile(*arguments: object) -> object:
        added = add(*arguments)  # type: ignore[arg-type]  # what the room gave
        served.notes.write_text(f"{NOTES}\nnog iets\n", "utf-8")
        return added

    monkeypatch.setattr(notes_room, "add", meanwhile)
    assert served.post("bewaar", served.question(versie=seen)).status == 409
    assert served.notes.read_text("utf-8") == f"{NOTES}\nnog iets\n"


def test_a_paper_that_changed_since_its_page_was_made_gets_no_note(served: Served) -> None:
    (served.place / "stuk.md").write_text(PAPER.replace("zeven", "acht"), "utf-8")
    before = served.files()
    for step in ("citaat", "tekst", "bewaar"):
        reply = served.post(step, served.question())
        assert (reply.status, "stuk.md is gewijzigd" in reply.said["weigering"]) == (422, True)
    assert served.files() == before


@pytest.mark.parametrize("broken", ["stuk.md", "annotaties.md"])
def test_a_paper_that_is_withheld_gets_no_note(served: Served, broken: str) -> None:
    (served.place / broken).write_text("---\nid: [\n", "utf-8")
    served.session.rebuild("bewaard")
    assert any(problem.severity is Severity.ERROR for problem in served.session.settled().problems)
    before = served.files()
    reply = served.post("bewaar", served.question())
    assert (reply.status, "staan fouten" in reply.said["weigering"]) == (422, True)
    assert served.files() == before


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"stuk": "kst-30000-2"}, 404),
        ({"stuk": "../kst-30000-1"}, 404),
        ({"stuk": f"30000/{ID}"}, 404),
        ({"stuk": "/etc/passwd"}, 404),
        ({"plaats": "../../etc"}, 422),
        ({"alinea": "Er zijn acht sluizen."}, 422),
        ({"tekst": " "}, 422),
        ({"soort": "feitencheck"}, 422),
        ({"soort": "mening"}, 400),
        ({"van": "0"}, 400),
        ({"van": True}, 400),
        ({"van": -1}, 422),
        ({"tekst": None}, 400),
        ({"tekst": "\ud800"}, 400),
    ],
)
def test_a_question_that_makes_no_sense_writes_nothing(still: Served, change: dict[str, object], status: int) -> None:
    before = still.files()
    reply = still.post("bewaar", still.question() | change)
    assert reply.status == status
    assert reply.said["weigering"]
    assert still.files() == before


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff", b'{"stuk": "x"}', b"[" * 100_000])
def test_what_is_no_question_is_refused(still: Served, body: bytes) -> None:
    assert still.post("bewaar", body).status in {400, 413}


# ---- who may ask ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"X-Griffie-Token": "verkeerd"},
        {"X-Griffie-Token": ""},
        {"X-Griffie-Token": "é"},
        {"Origin": "http://kwaad.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "kwaad.example", "Origin": "http://kwaad.example"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
)
@pytest.mark.parametrize("step", ["citaat", "tekst", "bewaar"])
def test_who_is_not_our_own_page_is_refused(still: Served, step: str, change: dict[str, str]) -> None:
    before = still.files()
    reply = still.post(step, still.question(), {**still.headers, **change})
    assert (reply.status, "laad de pagina opnieuw" in reply.said["weigering"]) == (403, True)
    assert still.files() == before


def test_the_same_question_of_our_own_page_is_answered(served: Served) -> None:
    """What the test above refuses differs from this in one header only."""
    local = served.headers | {"Host": served.host.replace("127.0.0.1", "localhost")}
    assert served.post("bewaar", served.question(), local).status == 403
    local["Origin"] = f"http://{local['Host']}"
    assert served.post("bewaar", served.question(), local).status == 200


def test_reading_needs_the_token_too(still: Served) -> None:
    assert still.get(f"/__griffie/noot/begin?stuk={ID}").status == 403
    assert still.get(f"/__griffie/noot/begin?stuk={ID}", **{"X-Griffie-Token": "x"}).status == 403
    known = {"X-Griffie-Token": still.token}
    assert still.get("/__griffie/noot/begin?stuk=weg", **known).status == 404


def test_another_server_has_another_token(still: Served, tmp_path: Path) -> None:
    with serving(tmp_path / "ander") as other:
        assert other.token != still.token
        assert other.post("bewaar", other.question(), other.headers | {"X-Griffie-Token": still.token}).status == 403


def test_by_a_name_that_is_not_ours_a_page_comes_without_the_token(still: Served) -> None:
    assert "data-sleutel" not in still.get(f"/{ID}.html", Host="kwaad.example").body


@pytest.mark.parametrize("length", ["1000001", "-1", "x", ""])
def test_a_question_of_no_decent_length_is_not_read(still: Served, length: str) -> None:
    reply = still.post("bewaar", still.question(), still.headers | {"Content-Length": length})
    assert reply.status == 413


def test_only_the_steps_exist(still: Served) -> None:
    assert still.post("wis", still.question()).status == 404
    assert still.post("../../bewaar", still.question()).status == 404


# ---- where is written -------------------------------------------------------------------------------------------


def test_a_file_of_notes_that_leads_out_is_not_followed(served: Served, tmp_path: Path) -> None:
    outside = tmp_path / "buiten.md"
    outside.write_text(NOTES, "utf-8")
    served.notes.symlink_to(outside)
    served.session.rebuild("bewaard")
    reply = served.post("bewaar", served.question())
    assert (reply.status, "geen gewoon bestand" in reply.said["weigering"]) == (422, True)
    assert outside.read_text("utf-8") == NOTES
    assert served.notes.is_symlink()


def test_a_folder_that_was_turned_to_elsewhere_is_not_followed(served: Served, tmp_path: Path) -> None:
    outside = tmp_path / "buiten"
    served.place.rename(outside)
    served.place.symlink_to(outside)
    reply = served.post("bewaar", served.question())
    assert (reply.status, "ergens anders heen" in reply.said["weigering"]) == (422, True)
    assert not (outside / "annotaties.md").exists()


def test_a_save_writes_one_file_and_leaves_nothing_else(served: Served) -> None:
    before = served.files()
    served.post("bewaar", served.question())
    after = served.files()
    assert set(after) - set(before) == {f"content/30000/{ID}/annotaties.md"}
    assert {path: content for path, content in after.items() if path in before} == before


def test_a_disk_that_refuses_is_told(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bool:
        raise OSError(28, "schijf vol")

    monkeypatch.setattr(notes_room, "save", full)
    reply = served.post("bewaar", served.question())
    assert (reply.status, "schijf vol" in reply.said["weigering"]) == (500, True)


# ---- which pages ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/dossiers.html", "/dossier/30000.html", "/weg.html", "/zoeken.html"]
)
def test_only_the_page_of_a_paper_gets_the_script_and_the_token(still: Served, path: str) -> None:
    body = still.get(path).body
    assert "/__griffie/overlay.js" in body
    assert "noten.js" not in body
    assert "data-sleutel" not in body
    assert still.token not in body


def test_the_page_of_a_paper_gets_it_once_and_its_file_never(still: Served) -> None:
    assert still.get(f"/{ID}.html").body.count("/__griffie/noten.js") == 1
    assert not [path for path, content in still.files().items() if b"__griffie" in content or b"griffie-n" in content]


def test_unpublished_notes_are_shown_while_editing_and_not_to_who_looks_as_a_reader(served: Served) -> None:
    served.write_notes()
    written = (served.project.output / f"{ID}.html").read_text("utf-8")
    assert "niemand mag zien" not in written
    shown = served.get(f"/{ID}.html").body
    assert "niemand mag zien" in shown
    assert "noot die er al is" in shown
    assert 'data-verborgen="1"' in shown
    as_reader = served.get(f"/{ID}.html?lezers").body
    assert as_reader.startswith(written.rpartition("</body>")[0])
    for path in ("/index.html", "/data/annotaties.jsonld", f"/{ID}.json"):
        assert "niemand mag zien" not in served.get(path).body


def test_without_unpublished_notes_the_page_is_that_of_the_site(served: Served) -> None:
    served.write_notes(NOTES.replace("ter controle", "gepubliceerd"))
    written = (served.project.output / f"{ID}.html").read_text("utf-8")
    assert served.get(f"/{ID}.html").body.startswith(written.rpartition("</body>")[0])


def test_a_withheld_page_stays_its_last_good_version(served: Served) -> None:
    served.write_notes()
    assert "niemand mag zien" in served.get(f"/{ID}.html").body
    served.write_notes(f"{NOTES}\n## in-bewerking\n\nEen tweede met die id.\n")
    assert "niemand mag zien" not in served.get(f"/{ID}.html").body
    assert served.get(f"/{ID}.html").body.startswith(
        (served.project.output / f"{ID}.html").read_text("utf-8").rpartition("</body>")[0]
    )


# ---- the editor's own program -----------------------------------------------------------------------------------


def test_a_place_opens_where_a_form_of_address_is_configured(tmp_path: Path) -> None:
    with serving(tmp_path / "een project", "vscode://file{pad}:{regel}:{kolom}") as served:
        served.write_notes()
        said = served.get(f"/__griffie/noot/begin?stuk={ID}", **{"X-Griffie-Token": served.token}).said
        expected = f"vscode://file{served.content.resolve()}/30000/{ID}/annotaties.md:6:1".replace(" ", "%20")
        assert said["noten"][0]["adres"] == expected  # type: ignore[index]
        replaced = replace(served.server.opener, form="")
        assert replaced.address("content/x", 1) == ""
