"""One party under several names: inner surnames, names in another order or tongue, short forms in other documents."""

from __future__ import annotations

import pytest

from tests.assembly.actors.test_resolution import roster

ONE = [
    # a family name inside a full name, and a middle name more
    (("Paul Obame Nkoghe took power. Obame said no. Nkoghe left.",), "Paul Obame Nkoghe", "Obame"),
    (("Luis Ortega Diaz left. Ortega spoke.", "Luis Carlos Ortega Diaz won."), "Luis Carlos Ortega Diaz", "Ortega"),
    (("Luis Ortega Diaz won.", "“We won,” Ortega said. Ortega left."), "Luis Ortega Diaz", "Ortega"),
    (("The secretary, Abdulla Nazim Idris, spoke. Nazim said no.",), "Abdulla Nazim Idris", "Nazim"),
    # the parser's label for a body does not part a name from the full one that it ends
    (
        ("Albert Ondo Reva sued. Supporters of Ondo Reva marched. The Ondo Reva camp won.",),
        "Albert Ondo Reva",
        "Ondo Reva",
    ),
    # half of a given name with a hyphen, and the same office
    (
        ("Health Minister Samuel-Roger Lund spoke.", "Peru's health minister, Roger Lund, left. Roger Lund spoke."),
        "Roger Lund",
        "Samuel-Roger Lund",
    ),
    # a department with its field before or behind, other names behind "or", foreign openers
    (("The Department of Justice sued.", "The Justice Department won."), "Justice Department", "Department of Justice"),
    (
        ("The Norland National Human Rights Commission sued.", "The Norland National Commission on Human Rights won."),
        "Norland National Human Rights Commission",
        "Norland National Commission on Human Rights",
    ),
    (("Movimiento Raíz, or Root Movement, won. The Root Movement sued.",), "Root Movement", "Movimiento Raíz"),
    (("Movimiento Raíz won. Raíz said it was ready.",), "Raíz", "Movimiento Raíz"),
]  # fmt: skip

TWO = [
    (("William Coles Reyes left.", "Ana Coles spoke. Coles said no."), "William Coles Reyes", "Coles"),
    (("Ana Ruiz Paz left. Bo Ruiz Ek left.", "“No,” Ruiz said."), "Ana Ruiz Paz", "Ruiz"),
    (("George W. Bush left. George H. W. Bush spoke.",), "George W. Bush", "George H. W. Bush"),
    (("Luis Ortega Diaz left. Luis Campos Diaz spoke.",), "Luis Ortega Diaz", "Luis Campos Diaz"),
    (("Jean-Pierre Lund spoke.", "Pierre Lund, a baker, left."), "Jean-Pierre Lund", "Pierre Lund"),
    (("Acme, Harvest Party, or Root Movement, won.",), "Harvest Party", "Root Movement"),
    (("The Farm Workers Union sued. The Farm Union won.",), "Farm Workers Union", "Farm Union of Peru"),
    (
        ("By the Bank for International Roads' count it fell. The BIR spoke of it. BIR Bulletin No. 90 says so.",),
        "Bank for International Roads",
        "BIR Bulletin",
    ),
    (("She left the Green Movement of Ana Odinga, who had lost. Odinga spoke.",), "Ana Odinga", "Green Movement"),
    (("Kenya has debts. Nairobi has seen storms, but people stay.",), "Kenya", "Nairobi"),
    (("Movimiento Raíz won. Mr Raíz said no.",), "Movimiento Raíz", "Raíz"),
    (("The Department of Health sued. The Justice Department won.",), "Department of Health", "Justice Department"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "shown", "other"), ONE)
def test_one_party(texts: tuple[str, ...], shown: str, other: str) -> None:
    found = roster(*texts)
    assert other in found[shown].aliases, {name: actor.aliases for name, actor in found.items()}
    assert other not in found


@pytest.mark.parametrize(("texts", "shown", "other"), TWO)
def test_two_parties(texts: tuple[str, ...], shown: str, other: str) -> None:
    found = roster(*texts)
    assert shown in found, list(found)
    assert other not in found[shown].aliases


def test_a_surname_inside_a_longer_name_is_shared_with_who_bears_it_alone() -> None:
    found = roster(
        "President Ali Bango left.",
        "President Ali Bango Ondara was overthrown in August. Bango called for help. It took weeks before he was heard."
        " An aide of Omar Bango, who ruled for forty years and built the port and the palace, had grown rich.",
    )
    assert "Bango" in found["Ali Bango Ondara"].aliases or "Bango" in found["Ali Bango"].aliases
    assert "Bango" not in found["Omar Bango"].aliases


def test_a_known_body_is_meant_by_its_head_noun_in_another_document() -> None:
    texts = "The European Commission said no.", "China urged the Commission to wait. The Commission said no."
    assert "Commission" in roster(*texts)["European Commission"].aliases
    assert "Commission" in roster(texts[0], "Commission President Ana Lund spoke.")["European Commission"].aliases
    state = roster("The European Union met.", "The Union environment minister Ana Lund spoke.")
    assert "Union" not in state["European Union"].aliases
    apart = roster(*texts, "The Election Commission of Peru met.")
    assert "Commission" not in apart["European Commission"].aliases


def test_an_unknown_body_is_not_meant_in_another_document() -> None:
    found = roster("The Harvest Commission said no.", "China urged the Commission to wait.")
    assert "Commission" not in found["Harvest Commission"].aliases
