"""The JSON Schema of the file, made from the same dataclasses that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.store.shape import DebateFile

if TYPE_CHECKING:
    from pydantic_core import core_schema

DESCRIPTIONS = {
    "argmap": "The version of this file format.",
    "title": "What the debate is called.",
    "question": "The question that the theses answer.",
    "content_note": "One neutral line on what the debate touches, if readers should know.",
    "sources": "The texts that the claims come from, by id.",
    "claims": "The statements that are argued over, by id.",
    "relations": "Relations that need an id, several premises or a scheme, by id.",
    "type": "thesis: an answer argued over. pro: speaks for. con: speaks against. "
    "risk: a possible harm. rebuttal: answers another claim.",
    "text": "One full sentence that stands alone.",
    "supports": "The ids of the claims that it speaks for.",
    "attacks": "The ids of the claims that it speaks against.",
    "undercuts": "The ids of the relations whose step it denies.",
    "cites": "Where the sources make the claim.",
    "said_by": "Who makes the claim.",
    "evidence": "What the claim rests on, as `case series`, `expert opinion` or `anecdote`.",
    "principles": "The ethical principles that it bears on, as `autonomy`.",
    "tags": "Its themes.",
    "risk": "Who bears the harm, how likely it is and how severe.",
    "weight": "How strong the claim is before anything is said for or against it, 0 to 1.",
    "paragraph": "The number of the paragraph, from 1 after the title.",
    "comment": "The author of the reader comment that is cited.",
    "start": "The first few words of the passage, at most six.",
    "end": "The last few words of the passage, at most six.",
    "kind": "What it is.",
    "premises": "The claims that together support, attack or undercut the target.",
    "target": "A claim, or for an undercut a relation.",
    "scheme": "The argumentation scheme, as `analogy` or `expert-opinion`.",
    "fingerprint": "Tells whether a copy of the text is the one that was read.",
}


def json_schema() -> dict[str, Any]:
    """Make the schema (draft 2020-12) that editors complete and check the file by."""
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

    class FileSchema(GenerateJsonSchema):
        def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
            many = super().tuple_schema(schema)
            return {"anyOf": [many["items"], many]}

        def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
            table = super().dict_schema(schema)
            return {**table, "type": ["object", "null"], "additionalProperties": False}

        def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
            group = super().dataclass_schema(schema)
            group.pop("description", None)
            outside = ("id", "place")
            group["properties"] = {
                name: {**value, "description": DESCRIPTIONS[name]}
                if name in DESCRIPTIONS
                else value
                for name, value in group["properties"].items()
                if name not in outside
            }
            group["required"] = [n for n in group.get("required", ()) if n not in outside]
            return {**group, "additionalProperties": False}

        def field_title_should_be_set(self, schema: object) -> bool:
            return False

    dialect = {"$schema": FileSchema.schema_dialect}
    return dialect | TypeAdapter(DebateFile).json_schema(schema_generator=FileSchema)
