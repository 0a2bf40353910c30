"""The functions that a query may call: all of Ladybug's that work on what they are given.

Left out are those that have to do with counters in the database (`nextval`, `currval`,
`to_serial`), that change what later calls give (`setseed`), and all table functions, which only
CALL would reach and some of which read files or settings.
"""

from __future__ import annotations

GROUPS: dict[str, str] = {
    "counting": """
        avg collect count count_if histogram max min percentilecont percentiledisc sum
    """,
    "graph": """
        cost end_node id internal_id is_acyclic is_trail keys label labels length nodes
        offset properties relationships rels rowid start_node
    """,
    "numbers": """
        abs acos asin atan atan2 bitshift_left bitshift_right bitwise_and bitwise_or
        bitwise_xor cbrt ceil ceiling cos cot degrees even factorial floor gamma lgamma
        ln log log10 log2 negate pi pow radians random round sign sin sqrt tan
    """,
    "texts": """
        array_extract concat concat_ws contains ends_with initcap lcase left levenshtein
        list_to_string lower lpad ltrim octet_length prefix regexp_extract
        regexp_extract_all regexp_full_match regexp_matches regexp_replace
        regexp_split_to_array repeat replace reverse right rpad rtrim size split_part
        starts_with str_split string_split string_to_array substr substring suffix
        tolower toupper trim ucase upper
    """,
    "lists": """
        all any array_append array_cat array_concat array_contains
        array_cosine_similarity array_cross_product array_distance array_dot_product
        array_has array_indexof array_inner_product array_position array_prepend
        array_push_back array_push_front array_slice array_squared_distance array_value
        element_at list_any_value list_append list_cat list_concat list_contains
        list_creation list_distinct list_element list_extract list_filter list_has
        list_has_all list_has_any list_indexof list_max list_min list_position
        list_prepend list_product list_reduce list_reverse list_reverse_sort list_slice
        list_sort list_sum list_transform list_unique none range single
    """,
    "maps": """
        cardinality map map_extract map_keys map_values struct_extract struct_pack
        union_extract union_tag union_value
    """,
    "time": """
        century current_date current_timestamp date date_part date_trunc datepart
        datetrunc dayname duration epoch_ms interval last_day make_date monthname
        time_bucket timestamp to_days to_epoch_ms to_hours to_microseconds
        to_milliseconds to_minutes to_months to_seconds to_timestamp to_years
    """,
    "other": """
        blob cast coalesce constant_or_null decode encode equals error gen_random_uuid
        greater_than greater_than_equals greatest hash ifnull least less_than
        less_than_equals md5 not_equals nullif sha256 string to_blob to_bool to_date
        to_double to_float to_int128 to_int16 to_int32 to_int64 to_int8 to_interval
        to_string to_uint128 to_uint16 to_uint32 to_uint64 to_uint8 to_uuid typeof uuid
    """,
}
"""Functions by what they are about, in lower case."""

FUNCTIONS: frozenset[str] = frozenset(" ".join(GROUPS.values()).split())

_KEYWORDS = """
    acyclic all and any as asc ascending by case contains count decimal desc descending
    distinct else end ends exists false group hint in is join limit map match multi_join none
    not null on optional or order return shortest single skip starts struct then trail true
    union unwind when where with wshortest xor
"""

KEYWORDS: frozenset[str] = frozenset(_KEYWORDS.split())
"""Words with a meaning of their own in a query that reads; some may be names, too."""

OTHER_NAMES: dict[str, str] = {
    "endnode": "end_node", "head": "list_extract", "power": "pow", "reduce": "list_reduce",
    "split": "string_split", "startnode": "start_node", "toboolean": "to_bool",
    "tofloat": "to_double", "tointeger": "to_int64", "tostring": "to_string", "type": "label",
}  # fmt: skip
"""What functions of openCypher are called in Ladybug, where the names are not much alike."""
