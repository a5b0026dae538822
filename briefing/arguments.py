"""What can be written after `briefing`: the commands, their arguments and their help. Nothing is done here."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial

from briefing import __version__

LAYERS = ("timexes", "mentions", "quotes", "events", "questions")
DESK = "desk"
COMMANDS = {
    "init": ("write a first briefing.toml here, once", "[PATH...]"),
    "export": ("the brief (-f md, html), or all items (-f json, csv)", "[PATH...]"),
    "annotate": ("what was found, one JSON line a document", "INPUT..."),
    "sources": ("what is read, how, and what not and why", "[PATH...]"),
    "serve": ("the desk in a browser on this machine", "[PATH...]"),
    "verify": ("check every line of a brief against the documents", "PAGE [PATH...]"),
}
"""Each command's name with what it does and what it takes."""

_DESCRIPTION = """\
Reads news stories and commentaries on this machine and shows who acts, what
happened when, who said what and what is still open, each line tied to its
sentence.
"""
_EPILOG = """\
Without a command, briefing opens the desk on ./briefing.toml, or on the PATHs
given (.txt, .md, .jsonl, .html, .pdf, .docx, .odt, .rtf, .eml); where it is
not on a terminal it prints the brief instead. A PATH that bears a command's
name is written ./NAME.

commands:
{commands}

exit status: 0 done; 1 something could not be read or does not hold; 2 the call
or a file of yours can't be used
"""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The call as a namespace; `command` is one of `COMMANDS` or `DESK`. Exits with 2 on a mistake, 0 on --help."""
    known = _command_parser() if words and words[0] in COMMANDS else _desk_parser()
    return known.parse_args(words)


def _desk_parser() -> argparse.ArgumentParser:
    rows = (f"  briefing {f'{name} {takes}':<22} {does}" for name, (does, takes) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="briefing",
        description=_DESCRIPTION,
        epilog=_EPILOG.format(commands="\n".join(rows)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(command=DESK)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders instead of ./briefing.toml")
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    _add_common(parser)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="briefing", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, (does, _) in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does, allow_abbrev=False)
        if name == "verify":
            command.add_argument("page", metavar="PAGE", help="the brief, a Markdown file")
        if name == "annotate":
            command.add_argument("paths", nargs="+", metavar="INPUT", help="files and folders")
            command.add_argument("--only", type=_layers, metavar="LAYER,...", help=f"of {', '.join(LAYERS)}")
        else:
            command.add_argument("paths", nargs="*", metavar="PATH", help="instead of ./briefing.toml")
        if name == "export":
            command.add_argument(
                "-f", "--format", choices=("md", "html", "json", "csv"), default="md", help="default: md"
            )
        if name in ("export", "annotate"):
            command.add_argument("-o", "--output", metavar="FILE", default="-", help="default: -, the standard output")
        if name == "serve":
            command.add_argument("--port", type=_PORT, default=8000, metavar="N", help="default: 8000")
        if name == "init":
            command.add_argument("--title", help="the briefing's title")
        _add_common(command)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", metavar="FILE", help="a configuration other than ./briefing.toml")
    parser.add_argument("--jobs", type=_JOBS, default=1, metavar="N", help="processes to annotate with (default: 1)")
    parser.add_argument("--no-cache", action="store_true", help="neither use nor keep annotations between runs")


def _layers(text: str) -> tuple[str, ...]:
    asked = tuple(name.strip() for name in text.split(",") if name.strip())
    for name in asked:
        if name not in LAYERS:
            raise argparse.ArgumentTypeError(f"no layer {name!r}; there are {', '.join(LAYERS)}")
    return asked


def _number(text: str, least: int, most: int) -> int:
    if not text.isdecimal() or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from {least} to {most}")
    return int(text)


_PORT = partial(_number, least=1024, most=65535)
_JOBS = partial(_number, least=1, most=256)
