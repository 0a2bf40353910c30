"""Both sides get the same room: tried against every choice there is."""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.activities.balance import FEWEST, NEAR, Balance, Extra, Piece, balance, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

pieces = st.lists(
    st.builds(Piece, st.integers(1, 40), st.lists(st.integers(1, 30), max_size=2).map(tuple)),
    max_size=4,
)


def even(one: int, other: int) -> bool:
    return max(one, other) <= (1 + NEAR) * min(one, other)


def all_words(side: Sequence[Piece]) -> Iterator[int]:
    """Every length that the pieces can have."""
    extras = [words for piece in side for words in piece.extras]
    for chosen in chain.from_iterable(combinations(extras, n) for n in range(len(extras) + 1)):
        yield sum(piece.words for piece in side) + sum(chosen)


def words_of(side: Sequence[Piece], found: Balance, extras: frozenset[Extra]) -> int:
    whole = sum(piece.words for piece in side[: found.count])
    return whole + sum(side[number].extras[which] for number, which in extras)


@given(pieces, pieces, st.integers(1, 4))
@settings(deadline=None)
def test_as_much_as_leaves_both_sides_even(
    first: list[Piece], second: list[Piece], most: int
) -> None:
    found = balance(first, second, most)
    assert found.words == (
        words_of(first, found, found.extras[0]),
        words_of(second, found, found.extras[1]),
    )
    largest = min(len(first), len(second), most)
    choices = {
        count: list(product(all_words(first[:count]), all_words(second[:count])))
        for count in range(max(min(FEWEST, largest), 1), largest + 1)
    }
    fair = {n: [pair for pair in pairs if even(*pair)] for n, pairs in choices.items()}
    counts = [n for n, pairs in fair.items() if pairs]
    if counts:
        assert found.even
        assert found.count == max(counts)
        assert sum(found.words) == max(map(sum, fair[max(counts)]))
    elif largest:
        assert not found.even
        ratio = max(found.words) / min(found.words)
        assert ratio == min(max(p) / min(p) for pairs in choices.values() for p in pairs)
    else:
        assert found.count == 0


def test_of_equal_sums_that_with_earlier_pieces_is_taken() -> None:
    first = [Piece(10, (5,)), Piece(10, (5,))]
    found = balance(first, [Piece(10), Piece(12)], 2)
    assert found.words == (25, 22)
    assert found.extras[0] == {(0, 0)}


def test_no_more_is_given_up_for_evenness_than_leaves_three() -> None:
    first = [Piece(10), Piece(30), Piece(30), Piece(30)]
    second = [Piece(10), Piece(10), Piece(10), Piece(10)]
    found = balance(first, second, 4)
    assert (found.count, found.words, found.even) == (3, (70, 30), False)
    assert balance(first[:2], second, 4).count == 2


def test_words_are_counted_in_scripts_without_spaces_too() -> None:
    assert words_in("[1] Two words.") == 3
    assert words_in("身体的自己決定権") == 4
    assert words_in("") == 0
