from griffie.importers.source import Source
from griffie.importers.source_words import SourceWords
def words_of_html(source: Source) -> SourceWords:
    return SourceWords(())
