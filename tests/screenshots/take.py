"""Take the README's pictures: the desk on the seeds, as the program itself draws it.

python tests/screenshots/take.py
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from briefing.config import load
from briefing.session import Session
from briefing.tui.app import DeskApp

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PICTURES = {
    "desk-160x48": ((160, 48), ("enter",)),
    "desk-120x40": ((120, 40), ()),
    "desk-80x24": ((80, 24), ("2",)),
}
"""Each picture's name, its size in columns and lines, and the keys pressed before it is taken."""


async def take(name: str, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """Open the desk, wait until everything is read, press the keys, and write the picture."""
    session = Session(load(ROOT / "briefing.toml"))
    app = DeskApp(session)
    async with app.run_test(size=size) as pilot:
        while len(session.briefing.annotations) < 2:
            await pilot.pause(0.1)
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        picture = app.export_screenshot(title="briefing", simplify=True)
        (HERE / f"{name}.svg").write_text(picture, encoding="utf-8")


def main() -> None:
    """Take all pictures."""
    for name, (size, keys) in PICTURES.items():
        asyncio.run(take(name, size, keys))


if __name__ == "__main__":
    main()
