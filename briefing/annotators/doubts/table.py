"""Which rule is tried at which word: the word lists of `data/en/doubts.toml` and single words, each with its rules."""

from __future__ import annotations

from functools import cache

from briefing.annotators.doubts import (
    charges,
    commitments,
    debated,
    denials,
    ellipsis,
    estimates,
    gaps,
    hanging,
    hedges,
    modals,
    mutual,
    outstanding,
    pending,
    requests,
    sluices,
    unchecked,
    unsettled,
    untold,
    withheld,
)
from briefing.annotators.doubts.clauses import clause_of, content
from briefing.annotators.doubts.findings import Finding, Rule, in_condition
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.language import Token
from briefing.lexicon import words

_ANY_VERB: tuple[Rule, ...] = (pending.is_to, untold.untold)
_BY_LIST: tuple[tuple[str, Rule], ...] = (
    ("hedge_adverbs", hedges.hedging_adverb),
    ("raising_verbs", hedges.hearsay),
    ("seeming_verbs", hedges.seeming),
    ("claim_verbs", hedges.claim),
    ("plain_statements", hedges.claim),
    ("claim_nouns", unsettled.claim_in_noun),
    ("forecast_participles", hedges.expected),
    ("scheduled_participles", hedges.expected),
    ("open_adjectives", unsettled.unclear),
    ("open_nouns", unsettled.unclear),
    ("guess_nouns", unsettled.unclear),
    ("hidden_adjectives", unsettled.unclear),
    ("contesting_verbs", unsettled.unclear),
    ("contention_nouns", unsettled.unclear),
    ("showing_verbs", unsettled.shown),
    ("commitment_verbs", commitments.commitment),
    ("weighing_verbs", pending.weighing),
    ("request_verbs", requests.request),
    ("demand_verbs", requests.request),
    ("denial_verbs", denials.denial),
    ("dismissal_verbs", denials.denial),
    ("branding_verbs", denials.branded),
    ("falsity_words", denials.untrue),
    ("possibility_adjectives", hedges.possible),
    ("telling_verbs", withheld.undisclosed),
    ("telling_verbs", withheld.unpublished),
    ("unmade_nouns", outstanding.none_yet),
    ("process_nouns", outstanding.in_progress),
    ("adjourning_verbs", hanging.put_off),
    ("approval_nouns", outstanding.needs_approval),
    ("approval_verbs", outstanding.to_be_approved),
    ("approval_verbs", hanging.if_decided),
    ("verdict_verbs", hanging.if_decided),
    ("publishing_verbs", withheld.keeps_back),
)
_BY_WORD: tuple[tuple[str, Rule], ...] = (
    *(
        (word, modals.modal)
        for word in ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d", "could", "may", "might")
    ),
    ("accuse", charges.accusation),
    ("suspect", charges.accusation),
    ("charge", charges.accusation),
    *((word, charges.charged_in_noun) for word in ("accusation", "allegation", "charge", "suspicion")),
    ("blame", charges.blamed),
    ("other", mutual.each_other),
    ("other", mutual.the_other),
    ("ask", untold.unanswered),
    ("neither", untold.neither),
    ("claim", withheld.unclaimed),
    ("allege", hedges.alleged),
    ("public", withheld.unpublished),
    ("what", withheld.left_unknown),
    *((word, withheld.undecided) for word in ("agree", "decide", "determine", "finalise", "finalize", "fix", "settle")),
    *((word, gaps.one_of_the_open) for word in ("chapter", "issue", "item", "matter", "point", "question", "topic")),
    *((word, withheld.no_successor) for word in ("announce", "appoint", "choose", "elect", "find", "name", "nominate")),
    ("opposite", ellipsis.opposite),
    ("contrary", ellipsis.opposite),
    ("warn", outstanding.warned_of),
    *((word, debated.contested) for word in ("account", "question", "report", "statement", "version")),
    *((word, debated.divided) for word in ("whether", "what", "who", "how", "when", "where", "why", "which")),
    *((word, gaps.gap) for word in ("whether", "what", "who", "whose", "how", "when", "where", "why", "which")),
    *((word, sluices.sluice) for word in ("how", "what", "when", "where", "which", "whom", "why")),
    *((word, debated.the_question) for word in ("issue", "question")),
    *((word, debated.in_question) for word in ("doubt", "question")),
    *((word, ellipsis.innocent) for word in ("innocent", "innocence")),
    ("nothing", ellipsis.nothing_to_do),
    ("whereas", ellipsis.contrasted),
    *((word, unchecked.unverified) for word in ("verify", "confirm", "corroborate", "establish")),
    ("estimated", estimates.estimate),
    ("estimate", estimates.estimated_at),
    ("expected", outstanding.outcome_due),
    ("due", outstanding.outcome_due),
    *((word, outstanding.deliberating) for word in ("deliberate", "reserve")),
    ("have", outstanding.has_until),
    *(
        (word, unsettled.unclear)
        for word in ("clear", "certain", "sure", "known", "disclosed", "released", "matter", "question")
    ),
    *((word, pending.planned) for word in ("plan", "propose", "schedule", "pledge", "promise")),
    *((word, denials.untrue) for word in ("true", "correct", "accurate")),
    ("plead", denials.not_guilty),
    *((word, unchecked.another_number) for word in ("fewer", "greater", "higher", "larger", "lower", "smaller")),
    ("correspond", denials.mismatched),
    *((word, ellipsis.elliptic) for word in ("not", "n't", "n’t")),
    ("nothing", ellipsis.nothing_such),
    ("thing", ellipsis.nothing_such),
    ("otherwise", ellipsis.otherwise),
    ("depend", pending.depends),
    ("hinge", pending.depends),
    *((word, pending.sued) for word in ("bring", "file", "lodge", "sue")),
    *((word, pending.appealed) for word in ("appeal", "file", "lodge", "submit")),
    ("pending", hanging.hangs_on),
    ("rule", hanging.not_ruled_out),
    *((word, hanging.waits_for) for word in ("until", "till")),
    ("await", pending.awaits),
    ("wait", pending.awaits),
    ("yet", pending.yet_to),
    *((word, unchecked.no_evidence) for word in ("evidence", "proof", "indication", "sign")),
)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules to try at a word, by its lemma or its lower-case form."""
    table: dict[str, dict[Rule, None]] = {}
    for name, rule in _BY_LIST:
        for word in sorted(words("doubts", name)):
            table.setdefault(word, {})[rule] = None
    for word, rule in _BY_WORD:
        table.setdefault(word, {})[rule] = None
    return {word: tuple(rules) for word, rules in table.items()}


def findings(tokens: list[Token], names: Names) -> list[Finding]:
    """Everything that the rules find open in a sentence, but for what stands in a condition."""
    table = _rules()
    found = []
    for token in tokens:
        rules = dict.fromkeys((*table.get(token.lemma_, ()), *table.get(token.lower_, ())))
        if token.pos_ in ("VERB", "AUX"):
            rules |= dict.fromkeys(_ANY_VERB)
        found += [finding for rule in rules if (finding := rule(token, names)) is not None]
    return [one for one in found if one.rule.startswith(hanging.IF_DECIDED) or not _is_supposed(one)]


def _is_supposed(finding: Finding) -> bool:
    return in_condition(finding.head) or in_condition(clause_of(finding.cue))


def chosen(findings: list[Finding]) -> list[Finding]:
    """One finding a clause, and none inside the question of another."""
    kept: list[Finding] = []
    taken: set[int] = set()
    for finding in sorted(findings, key=lambda found: (found.rank, found.head.i, found.cue.i)):
        points = finding.rule.startswith(denials.IN_SHORT)  # the clause beside "said she had not" is another's
        inner = {finding.head.i} if points else {token.i for token in content(finding.head)}
        if finding.head.i in taken or any(other.head.i in inner for other in kept):
            continue
        kept.append(finding)
        taken |= inner
    return kept
