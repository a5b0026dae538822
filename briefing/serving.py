"""The desk in a browser on this machine: `briefing serve`, with the optional textual-serve.

Served on the loopback address alone. That keeps other machines out, but neither other people on this one nor pages of
the web that are open in the same browser, which may talk to a loopback address too. So every visit needs the key that
is printed at the start (kept as a cookie from then on), and a request that names another host or comes from another
page is refused. Nothing is fetched from anywhere: what the page would load from the web is forbidden it.
"""

from __future__ import annotations

import hmac
import logging
import os
import secrets
import shlex
import sys
from collections.abc import Sequence

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.server import Server

HOST = "127.0.0.1"
COOKIE = "briefing"
POLICY = "default-src 'self' 'unsafe-inline' data: blob: ws://{host}; script-src 'self' 'unsafe-inline' 'unsafe-eval'"
"""What the page may load, the program's own server alone (Content-Security-Policy)."""


class DeskServer(Server):
    """Serves one desk a visit, each a process of its own, to whoever knows the key."""

    def __init__(self, arguments: Sequence[str], port: int, title: str) -> None:
        command = shlex.join([sys.executable, "-m", "briefing", *arguments])
        super().__init__(command, host=HOST, port=port, title=title, public_url=f"http://{HOST}:{port}")
        self.key = secrets.token_urlsafe(24)

    @property
    def address(self) -> str:
        """What to open in the browser."""
        return f"{self.public_url}/?key={self.key}"

    def initialize_logging(self) -> None:
        """Tell what goes wrong and nothing else: a log of requests would hold the key."""
        logging.basicConfig(level=logging.WARNING)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard())
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say where the desk is."""
        sys.stderr.write(f"briefing: open {self.address} in a browser on this machine; Ctrl+C ends\n")

    def _guard(self) -> Middleware:
        """Let only those in who know the key and come from our own page."""
        own = f"{HOST}:{self.port}"

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            if request.headers.get("Host") != own or request.headers.get("Origin", f"http://{own}") != f"http://{own}":
                raise web.HTTPForbidden(text="This desk is for this machine's own browser.\n")
            shown = request.query.get("key") if request.path == "/" else None
            if not hmac.compare_digest((shown or request.cookies.get(COOKIE, "")).encode(), self.key.encode()):
                raise web.HTTPForbidden(text="Open the address that `briefing serve` printed, with its key.\n")
            response = await handler(request)
            if not response.prepared:
                response.headers["Content-Security-Policy"] = POLICY.format(host=own)
                response.headers["Referrer-Policy"] = "no-referrer"
                response.set_cookie(COOKIE, self.key, httponly=True, samesite="Strict", path="/")
            return response

        return guard


def serve(arguments: Sequence[str], port: int, title: str) -> None:
    """Serve desks for a call's arguments until Ctrl+C. Raises OSError if the port is taken."""
    os.environ.pop("NO_COLOR", None)  # a browser has colours
    DeskServer(arguments, port, title).serve()
