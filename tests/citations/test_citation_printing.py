"""Citations as lawyers, legislators and the Chamber print them; printed and read again they are the same paper."""

import pytest

from griffie.citations import Form, leidraad, recognise, short
from griffie.model.citation import Citation

TK, EK = "Tweede Kamer", "Eerste Kamer"


@pytest.mark.parametrize(
    ("id_", "year", "kamer", "printed"),
    [
        ("kst-28676-560", "2025-2026", TK, "Kamerstukken II 2025/26, 28676, nr. 560."),
        ("kst-36800-X-34", "2025/26", "II", "Kamerstukken II 2025/26, 36800 X, nr. 34."),
        ("kst-36800-K-F", "20252026", EK, "Kamerstukken I 2025/26, 36800 K, F."),
        ("kst-21501-07-2176", "2025–2026", TK, "Kamerstukken II 2025/26, 21501-07, nr. 2176."),
        ("kst-26800-12", "1999-2000", TK, "Kamerstukken II 1999/2000, 26800, nr. 12."),
        ("kst-30800-VI-77-h1", "2006-2007", TK, "Kamerstukken II 2006/07, 30800 VI, nr. 77 (herdruk)."),
        ("dossier:28676", None, None, "Kamerstukken 28676"),
        ("kst-28676-560", None, TK, "Kamerstuk 28676, nr. 560"),
        ("kst-28676-560", "2025-2026", None, "Kamerstuk 28676, nr. 560"),
        ("kst-28676-560", "2025-2027", TK, "Kamerstuk 28676, nr. 560"),
        ("ah-ek-20142015-12", None, None, "Aanhangsel Handelingen I 2014/15, nr. 12."),
        ("h-tk-20102011-108-5", None, None, "Handelingen II 2010/11, nr. 108, item 5."),
        ("h-tk-20072008-7909-7943", None, None, "Handelingen II 2007/08, p. 7909-7943."),
        ("stb-2011-35", None, None, "Stb. 2011, 35."),
        ("stcrt-2015-10247", None, None, "Stcrt. 2015, 10247."),
        ("trb-2008-175", None, None, "Trb. 2008, 175."),
    ],
)
def test_the_form_of_the_leidraad(id_: str, year: str | None, kamer: str | None, printed: str) -> None:
    assert str(leidraad(id_, year, kamer)) == printed
    found = [mention for mention in recognise(printed) if isinstance(mention, Citation)]
    assert [mention.ids for mention in found] == [(id_,)]


def test_the_series_is_set_apart_for_italics() -> None:
    reference = leidraad("kst-28676-560", "2025-2026", TK, page="3")
    assert reference is not None
    assert reference.series == "Kamerstukken II"
    assert reference.rest == "2025/26, 28676, nr. 560, p. 3."


def test_the_form_of_the_aanwijzingen_has_no_full_stop() -> None:
    printed = leidraad("kst-36800-K-F", "2025-2026", EK, form=Form.AANWIJZING, page="2")
    assert str(printed) == "Kamerstukken I 2025/26, 36800 K, F, p. 2"


def test_an_attachment_says_so() -> None:
    printed = leidraad("kst-28676-519", "2024-2025", TK, attachment=True)
    assert str(printed) == "Bijlage bij Kamerstukken II 2024/25, 28676, nr. 519."
    assert str(leidraad("kst-28676-519", form=Form.STUK, attachment=True)) == "Bijlage bij Kamerstuk 28 676, nr. 519"


@pytest.mark.parametrize(
    ("id_", "printed"),
    [
        ("kst-28676-560", "Kamerstuk 28 676, nr. 560"),
        ("kst-36800-X-34", "Kamerstuk 36 800 X, nr. 34"),
        ("kst-36800-K-F", "36 800 K, F"),
        ("kst-21501-07-2176", "Kamerstuk 21 501-07, nr. 2176"),
        ("dossier:28676", "28 676"),
        ("samenvatting", "samenvatting"),
        ("2026D28253", "2026D28253"),
    ],
)
def test_within_a_sentence_it_is_short(id_: str, printed: str) -> None:
    assert short(id_) == printed


def test_kinds_without_a_rule_are_not_printed() -> None:
    assert leidraad("2026D28253") is None
    assert leidraad("ah-1271549") is None
    assert leidraad("geen-id") is None
