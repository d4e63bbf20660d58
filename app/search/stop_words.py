"""Words that are in every text and say nothing of what it is about, in the form that `highlight` compares.

Highlighting and searching by words leave them out where the query has others: "how do I …" would find every heading
that begins with "How to …". Phrases keep them, and so does the query's meaning. Lower case and without accents.
"""

from __future__ import annotations

import string

_ENGLISH = (
    "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it"
    " its me my no not of on or our she should so than that the their them then there these they this those to was we"
    " were what when where which who why will with would you your"
)
_GERMAN = (
    "aber als am an auf aus bei bin bis da das dass dem den der des die du ein eine einem einen einer eines er es fur"
    " hat hatte ich ihr im in ist ja kann kein keine man mein mit nach nicht noch nur oder sich sie sind so uber um und"
    " uns unter vom von vor war warum was wenn wer werden wie wird wo zu zum zur"
)
_FRENCH = (
    "a au aux avec ce ces cette comment dans de des du elle en est et il ils je la le les leur lui ma mais mes mon ne"
    " nous ou par pas pour pourquoi quand que quel quelle qui sa sans se ses son sont sur un une vous"
)
_SPANISH_PORTUGUESE_ITALIAN = (
    "al ao aos as che com como con cual cuando da das de del dell della delle di do donde dos e el em es esta este gli"
    " ha i il in la las le lo los mas mi na nao no nos o os para per perche por porque que quien se si sin sobre su sua"
    " sul te um uma un una uno y"
)
_DUTCH_TURKISH = "de een en het hoe ik is met niet op te van voor wat bir bu da de icin ile mi mu nasil ne ve"
_RUSSIAN_UKRAINIAN = (
    "а без бы в во вы да для до же за и из или к как ко ли мы на не но ну о об от по при с со так то ты у что"
    " чтоб чтобы это я є і з й та це що як"
)

_MARKS = string.punctuation + "¿¡„“”‚‘’«»…"

STOP_WORDS = frozenset(
    " ".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH_PORTUGUESE_ITALIAN, _DUTCH_TURKISH, _RUSSIAN_UKRAINIAN)).split()
)


def telling(words: str) -> str:
    """The words without those that say nothing; all of them where no other is left ("to be or not to be")."""
    kept = [word for word in words.split() if word.strip(_MARKS).casefold() not in STOP_WORDS]
    return " ".join(kept) if kept else words
