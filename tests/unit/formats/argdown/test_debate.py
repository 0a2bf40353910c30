"""What becomes of Argdown's statements, arguments and structures in a debate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.interchange import read_as
from argmap.model import Citation, Risk, Source
from tests.running import ROOT

if TYPE_CHECKING:
    from argmap.formats.reading import Reading


def read(text: str) -> Reading:
    reading = read_as("argdown", text.encode(), "x")
    assert reading.problems == ()
    return reading


def claims(reading: Reading) -> list[tuple[str, str]]:
    return [(claim.id, claim.text) for claim in reading.debate.claims]


def relations(reading: Reading) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [(it.id, it.kind, it.premises, it.target) for it in reading.debate.relations]


def losses(reading: Reading) -> list[tuple[str, str, int]]:
    """Give the losses but for ids and types, which every foreign file lacks."""
    return [
        (loss.code, loss.detail, loss.place.line)
        for loss in reading.losses
        if loss.code not in ("id", "type")
    ]


def test_the_example_of_the_manual() -> None:
    page = (ROOT / "docs" / "formats" / "argdown.md").read_text(encoding="utf-8")
    reading = read(page.split("```argdown\n")[1].split("```")[0])
    assert reading.debate.title == "Cars in the old town"
    assert [claim.id for claim in reading.debate.claims] == [
        "ban", "air", "deliveries", "at-night-there-is-room-for-them", "cars-are-loud",
        "what-is-loud-has-no-place-where-people",
    ]  # fmt: skip
    assert reading.debate.relation["noise"].scheme == "rule"
    assert losses(reading) == []


def test_statements_are_claims_and_ids_are_made_of_titles_or_texts() -> None:
    reading = read(
        "[ban]: Cars should go.\n  + [Clean air]: Air is cleaner.\n  - Some must drive.\n"
    )
    assert claims(reading) == [
        ("ban", "Cars should go."), ("clean-air", "Air is cleaner."),
        ("some-must-drive", "Some must drive."),
    ]  # fmt: skip
    assert relations(reading) == [
        ("clean-air--supports--ban", "support", ("clean-air",), "ban"),
        ("some-must-drive--attacks--ban", "attack", ("some-must-drive",), "ban"),
    ]
    assert [claim.type for claim in reading.debate.claims] == ["thesis", "pro", "con"]
    assert losses(reading) == []


def test_an_argument_is_a_claim_that_says_its_description_or_else_its_title() -> None:
    reading = read("[ban]: Cars should go.\n  + <quiet>: Streets are quiet.\n  - <Old people>\n")
    assert claims(reading)[1:] == [("quiet", "Streets are quiet."), ("old-people", "Old people")]
    assert losses(reading) == [("text", "`old-people`: Old people", 3)]


def test_each_step_of_a_structure_is_a_relation_with_linked_premises() -> None:
    reading = read(
        "<from-noise>\n\n(1) [a]: A.\n(2) [b]: B.\n----\n(3) [c]: C.\n(4) [d]: D.\n"
        "-- Consequences {uses: [4]} --\n(5) [e]: E.\n"
    )
    assert relations(reading) == [
        ("a-and-1-more--supports--c", "support", ("a", "b"), "c"),
        ("from-noise", "support", ("d",), "e"),
    ]
    assert reading.debate.relations[1].scheme == "consequences"
    assert [relation.place.line for relation in reading.debate.relations] == [5, 8]
    assert losses(reading) == []


def test_without_uses_a_step_starts_from_the_conclusion_before_it() -> None:
    reading = read("(1) [a]: A.\n----\n(2) [b]: B.\n(3) [c]: C.\n----\n(4) [d]: D.\n")
    assert [it[2:] for it in relations(reading)] == [(("a",), "b"), (("b", "c"), "d")]


def test_the_first_rule_is_the_scheme_and_further_rules_and_unknown_keys_are_lost() -> None:
    reading = read("(1) [a]: A.\n-- Modus Ponens, expert opinion {sure: 3} --\n(2) [b]: B.\n")
    assert reading.debate.relations[0].scheme == "Modus Ponens"
    assert losses(reading) == [("data", "sure: 3", 2), ("inference-rule", "expert opinion", 2)]


def test_a_rule_that_is_a_scheme_of_argmaps_has_its_name_there_and_a_key_goes_first() -> None:
    reading = read(
        "(1) [a]: A.\n-- Expert Opinion --\n(2) [b]: B.\n(3) [c]: C.\n"
        "-- Expert Opinion, sign {scheme: sign} --\n(4) [d]: D.\n(5) [e]: E.\n"
        "-- {scheme: 3} --\n(6) [f]: F.\n"
    )
    assert [it.scheme for it in reading.debate.relations] == ["expert-opinion", "sign", ""]
    assert losses(reading) == [("inference-rule", "Expert Opinion", 5), ("scheme", "scheme: 3", 8)]


STEP = "<step>: how it goes\n\n(1) [a]: A.\n----\n(2) [b]: B.\n\n"


def test_a_structure_speaks_by_its_conclusion_and_is_undercut_at_its_last_step() -> None:
    reading = read(STEP + "[c]: C.\n\n<step>\n  -> [c]\n  _ [d]: D.\n")
    assert relations(reading) == [
        ("b--attacks--c", "attack", ("b",), "c"),
        ("d--undercuts--step", "undercut", ("d",), "step"),
        ("step", "support", ("a",), "b"),
    ]  # fmt: skip
    assert losses(reading) == [("description", "how it goes", 1)]


def test_attacks_and_supports_of_a_structure_change() -> None:
    reading = read(STEP + "<step>\n  - [c]: C.\n  + [d]: D.\n")
    assert relations(reading)[:2] == [
        ("c--undercuts--step", "undercut", ("c",), "step"),
        ("d--supports--b", "support", ("d",), "b"),
    ]
    assert losses(reading)[1:] == [
        ("attack-on-argument", "<step>", 8), ("support-of-argument", "<step>", 9),
    ]  # fmt: skip


def test_an_undercut_of_an_inference_is_one_of_its_step() -> None:
    reading = read("(1) [a]: A.\n----\n  <_ [u]: U.\n(2) [b]: B.\n----\n(3) [c]: C.\n")
    assert ("u--undercuts--a--supports--b", "undercut", ("u",), "a--supports--b") in relations(
        reading
    )
    assert losses(reading) == []


def test_an_undercut_of_a_claim_is_one_of_what_it_speaks_to() -> None:
    reading = read("[a]: A.\n  + [b]: B.\n    _ [c]: C.\n  _ [d]: D.\n")
    assert relations(reading)[1:] == [
        ("c--undercuts--b--supports--a", "undercut", ("c",), "b--supports--a"),
        ("d--attacks--a", "attack", ("d",), "a"),
    ]
    assert losses(reading) == [("undercut-of-claim", "[b]", 3), ("undercut-of-claim", "[a]", 4)]


def test_an_undercut_of_an_argument_is_told_only_if_it_has_several_relations() -> None:
    reading = read(
        "[a]: A.\n  + <b>: B.\n    _ [c]: C.\n  + <d>: D.\n    +> [f]: F.\n    _ <e>: E.\n"
    )
    assert {it[0] for it in relations(reading) if it[1] == "undercut"} == {
        "c--undercuts--b--supports--a", "e--undercuts--d--supports--a",
        "e--undercuts--d--supports--f",
    }  # fmt: skip
    assert losses(reading) == [("undercut-of-claim", "<d>", 6)]


def test_an_undercut_of_a_premise_changes_to_one_of_the_step() -> None:
    reading = read("<s>\n\n(1) [a]: A.\n  <_ [u]: U.\n----\n(2) [b]: B.\n")
    assert relations(reading)[0] == ("u--undercuts--s", "undercut", ("u",), "s")
    assert losses(reading) == [("undercut-of-claim", "[a]", 4)]


def test_an_undercut_below_a_conclusion_is_one_of_the_step_to_it() -> None:
    reading = read(
        "<s>\n\n(1) [a]: A.\n----\n(2) [b]: B.\n  <_ [u]: U.\n----\n(3) [c]: C.\n"
        "  _ [v]: V.\n  +> [d]: D.\n"
    )
    assert [it for it in relations(reading) if it[1] == "undercut"] == [
        ("u--undercuts--a--supports--b", "undercut", ("u",), "a--supports--b"),
        ("v--undercuts--s", "undercut", ("v",), "s"),
    ]
    assert losses(reading) == []


def test_a_contradiction_is_two_attacks() -> None:
    assert relations(read("[a]: A.\n  >< [b]: B.\n")) == [
        ("a--attacks--b", "attack", ("a",), "b"), ("b--attacks--a", "attack", ("b",), "a"),
    ]  # fmt: skip


def test_strict_mode_says_the_same_with_other_words() -> None:
    text = "[a]: A.\n  + [b]: B.\n  - [c]: C.\n"
    strict = relations(read(f"===\nmodel: {{mode: strict}}\n===\n\n{text}"))
    assert [it[1:] for it in strict] == [
        ("attack", ("a",), "c"), ("support", ("b",), "a"), ("attack", ("c",), "a"),
    ]  # fmt: skip


def test_what_strict_mode_says_more_is_told() -> None:
    text = "[a]: A.\n  + [b]: B.\n  - [c]: C.\n  >< [d]: D.\n  - <e>: E.\n"
    assert losses(read(f"===\nmodel: {{mode: strict}}\n===\n\n{text}")) == [
        ("entailment", "[b], [a]", 6), ("contrary", "[c], [a]", 7),
        ("contradiction", "[a], [d]", 8),
    ]  # fmt: skip
    assert losses(read(text)) == []


def test_bold_and_italic_marks_are_lost_once_a_text() -> None:
    reading = read(
        "# A *b*\n\n[a]: One **two** and _three_.\n  + four _five\n    six_\n  + 2 \\* 3\n"
    )
    assert [claim.text for claim in reading.debate.claims] == [
        "One two and three.", "four five six", "2 * 3",
    ]  # fmt: skip
    assert losses(reading) == [
        ("emphasis", "*b*", 1), ("emphasis", "**two** and _three_.", 3), ("emphasis", "_five", 4),
    ]  # fmt: skip


def test_mentions_of_what_has_another_id_become_words() -> None:
    reading = read(
        "[S1]: One. #x\n\n[b]: See @[S1], @[b],\n  @<c> @<D e> and @\\[S1]. #y\n\n<c>: @[none]\n\n"
        "<D e>: D.\n\n(1) [f]: F.\n----\n(2) [S1]\n"
    )
    assert claims(reading)[:3] == [
        ("s1", "One."), ("b", "See S1, @[b], @<c> D e and @[S1]."), ("c", "none"),
    ]  # fmt: skip
    assert losses(reading) == [
        ("mention", "`@[S1]`", 3), ("mention", "`@<D e>`", 3),
        ("mention", "`@[none]`", 6), ("description", "D.", 8),
    ]  # fmt: skip


def test_mentions_of_a_title_of_two_become_words() -> None:
    assert claims(read("[a]: @[a] @<a>\n  + <a>: @<b>\n\n<b>\n\n(1) [c]: C.\n----\n(2) [a]\n")) == [
        ("a", "a a"), ("a-2", "@<b>"), ("c", "C."),
    ]  # fmt: skip


def test_headings_become_tags_and_the_only_one_of_level_1_the_title() -> None:
    reading = read("# Streets\n\n[a]: A.\n\n## Noise\n\n[b]: B. #loud #(at night)\n  + [a]\n")
    assert reading.debate.title == "Streets"
    assert [claim.tags for claim in reading.debate.claims] == [(), ("loud", "at night", "Noise")]
    assert [claim.text for claim in reading.debate.claims] == ["A.", "B."]
    assert losses(reading) == [("heading", "`Noise`, of 1 claim", 5)]


def tags(reading: Reading) -> list[tuple[str, ...]]:
    return [claim.tags for claim in reading.debate.claims]


def test_all_headings_above_a_claim_become_tags_the_outermost_first() -> None:
    reading = read("# T\n\n## Parent\n\n### Child\n\n[a]: A. #x\n\n[b]: B.\n\n## Empty section\n")
    assert reading.debate.title == "T"
    assert tags(reading) == [("x", "Parent", "Child"), ("Parent", "Child")]
    assert losses(reading) == [
        ("heading", "`Parent`, of 2 claims", 3),
        ("heading", "`Child`, of 2 claims", 5),
        ("heading-alone", "`Empty section`: there is no claim below it", 11),
    ]


def test_tags_of_headings_become_tags_of_all_claims_below() -> None:
    reading = read("# Gifts #ethics\n\n[A]: a #own\n\n## Sub #law #(two words)\n\n[B]: b #law\n")
    assert reading.debate.title == "Gifts"
    assert tags(reading) == [("own", "ethics"), ("law", "ethics", "Sub", "two words")]
    assert losses(reading) == [
        ("heading", "`ethics`, of 2 claims", 1),
        ("heading", "`Sub`, `law`, `two words`, of 1 claim", 5),
    ]


def test_a_tag_within_a_heading_stays_a_word_of_it() -> None:
    reading = read("# The #noise of cars #loud\n\n[a]: A.\n\n## #quiet\n\n[b]: B.\n")
    assert reading.debate.title == "The #noise of cars"
    assert tags(reading) == [("noise", "loud"), ("noise", "loud", "quiet")]


def test_tags_of_headings_that_no_claim_has_and_their_data_are_told() -> None:
    reading = read("[a]: A.\n\n# T #x {color: red}\n\n## Sub #law\n")
    assert losses(reading) == [
        ("data", "color: red", 3),
        ("heading-alone", "`x`: there is no claim below it", 3),
        ("heading-alone", "`Sub`, `law`: there is no claim below it", 5),
    ]


def test_tags_of_one_heading_beyond_twenty_are_lost() -> None:
    written = " ".join(f"#t{number}" for number in range(25))
    reading = read(f"## Many {written}\n\n[a]: A.\n\n### Below #t1\n\n[b]: B.\n")
    made = ("Many", *(f"t{number}" for number in range(19)))
    assert tags(reading) == [made, made]
    assert losses(reading)[1:] == [
        (
            "heading-alone",
            "`t19`, `t20`, `t21`, `t22`, `t23`, `t24`: more than 20 tags of headings", 1,
        ),
        ("heading", "`t1`, of 1 claim", 5),
        ("heading-alone", "`Below`: more than 20 tags of headings", 5),
    ]  # fmt: skip


def test_several_headings_of_level_1_are_all_tags() -> None:
    reading = read("# T1\n\n[a]: A.\n\n# T2\n\n[b]: B.\n")
    assert (reading.debate.title, tags(reading)) == ("", [("T1",), ("T2",)])
    assert [loss[0] for loss in losses(reading)] == ["heading", "heading"]


def test_a_title_in_front_matter_leaves_the_heading_a_tag() -> None:
    reading = read("===\ntitle: Front\n===\n\n# T\n\n[a]: A.\n")
    assert (reading.debate.title, tags(reading)) == ("Front", [("T",)])
    assert losses(reading) == [("heading", "`T`, of 1 claim", 5)]


def test_the_section_of_a_further_definition_is_lost_but_not_of_a_reference() -> None:
    reading = read("## X\n\n[a]: A.\n\n## Y\n\n[a]: A.\n\n[b]: B.\n\n## Z\n\n[a]\n  + [b]\n")
    assert tags(reading) == [("X",), ("Y",)]
    assert losses(reading)[1:] == [
        ("heading", "`Y`, of 1 claim", 5), ("section", "`Y`, of `a`", 7),
        ("heading-alone", "`Z`: there is no claim below it", 11),
    ]  # fmt: skip


def test_headings_give_a_claim_twenty_tags_and_no_more() -> None:
    text = "".join(f"{'#' * level} h{level}\n\n" for level in range(2, 24))
    reading = read(f"{text}[a]: A.\n")
    assert tags(reading) == [tuple(f"h{level}" for level in range(2, 22))]
    assert losses(reading)[-2:] == [
        ("heading-alone", "`h22`: more than 20 tags of headings", 41),
        ("heading-alone", "`h23`: more than 20 tags of headings", 43),
    ]


def test_a_tag_within_a_sentence_stays_a_word_of_it() -> None:
    claim = read("[a]: The #noise of cars. #loud\n").debate.claims[0]
    assert (claim.text, claim.tags) == ("The #noise of cars.", ("noise", "loud"))


def test_front_matter_and_data_hold_the_rest_of_the_model() -> None:
    reading = read(
        "===\ntitle: Streets\nquestion: May we?\ncontent_note: Accidents.\n"
        "sources:\n  survey: {title: A survey, kind: report}\nauthor: nobody\n===\n\n"
        "[a]: A. {type: risk, said_by: [x, y], evidence: trial, principles: justice, tags: t,\n"
        "  weight: 0.5, risk: {bearer: walkers, severity: high}, colour: red,\n"
        "  cites: [{source: survey, paragraph: 2, start: one, end: two}, {source: other}]}\n"
    )
    debate = reading.debate
    assert (debate.title, debate.question, debate.content_note) == (
        "Streets", "May we?", "Accidents.",
    )  # fmt: skip
    assert debate.sources == (Source("survey", "A survey", kind="report"),)
    claim = debate.claims[0]
    assert (claim.type, claim.said_by, claim.evidence) == ("risk", ("x", "y"), "trial")
    assert (claim.principles, claim.tags, claim.weight) == (("justice",), ("t",), 0.5)
    assert claim.risk == Risk(("walkers",), severity="high")
    assert claim.cites == (Citation("survey", 2, start="one", end="two"),)
    assert sorted(losses(reading)) == [
        ("citation", "`other`, which is no source", 10), ("data", "author: nobody", 1),
        ("data", "colour: red", 10),
    ]  # fmt: skip


def test_what_a_known_key_says_is_lost_under_its_own_name() -> None:
    reading = read(
        "===\nquestion: 3\nsources: 3\n===\n\n[a]: A. {type: dream, cites: nope, colour: red}\n\n"
        "<s>\n  {said_by: Ann, type: pro, weight: 0.5, text: T., colour: red}\n\n"
        "(1) [a]\n----\n(2) [b]: B.\n"
    )
    assert losses(reading) == [
        ("question", "question: 3", 1), ("source", "sources: 3", 1),
        ("claim-type", "type: dream", 6), ("citation", "cites: nope", 6),
        ("data", "colour: red", 6), ("speaker", "said_by: Ann", 8),
        ("argument-type", "type: pro", 8), ("weight", "weight: 0.5", 8),
        ("description", "text: T.", 8), ("data", "colour: red", 8),
    ]  # fmt: skip


def test_data_that_does_not_fit_is_lost_and_told() -> None:
    reading = read("[a]: A. {type: dream, weight: 7, cites: 3, risk: high}\n")
    assert [loss[1] for loss in losses(reading)] == [
        "type: dream", "weight: 7", "cites: 3", "risk: high",
    ]  # fmt: skip


def test_comments_links_and_other_wordings_are_lost_with_their_lines() -> None:
    reading = read(
        "// first\n[a]: See [the page](http://x.org). // why\n\n[a]: Look at the page.\n\n[a]\n"
    )
    assert claims(reading) == [("a", "Look at the page.")]
    assert losses(reading) == [
        ("comment", "// first", 1), ("other-wording", "See the page.", 2),
        ("link", "[the page](http://x.org)", 2), ("comment", "// why", 2),
    ]  # fmt: skip


def test_the_wording_that_is_marked_counts() -> None:
    reading = read("[a]: One. {isCanonical: true}\n\n[a]: Two.\n")
    assert claims(reading) == [("a", "One.")]
    assert losses(reading) == [("other-wording", "Two.", 3)]


def test_a_statement_and_an_argument_of_one_title_are_two_claims() -> None:
    assert claims(read("[a]: A.\n  + <a>: B.\n")) == [("a", "A."), ("a-2", "B.")]


def test_a_conclusion_that_stands_for_a_relation_is_no_claim() -> None:
    reading = read(
        "[a]: A.\n\n[b]: B.\n\n[t]: T.\n\n<r>\n\n(1) [a]\n(2) [b]\n----\n"
        "(3) This speaks against @[t]. {relation: attack}\n  -> [t]\n\n[u]: U.\n  _> <r>\n"
    )
    assert [name for name, _ in claims(reading)] == ["a", "b", "t", "u"]
    assert relations(reading) == [
        ("u--undercuts--r", "undercut", ("u",), "r"), ("r", "attack", ("a", "b"), "t"),
    ]  # fmt: skip


def test_its_sentence_is_lost_if_it_is_not_argmaps() -> None:
    reading = read("[t]: T.\n\n(1) [a]: A.\n----\n(2) T is bad. {relation: attack}\n  -> [t]\n")
    assert relations(reading) == [("a--attacks--t", "attack", ("a",), "t")]
    assert losses(reading) == [("description", "T is bad.", 5)]


def test_a_text_in_data_counts_if_it_says_the_same() -> None:
    reading = read('[a]: One two. {text: "One\\ntwo."}\n\n[b]: Three. {text: "Four."}\n')
    assert claims(reading) == [("a", "One\ntwo."), ("b", "Three.")]
    assert losses(reading) == [("other-wording", "text: Four.", 3)]


def test_a_mark_on_another_conclusion_is_lost() -> None:
    reading = read("(1) [a]: A.\n----\n(2) [b]: B. {relation: attack}\n")
    assert [name for name, _ in claims(reading)] == ["a", "b"]
    assert losses(reading) == [("data", "relation: attack", 3)]
