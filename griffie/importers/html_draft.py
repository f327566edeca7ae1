from griffie.importers.draft import Draft
from griffie.importers.source import Source
def draft(source: Source) -> Draft:
    return Draft((), (), ())
