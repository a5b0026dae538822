"""The desk in a browser: who gets in, and a real headless Chromium that pins an item."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer, unused_port

from briefing.serving import COOKIE, HOST, DeskServer

ROOT = Path(__file__).parents[1]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PATIENCE = 90


@asynccontextmanager
async def served() -> AsyncIterator[tuple[DeskServer, Any]]:
    port = unused_port()
    server = DeskServer(["nowhere"], port, "Peru")
    async with TestClient(TestServer(await server._make_app(), host=HOST, port=port)) as client:
        yield server, client


async def test_only_who_knows_the_key_gets_in_and_then_by_cookie() -> None:
    async with served() as (server, client):
        for path in ("/", "/?key=wrong", "/ws", "/static/js/textual.js"):
            assert (await client.get(path)).status == 403
        page = await client.get("/", params={"key": server.key})
        assert page.status == 200
        cookie = page.cookies[COOKIE]
        assert (cookie.value, cookie["httponly"], cookie["samesite"]) == (server.key, True, "Strict")
        assert (await client.get("/static/js/textual.js")).status == 200


@pytest.mark.parametrize("header", [("Host", "evil.example"), ("Origin", "http://evil.example"), ("Origin", "null")])
async def test_a_page_of_the_web_is_refused_even_with_the_key(header: tuple[str, str]) -> None:
    async with served() as (server, client):
        for path in ("/", "/ws"):
            refused = await client.get(f"{path}?key={server.key}", headers=[header], cookies={COOKIE: server.key})
            assert refused.status == 403


async def test_the_page_may_load_nothing_from_elsewhere() -> None:
    async with served() as (server, client):
        page = await client.get("/", params={"key": server.key})
        assert page.headers["Content-Security-Policy"].startswith("default-src 'self' ")
        assert "*" not in page.headers["Content-Security-Policy"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[str]:
    """The address of a served desk on a folder with one document."""
    (tmp_path / "a.txt").write_text('"We closed the port," said Ana Reyes of Peru on 3 May 2024.\n')
    options = ["--port", str(unused_port()), "--no-cache", str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "briefing", "serve", *options]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        yield found[0]
        process.terminate()


def test_a_served_desk_ends_when_its_server_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Peru closed the port.\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    command = [sys.executable, "-m", "briefing", "--no-cache", str(tmp_path)]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None and process.stdin is not None
        assert b"__GANGLION__" in process.stdout.readline()
        process.stdin.close()
        process.stdout.read()
        assert process.wait(PATIENCE) == 0


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine to open the desk in")
async def test_the_desk_is_used_in_chromium(desk: str, tmp_path: Path) -> None:
    decisions = tmp_path / "briefing.desk.toml"
    async with browser(tmp_path / "profile") as page:
        await page("Page.navigate", url=desk)
        for _ in range(PATIENCE):
            await page("Runtime.evaluate", expression="document.querySelector('textarea')?.focus()")
            await page("Input.dispatchKeyEvent", type="keyDown", key=" ", code="Space", text=" ")
            await page("Input.dispatchKeyEvent", type="keyUp", key=" ", code="Space")
            await asyncio.sleep(1)
            if decisions.exists():
                break
        assert 'kind = "pin"' in decisions.read_text()


@asynccontextmanager
async def browser(profile: Path) -> AsyncIterator[Any]:
    """A page of a headless Chromium: a function that calls a method of the DevTools protocol."""
    assert CHROMIUM is not None
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    options += [
        "--disable-component-update",
        "--disable-sync",
        "--remote-debugging-port=0",
        f"--user-data-dir={profile}",
    ]
    with subprocess.Popen([CHROMIUM, *options, "about:blank"], stderr=subprocess.DEVNULL) as process:
        try:
            async with aiohttp.ClientSession() as session:
                yield await _page(session, profile / "DevToolsActivePort")
        finally:
            process.terminate()


async def _page(session: aiohttp.ClientSession, port_file: Path) -> Any:
    for _ in range(PATIENCE * 10):
        if port_file.exists() and port_file.read_text().count("\n"):
            break
        await asyncio.sleep(0.1)
    port = port_file.read_text().split("\n")[0]
    async with session.get(f"http://127.0.0.1:{port}/json/list") as listed:
        address = next(page["webSocketDebuggerUrl"] for page in await listed.json() if page["type"] == "page")
    socket = await session.ws_connect(address, max_msg_size=0)
    numbers = count(1)

    async def call(method: str, **parameters: object) -> dict[str, Any]:
        number = next(numbers)
        await socket.send_json({"id": number, "method": method, "params": parameters})
        async for message in socket:
            answer: dict[str, Any] = json.loads(message.data)
            if answer.get("id") == number:
                return dict(answer["result"])
        raise ConnectionError(method)

    return call
