"""Why a citation has no identity, or an identity no address: the closed list of reasons, in one place.

The words are stable: they stand in the data and in the build report.
"""

BEFORE_1995 = "before-1995"
EK_BEFORE_2010_2011 = "ek-before-2010-2011"
HANDELINGEN_BEFORE_2010_2011 = "handelingen-before-2010-2011"
NO_ITEM = "no-item"
REPRINT = "reprint"
AH_NUMBER = "ah-number"
CASE_NUMBER = "case-number"
ACTIVITY = "activity"
TEMPORARY_ID = "temporary-id"
OUT_OF_RANGE = "out-of-range"
NO_YEAR = "no-year"
NO_DOSSIER = "no-dossier"
NAME_ONLY = "name-only"
NO_LAW_NAMED = "no-law-named"
ABBREVIATION_UNDEFINED = "abbreviation-undefined"
NO_SUCH_QUESTION = "no-such-question"
KENMERK = "kenmerk"
NO_PUBLIC_ADDRESS = "no-public-address"
PLACEHOLDER = "placeholder"
LOST_TARGET = "lost-target"
CHAPTER_OR_LETTER = "chapter-or-letter"
SEVERAL_EDITIONS = "several-editions"
SHARED_NUMBER = "shared-number"
SEVERAL_PLACES = "several-places"
LAW_UNKNOWN = "law-unknown"
EDITORS_VETO = "editors-veto"

ALL = frozenset(
    {
        BEFORE_1995,
        EK_BEFORE_2010_2011,
        HANDELINGEN_BEFORE_2010_2011,
        NO_ITEM,
        REPRINT,
        AH_NUMBER,
        CASE_NUMBER,
        ACTIVITY,
        TEMPORARY_ID,
        OUT_OF_RANGE,
        NO_YEAR,
        NO_DOSSIER,
        NAME_ONLY,
        NO_LAW_NAMED,
        ABBREVIATION_UNDEFINED,
        NO_SUCH_QUESTION,
        KENMERK,
        NO_PUBLIC_ADDRESS,
        PLACEHOLDER,
        LOST_TARGET,
        CHAPTER_OR_LETTER,
        SEVERAL_EDITIONS,
        SHARED_NUMBER,
        SEVERAL_PLACES,
        LAW_UNKNOWN,
        EDITORS_VETO,
    }
)
